package io.github.modellicense.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnFileTest {

    @TempDir
    Path folder;

    private final RecordedLog log = new RecordedLog();

    @Test
    void writesAFileThatIsNotThere() throws Exception {
        // When
        new OwnFile(folder.resolve("models.yaml"), log).writeNew("version: 1\n");

        // Then
        assertThat(folder.resolve("models.yaml")).hasContent("version: 1\n");
        assertThat(log.lines()).containsExactly("INFO Wrote models.yaml");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void leavesWhatAPersonWrote() throws Exception {
        // Given
        Path file = Files.writeString(folder.resolve("models.yaml"), "mine\n");

        // When
        new OwnFile(file, log).writeNew("version: 1\n");

        // Then
        assertThat(file).hasContent("mine\n");
        assertThat(log.all()).startsWith("WARNING models.yaml exists");
    }

    @Test
    void saysWhichFileCannotBeWritten() {
        assertThatThrownBy(() -> new OwnFile(folder.resolve("no/folder/models.yaml"), log).write("x"))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageStartingWith("models.yaml cannot be written");
    }
}
