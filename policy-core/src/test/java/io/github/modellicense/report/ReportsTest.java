package io.github.modellicense.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {

    @TempDir
    private Path folder;

    @Test
    void writesEveryFormatAndLeavesNoTemporaryFile() throws IOException {
        // When
        List<Path> written = Reports.write(
                Evaluations.small(), Reports.of(List.of("all"), ReportSettings.NONE), folder.resolve("a/b"));

        // Then
        assertThat(written)
                .hasSameSizeAs(Reports.FORMATS)
                .allSatisfy(file -> assertThat(file).isNotEmptyFile());
        try (Stream<Path> files = Files.list(folder.resolve("a/b"))) {
            assertThat(files).containsExactlyInAnyOrderElementsOf(written);
        }
    }

    @Test
    void writesAFormatOnceHoweverOftenItIsAskedFor() {
        // When
        List<ReportWriter> writers = Reports.of(List.of("json", "all", "json"), ReportSettings.NONE);

        // Then
        assertThat(writers).extracting(ReportWriter::format).containsExactlyElementsOf(Reports.FORMATS);
        assertThat(writers).extracting(ReportWriter::fileName).containsExactlyElementsOf(Reports.FILES);
    }

    @Test
    void namesTheNearestFormatForAnUnknownWord() {
        assertThatThrownBy(() -> Reports.of(List.of("jsn"), ReportSettings.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("unknown format \"jsn\"; did you mean \"json\"?");
    }

    @Test
    void replacesAnOlderReport() throws IOException {
        // Given
        Files.writeString(folder.resolve("report.json"), "old");

        // When
        Reports.write(Evaluations.empty(), Reports.of(List.of("json"), ReportSettings.NONE), folder);

        // Then
        assertThat(folder.resolve("report.json")).content().startsWith("{\n  \"schema\"");
    }
}
