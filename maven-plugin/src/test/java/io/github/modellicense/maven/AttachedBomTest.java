package io.github.modellicense.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttachedBomTest {

    @TempDir
    Path root;

    private final RecordedLog log = new RecordedLog();

    @Test
    void theReportIsAttachedOnceWithItsClassifier() throws Exception {
        // Given
        MavenProject project = Builds.project(root, "app");
        CheckMojo check = Builds.check(Builds.session(root, project), project);
        check.formats = "json,cyclonedx";
        Files.createDirectories(root.resolve("target/model-license"));
        Path bom = Files.writeString(root.resolve("target/model-license/bom.cdx.json"), "{}");

        // When
        new AttachedBom(Target.of(check), log).attach();
        new AttachedBom(Target.of(check), log).attach();

        // Then
        assertThat(project.getAttachedArtifacts()).hasSize(1);
        Artifact attached = project.getAttachedArtifacts().get(0);
        assertThat(attached.getClassifier()).isEqualTo("cyclonedx-ml");
        assertThat(attached.getType()).isEqualTo("json");
        assertThat(attached.getFile()).isEqualTo(bom.toFile());
    }

    @Test
    void aReportOfAnEarlierBuildIsNotAttached() throws Exception {
        // Given
        MavenProject project = Builds.project(root, "app");
        CheckMojo check = Builds.check(Builds.session(root, project), project);
        Files.createDirectories(root.resolve("target/model-license"));
        Files.writeString(root.resolve("target/model-license/bom.cdx.json"), "{}");

        // When
        new AttachedBom(Target.of(check), log).attach();

        // Then
        assertThat(project.getAttachedArtifacts()).isEmpty();
        assertThat(log.all()).startsWith("WARNING model-license.attach: ").contains("cyclonedx");
    }
}
