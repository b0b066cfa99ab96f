package io.github.modellicense.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modellicense.ModelLicenseCheck;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A build is a cold JVM: no class links its strings together by invokedynamic, which costs it milliseconds. */
class ColdStartTest {

    private static final String COSTLY = "java/lang/invoke/StringConcatFactory";

    @ParameterizedTest
    @ValueSource(classes = {CheckMojo.class, ModelLicenseCheck.class})
    void noClassConcatenatesByInvokedynamic(Class<?> room) throws Exception {
        // Given
        Path place =
                Path.of(room.getProtectionDomain().getCodeSource().getLocation().toURI());

        // When
        List<String> costly = new ArrayList<>();
        int seen = Files.isDirectory(place) ? inFolder(place, costly) : inArchive(place, costly);

        // Then
        assertThat(seen).isGreaterThan(10);
        assertThat(costly).isEmpty();
    }

    private static int inArchive(Path archive, List<String> costly) throws IOException, URISyntaxException {
        try (FileSystem zip = FileSystems.newFileSystem(new URI("jar:" + archive.toUri()), java.util.Map.of())) {
            return inFolder(zip.getPath("/io/github/modellicense"), costly);
        }
    }

    private static int inFolder(Path folder, List<String> costly) throws IOException {
        int seen = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (file.toString().endsWith(".class")) {
                    seen++;
                    if (text(file).contains(COSTLY)) {
                        costly.add(file.toString());
                    }
                }
            }
        }
        return seen;
    }

    private static String text(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
