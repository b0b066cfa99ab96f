package io.github.modellicense.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Follows every relative link of README and the pages. */
class LinksTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(?:#[^)]*)?\\)");

    @Test
    void everyRelativeLinkLeadsSomewhere() throws IOException {
        // Given
        Path docs = Path.of("").toAbsolutePath();
        List<Path> pages = new ArrayList<>(List.of(docs.resolve("../README.md"), docs.resolve("../CHANGELOG.md")));
        try (Stream<Path> files = Files.walk(docs)) {
            files.filter(file ->
                            file.toString().endsWith(".md") && !file.toString().contains("target"))
                    .forEach(pages::add);
        }

        // When
        List<String> broken = new ArrayList<>();
        for (Path page : pages) {
            Matcher link = LINK.matcher(Files.readString(page));
            while (link.find()) {
                String target = link.group(1);
                if (!target.contains(":") && !Files.exists(page.resolveSibling(target))) {
                    broken.add(docs.relativize(page.normalize()) + " -> " + target);
                }
            }
        }

        // Then
        assertThat(pages).hasSizeGreaterThan(5);
        assertThat(broken).isEmpty();
    }
}
