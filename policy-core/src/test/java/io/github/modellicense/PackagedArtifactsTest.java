package io.github.modellicense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.modellicense.evaluation.PackagedArtifact;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackagedArtifactsTest {

    @TempDir
    Path folder;

    @Test
    void keepsTextsSortedByPath() throws IOException {
        // Given
        Path jar = jar("b.txt", bytes("Built with Llama"), "META-INF/NOTICE", bytes("notice"));

        // When
        PackagedArtifact artifact = PackagedArtifacts.read("com.example:app", jar);

        // Then
        assertThat(artifact.module()).isEqualTo("com.example:app");
        assertThat(artifact.name()).isEqualTo("app.jar");
        assertThat(artifact.files())
                .containsExactly(
                        new PackagedArtifact.File("META-INF/NOTICE", "notice"),
                        new PackagedArtifact.File("b.txt", "Built with Llama"));
    }

    @Test
    void readsWhatIsReadableOfABinary() throws IOException {
        // Given
        Path jar = jar("A.class", bytes("\0\1\2Built with Llama\0\3ab\0"), "x.txt", bytes("x"));

        // When
        PackagedArtifact artifact = PackagedArtifacts.read("m", jar);

        // Then
        assertThat(artifact.files().get(0).text()).isEqualTo("Built with Llama\n");
    }

    @Test
    void leavesArchivesInsideOut() throws IOException {
        // Given
        Path jar = jar("BOOT-INF/lib/other.jar", bytes("Built with Llama"), "x.txt", bytes("x"));

        // When, Then
        assertThat(PackagedArtifacts.read("m", jar).files())
                .extracting(PackagedArtifact.File::path)
                .containsExactly("x.txt");
    }

    @Test
    void readsTheFirstMebibyteOfALargeEntry() throws IOException {
        // Given
        Path jar = jar("a.txt", bytes("x".repeat((1 << 20) + 5)), "b.txt", bytes("b"));

        // When, Then
        assertThat(PackagedArtifacts.read("m", jar).files().get(0).text()).hasSize(1 << 20);
    }

    @Test
    void saysThatAFileIsNoArchive() throws IOException {
        // Given
        Path text = Files.writeString(folder.resolve("app.jar"), "no archive");

        // When, Then
        assertThatThrownBy(() -> PackagedArtifacts.read("m", text)).isInstanceOf(IOException.class);
    }

    private Path jar(String first, byte[] one, String second, byte[] two) throws IOException {
        Path jar = folder.resolve("app.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry(first));
            zip.write(one);
            zip.putNextEntry(new ZipEntry(second));
            zip.write(two);
        }
        return jar;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
