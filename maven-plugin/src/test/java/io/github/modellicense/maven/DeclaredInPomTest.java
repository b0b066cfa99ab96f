package io.github.modellicense.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.modellicense.inventory.Sighting;
import io.github.modellicense.yaml.InvalidFileException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeclaredInPomTest {

    @TempDir
    Path root;

    private CheckMojo check;

    @BeforeEach
    void pluginStandsInLineTwelve() {
        MavenProject project = Builds.project(root, "app");
        check = Builds.check(Builds.session(root, project), project);
        Plugin plugin = new Plugin();
        plugin.setLocation("", Builds.at(root.resolve("pom.xml"), 12));
        check.execution = Builds.execution(plugin);
    }

    @Test
    void aModelIsSightedAtThePlugin() throws Exception {
        // Given
        DeclaredModel model = new DeclaredModel();
        model.id = "huggingface:acme/support-llama-8b";
        model.license = "Apache-2.0";
        DeclaredModel.Base base = new DeclaredModel.Base();
        base.id = "huggingface:meta-llama/Llama-3.1-8B";
        base.relation = "finetune";
        model.baseModels.add(base);

        // When
        List<Sighting> sightings = DeclaredInPom.of(List.of(model), Target.of(check), check.execution);

        // Then
        assertThat(sightings).isNotEmpty();
        assertThat(sightings.toString())
                .contains("acme/support-llama-8b")
                .contains("meta-llama/Llama-3.1-8B")
                .contains("pom.xml")
                .contains("12");
    }

    @Test
    void aPluginOfTheParentsPomHasNoLineHere() throws Exception {
        // Given
        Plugin plugin = new Plugin();
        plugin.setLocation("", Builds.at(root.resolve("parent.xml"), 4711));
        check.execution = Builds.execution(plugin);
        DeclaredModel model = new DeclaredModel();
        model.id = "ollama:qwen3:8b";

        // When, Then
        assertThat(DeclaredInPom.of(List.of(model), Target.of(check), check.execution)
                        .toString())
                .doesNotContain("4711");
    }

    @Test
    void aModelWithoutAnIdIsAnErrorWithItsPlace() {
        assertThatThrownBy(() -> DeclaredInPom.of(List.of(new DeclaredModel()), Target.of(check), check.execution))
                .isInstanceOf(InvalidFileException.class)
                .hasMessageContaining("pom.xml:12");
    }
}
