package io.github.modellicense.catalog.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogCompilerTest {

    private static final Path SOURCES = Path.of("src/main/catalog");

    @TempDir
    private Path folder;

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    @Test
    void givesTheSameBytesForTheSameSources() throws IOException {
        // Given
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        // When
        CatalogCompiler.compile(SOURCES, first);
        CatalogCompiler.compile(SOURCES, second);
        // Then
        assertThat(files(first)).isNotEmpty().isEqualTo(files(second));
    }

    @Test
    void tellsEveryProblemOfATableAtOnce() throws IOException {
        // Given
        Path sources = Files.createDirectories(folder.resolve("licenses")).getParent();
        Files.writeString(folder.resolve("licenses/spdx-ids.tsv"), """
                # source: a test
                B-1.0\t-\tpermissive\tB
                A-1.0\t-\tsunny\tA
                A-1.0\t-
                """);
        Files.writeString(folder.resolve("licenses/spdx-exceptions.tsv"), "# source: a test\n# asOf: 2026-11-22\n");
        // When / Then
        assertThatThrownBy(() -> CatalogCompiler.compile(sources, folder.resolve("out")))
                .hasMessageContaining("spdx-ids.tsv: says no day")
                .hasMessageContaining("spdx-ids.tsv:3: \"A-1.0\" is out of order")
                .hasMessageContaining("spdx-ids.tsv:3: unknown category \"sunny\"")
                .hasMessageContaining("spdx-ids.tsv:4: has 2 fields, not 4");
    }
}
