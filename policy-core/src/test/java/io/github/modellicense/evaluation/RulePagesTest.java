package io.github.modellicense.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modellicense.report.Missed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RulePagesTest {

    private static final Path PAGES = Path.of("..", "docs", "rules");

    @Test
    void everyCheckIdHasItsPageAndEveryPageAnId() throws Exception {
        // Given: an incomplete run is told by the reports, not by a check
        List<String> ids = Stream.concat(Stream.of(CheckId.values()).map(CheckId::label), Stream.of(Missed.ID))
                .sorted()
                .toList();
        // When
        List<String> pages;
        try (Stream<Path> files = Files.list(PAGES)) {
            pages = files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("README.md"))
                    .map(name -> name.substring(0, name.length() - ".md".length()))
                    .sorted()
                    .toList();
        }
        // Then
        assertThat(pages).isEqualTo(ids);
    }

    @Test
    void everyPageOpensWithWhatItProtectsFrom() throws Exception {
        for (CheckId id : CheckId.values()) {
            // When
            List<String> lines = Files.readAllLines(PAGES.resolve(id.label() + ".md"));
            // Then
            assertThat(lines.get(0)).isEqualTo("# " + id.label());
            assertThat(lines.get(2)).startsWith("Protects from ");
            assertThat(lines).contains(id.summary());
        }
    }

    @Test
    void everyIdIsListed() throws Exception {
        // When
        String index = Files.readString(PAGES.resolve("README.md"));
        // Then
        assertThat(Stream.of(CheckId.values()).map(id -> "[" + id.label() + "](" + id.label() + ".md)"))
                .allSatisfy(link -> assertThat(index).contains(link));
    }
}
