package io.github.modellicense.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modellicense.discovery.ClasspathArtifact;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.model.Dependency;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathTest {

    @TempDir
    Path root;

    @Test
    void theTrailLeavesOutTheProjectAndKeepsVersionsBehindClassifiers() {
        // Given
        MavenProject project = Builds.project(root, "app");
        Artifact weights = artifact("weights", "1.2");
        weights.setFile(root.resolve("weights.jar").toFile());
        weights.setDependencyTrail(
                List.of("com.example:app:jar:1.0", "com.example:starter:jar:linux:3.1", "com.example:weights:jar:1.2"));
        project.setArtifacts(Set.of(weights));
        project.getModel().addDependency(declared("starter", root.resolve("pom.xml"), 17));

        // When
        List<ClasspathArtifact> found = new ClassPath(null).of(project, Builds.session(root, project));

        // Then
        assertThat(found).hasSize(1);
        assertThat(found.get(0).trail()).containsExactly("com.example:starter:3.1", "com.example:weights:1.2");
        assertThat(found.get(0).line()).isEqualTo(17);
        assertThat(found.get(0).file()).isEqualTo(root.resolve("weights.jar"));
    }

    @Test
    void aLineOfTheParentsPomIsNoLineOfThisOne() {
        // Given
        MavenProject project = Builds.project(root, "app");
        Artifact weights = artifact("weights", "1.2");
        weights.setFile(root.resolve("weights.jar").toFile());
        project.setArtifacts(Set.of(weights));
        project.getModel().addDependency(declared("weights", root.resolve("parent.xml"), 17));

        // When
        List<ClasspathArtifact> found = new ClassPath(null).of(project, Builds.session(root, project));

        // Then
        assertThat(found.get(0).line()).isZero();
        assertThat(found.get(0).trail()).isEmpty();
    }

    @Test
    void aModuleOfTheBuildStandsForItsOutput() {
        // Given
        MavenProject app = Builds.project(root.resolve("app"), "app");
        MavenProject library = Builds.project(root.resolve("library"), "library");
        app.setArtifacts(Set.of(artifact("library", "1.0")));

        // When
        List<ClasspathArtifact> found = new ClassPath(null).of(app, Builds.session(root, app, library));

        // Then
        assertThat(found.get(0).file()).isEqualTo(root.resolve("library/target/classes"));
    }

    private static Artifact artifact(String artifactId, String version) {
        return new DefaultArtifact(
                "com.example", artifactId, version, "compile", "jar", "", new DefaultArtifactHandler("jar"));
    }

    private static Dependency declared(String artifactId, Path pom, int line) {
        Dependency dependency = new Dependency();
        dependency.setGroupId("com.example");
        dependency.setArtifactId(artifactId);
        dependency.setLocation("", Builds.at(pom, line - 2));
        dependency.setLocation("artifactId", Builds.at(pom, line));
        return dependency;
    }
}
