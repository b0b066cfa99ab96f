package io.github.modellicense.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTest {

    @TempDir
    Path root;

    @Test
    void aModuleWritesBelowItsOwnTarget() throws Exception {
        // Given
        MavenProject top = Builds.project(root, "top");
        MavenProject module = Builds.project(root.resolve("module"), "module");
        module.setParent(top);

        // When
        Target target = Target.of(Builds.check(Builds.session(root, top, module), module));

        // Then
        assertThat(target.folder()).isFalse();
        assertThat(target.module()).isEqualTo("com.example:module");
        assertThat(target.root()).isEqualTo(root);
        assertThat(target.reports()).isEqualTo(root.resolve("module/target/model-license"));
        assertThat(target.reactorReports()).isEqualTo(root.resolve("target/model-license/reactor"));
    }

    @Test
    void aFolderWinsOverTheProjectTheGoalRunsIn() throws Exception {
        // Given
        Path other = Files.createDirectory(root.resolve("other"));
        MavenProject project = Builds.project(root, "app");
        CheckMojo check = Builds.check(Builds.session(root, project), project);
        check.directory = other.toFile();

        // When
        Target target = Target.of(check);

        // Then
        assertThat(target.folder()).isTrue();
        assertThat(target.module()).isEmpty();
        assertThat(target.name()).isEqualTo("other");
        assertThat(target.root()).isEqualTo(other);
    }

    @Test
    void aFolderThatIsNoneStops() {
        // Given
        CheckMojo check = Builds.check(Builds.session(root), null);
        check.directory = root.resolve("missing").toFile();

        // When, Then
        assertThatThrownBy(() -> Target.of(check))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageStartingWith("model-license.directory: ");
    }

    @Test
    void onlyArchivesThatShipCountAsPackaged() throws Exception {
        // Given
        MavenProject project = Builds.project(root, "app");
        attach(project, "", "jar", "app-1.0.jar");
        attach(project, "sources", "jar", "app-1.0-sources.jar");
        attach(project, "dist", "zip", "app-1.0-dist.zip");
        attach(project, "notes", "txt", "app-1.0-notes.txt");

        // When
        Target target = Target.of(Builds.check(Builds.session(root, project), project));

        // Then
        assertThat(target.packaged())
                .extracting(file -> file.getFileName().toString())
                .containsExactlyInAnyOrder("app-1.0.jar", "app-1.0-dist.zip");
    }

    @Test
    void formatsAreReadWithBlanksAroundThem() throws Exception {
        // Given
        CheckMojo check = Builds.check(Builds.session(root), null);
        check.formats = " json , cyclonedx,";

        // When, Then
        assertThat(Target.of(check).writes("cyclonedx")).isTrue();
        assertThat(Target.of(check).writes("html")).isFalse();
    }

    @Test
    void noFormatsMeanTheUsualOnes() throws Exception {
        // Given
        CheckMojo check = Builds.check(Builds.session(root), null);
        check.formats = " ";

        // When, Then
        assertThat(Target.of(check).files()).containsExactly("report.json", "report.html");
    }

    @Test
    void modulesThatShareAFolderGetOneEachInIt() throws Exception {
        // Given
        MavenProject top = Builds.project(root, "top");
        MavenProject module = Builds.project(root.resolve("module"), "module");
        MavenSession session = Builds.session(root, top, module);
        CheckMojo check = Builds.check(session, module);
        check.outputDirectory = root.resolve("reports").toFile();

        // When
        Target target = Target.of(check);

        // Then
        assertThat(target.reports()).isEqualTo(root.resolve("reports/module"));
        assertThat(target.reactorReports()).isEqualTo(root.resolve("reports/reactor"));
    }

    @Test
    void aCompanionFileIsLookedForInTheModuleAndAtTheRoot() throws Exception {
        // Given: Maven resolves a relative file against the module
        MavenProject top = Builds.project(root, "top");
        MavenProject module = Builds.project(root.resolve("module"), "module");
        module.setParent(top);
        CheckMojo check = Builds.check(Builds.session(root, top, module), module);
        check.waivers = root.resolve("module/ci/waivers.yaml").toFile();

        // When, Then
        assertThat(Target.of(check).settings().waiverFile()).isEqualTo(root.resolve("ci/waivers.yaml"));
        Files.createDirectories(root.resolve("module/ci"));
        Files.createFile(root.resolve("module/ci/waivers.yaml"));
        assertThat(Target.of(check).settings().waiverFile()).isEqualTo(root.resolve("module/ci/waivers.yaml"));
    }

    @Test
    void aFileOfTheWholeBuildIsNotWrittenFromAPartOfIt() throws Exception {
        // Given
        MavenProject top = Builds.project(root, "top");
        MavenProject module = Builds.project(root.resolve("module"), "module");
        MavenSession session = Builds.session(root, top, module);
        when(session.getProjects()).thenReturn(List.of(module));

        // When, Then
        Target target = Target.of(Builds.check(session, module));
        assertThatThrownBy(() -> target.needsEveryModule("the lock"))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("only 1 of 2 modules");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-02T03:04:05Z, 2026-01-02T03:04:05Z",
        "2026-01-02T05:04:05+02:00, 2026-01-02T03:04:05Z",
        "1767323045, 2026-01-02T03:04:05Z",
        "x,",
        "yesterday,"
    })
    void aBuildsTimeIsReadAsMavensOwnPluginsReadIt(String text, String instant) {
        // Given
        MavenProject project = Builds.project(root, "app");
        project.getProperties().setProperty("project.build.outputTimestamp", text);

        // When, Then
        assertThat(BuildTime.of(project)).isEqualTo(instant == null ? null : Instant.parse(instant));
    }

    private void attach(MavenProject project, String classifier, String type, String name) throws IOException {
        Files.createDirectories(root.resolve("target"));
        DefaultArtifact artifact = new DefaultArtifact(
                "com.example", "app", "1.0", "compile", type, classifier, new DefaultArtifactHandler(type));
        artifact.setFile(
                Files.writeString(root.resolve("target").resolve(name), "x").toFile());
        if (classifier.isEmpty()) {
            project.setArtifact(artifact);
        } else {
            project.addAttachedArtifact(artifact);
        }
    }
}
