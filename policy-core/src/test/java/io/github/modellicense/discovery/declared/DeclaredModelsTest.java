package io.github.modellicense.discovery.declared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.modellicense.discovery.ClasspathArtifact;
import io.github.modellicense.discovery.FrameworkDefaults;
import io.github.modellicense.discovery.ModelDiscovery;
import io.github.modellicense.discovery.ModuleSources;
import io.github.modellicense.discovery.ScanSession;
import io.github.modellicense.inventory.Delivery;
import io.github.modellicense.inventory.Diagnostic;
import io.github.modellicense.inventory.Inventory;
import io.github.modellicense.inventory.ReferenceKind;
import io.github.modellicense.inventory.Sighting;
import io.github.modellicense.inventory.SourceLocation;
import io.github.modellicense.inventory.Usage;
import io.github.modellicense.yaml.InvalidFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeclaredModelsTest {

    @TempDir
    private Path root;

    @Test
    void readsEveryField() throws Exception {
        // Given
        write("models.yaml", """
                version: 1
                models:
                  - id: huggingface:acme/support-llama-8b
                    revision: 0e9e39f249a16976918f6564b8830bc894c89659
                    sha256: 4C7A1B2D4C7A1B2D4C7A1B2D4C7A1B2D4C7A1B2D4C7A1B2D4C7A1B2D4C7A1B2D
                    license: LicenseRef-llama-3.1
                    baseModels: [{id: "huggingface:meta-llama/Llama-3.1-8B", relation: finetune}]
                    usage: test
                    delivery: weights
                    files: [src/main/resources/models/support.gguf]
                    fallbacks: [huggingface:google/gemma-4-31B-it]
                    purpose: answers support tickets
                  - id: openai:gpt-4o
                """);

        // When
        Inventory inventory = folder();

        // Then
        Sighting full = inventory.sightings().get(0);
        assertThat(full.reference().id()).hasToString("huggingface:acme/support-llama-8b");
        assertThat(full.reference().at()).hasToString("models.yaml:3:9");
        assertThat(full.reference().kind()).isEqualTo(ReferenceKind.DECLARATION);
        assertThat(full.reference().usage()).isEqualTo(Usage.TEST);
        assertThat(full.reference().delivery()).isEqualTo(Delivery.WEIGHTS);
        assertThat(full.stated().sha256()).startsWith("4c7a").hasSize(64);
        assertThat(full.stated().licenses())
                .singleElement()
                .hasFieldOrPropertyWithValue("value", "LicenseRef-llama-3.1");
        assertThat(full.stated().bases()).hasSize(1);
        assertThat(full.stated().fallbacks()).hasSize(1);
        assertThat(inventory.sightings().get(1).reference().usage()).isEqualTo(Usage.PRODUCTION);
        assertThat(inventory.sightings()).hasSize(2);
        assertThat(inventory.places()).containsExactly("models.yaml");
    }

    @Test
    void namesEveryMistakeWithItsPlaceAndTheNearestWord() throws Exception {
        // Given
        write("models.yaml", """
                version: 2
                modles: x
                models:
                  - id: hugginface:acme/x
                  - id: openai:gpt-4o
                    licence: MIT
                    usage: prod
                    sha256: abc
                    files: one
                  - id: openai:gpt-4o
                  - id: gpt-4o
                  - license: MIT
                  - id: openai:a
                    baseModels: [{id: "openai:b", relation: finetuned}, {id: "openai:b"}]
                """);

        // When / Then
        assertThatThrownBy(this::folder)
                .isInstanceOf(InvalidFileException.class)
                .hasMessageContainingAll(
                        "models.yaml:1:10: unknown version",
                        "models.yaml:2:1: unknown key \"modles\"; did you mean \"models\"?",
                        "models.yaml:4:9: \"hugginface:acme/x\" does not begin with a namespace such as \"huggingface:\"; did you "
                                + "mean \"huggingface\"?",
                        "models.yaml:6:5: unknown key \"licence\"; did you mean \"license\"?",
                        "models.yaml:7:12: unknown usage \"prod\"",
                        "did you mean \"production\"?",
                        "models.yaml:8:13: \"abc\" is no SHA-256 digest",
                        "models.yaml:9:12: \"files\" must be a list, not a text",
                        "models.yaml:10:9: the model \"openai:gpt-4o\" is declared a second time; first in line 5",
                        "models.yaml:11:9: \"gpt-4o\" does not begin with a namespace",
                        "models.yaml:12:5: a model needs an \"id\"",
                        "models.yaml:14:45: unknown relation \"finetuned\"",
                        "models.yaml:14:57: a base model needs \"relation\"");
    }

    @Test
    void aForeignFileOfThisNameIsConfiguration() throws Exception {
        // Given
        write("models.yaml", "llm:\n  model: gpt-4o\n");

        // When
        Inventory inventory = folder();

        // Then
        assertThat(inventory.sightings())
                .singleElement()
                .satisfies(sighting -> assertThat(sighting.reference().kind()).isEqualTo(ReferenceKind.CONFIGURATION));
        assertThat(inventory.diagnostics())
                .extracting(Diagnostic::message)
                .allMatch(text -> text.contains("configuration"));
        assertThat(inventory.diagnostics()).hasSize(1);
    }

    @Test
    void theModulesFieldsWinAndTheRootCompletesThem() throws Exception {
        // Given
        write("models.yaml", """
                version: 1
                models:
                  - {id: "openai:a", license: MIT, usage: production, purpose: outer}
                  - {id: "openai:unused-here"}
                """);
        write("b/models.yaml", "version: 1\nmodels:\n  - {id: \"openai:a\", usage: test}\n");

        // When
        Inventory inventory = module("b", List.of());

        // Then
        assertThat(inventory.sightings()).singleElement().satisfies(sighting -> {
            assertThat(sighting.reference().usage()).isEqualTo(Usage.TEST);
            assertThat(sighting.reference().module()).isEqualTo("g:b");
            assertThat(sighting.stated().purpose()).isEqualTo("outer");
            assertThat(sighting.stated().licenses()).hasSize(1);
        });
    }

    @Test
    void aModuleGetsFromTheRootWhatItUses() throws Exception {
        // Given
        write("models.yaml", "version: 1\nmodels:\n  - {id: \"openai:a\", license: MIT}\n  - {id: \"openai:b\"}\n");
        write("b/src/main/resources/application.properties", "spring.ai.openai.chat.model=a\n");

        // When
        Inventory inventory = module("b", List.of());

        // Then
        assertThat(inventory.sightings())
                .filteredOn(sighting -> sighting.reference().kind() == ReferenceKind.DECLARATION)
                .extracting(sighting -> sighting.reference().id().toString())
                .containsExactly("openai:a");
    }

    @Test
    void aContradictionIsAnError() throws Exception {
        // Given
        write("models.yaml", "version: 1\nmodels:\n  - {id: \"openai:a\", license: MIT}\n");
        write("b/models.yaml", "version: 1\nmodels:\n  - {id: \"openai:a\", license: Apache-2.0}\n");

        // When / Then
        assertThatThrownBy(() -> module("b", List.of()))
                .hasMessage(
                        "b/models.yaml:3:10: the license of \"openai:a\" contradicts models.yaml:3:10: \"Apache-2.0\" here, "
                                + "\"MIT\" there");
    }

    @Test
    void theBuildFileDeclaresWithTheSameWords() throws Exception {
        // Given
        SourceLocation pom = SourceLocation.at("b/pom.xml", 7, 0);
        Map<String, Object> model = Map.of(
                "id",
                "openai:a",
                "license",
                "",
                "files",
                List.of(),
                "baseModels",
                List.of(Map.of("id", "openai:base", "relation", "distilled")));
        write("b/pom.xml", "<project/>");

        // When
        Inventory inventory = module("b", BuildFileDeclarations.read("g:b", pom, List.of(model)));

        // Then
        assertThat(inventory.sightings()).singleElement().satisfies(sighting -> {
            assertThat(sighting.reference().at()).isEqualTo(pom);
            assertThat(sighting.stated().bases()).hasSize(1);
            assertThat(sighting.stated().licenses()).isEmpty();
        });
        assertThatThrownBy(() -> BuildFileDeclarations.read("g:b", pom, List.of(Map.of("id", "x"))))
                .hasMessageStartingWith("b/pom.xml:7");
    }

    @Test
    void brokenYamlOfOursIsAnError() throws Exception {
        // Given
        write("models.yaml", "version: 1\nmodels:\n  - {id: \"openai:a\"\n");

        // When / Then
        assertThatThrownBy(this::folder)
                .isInstanceOf(InvalidFileException.class)
                .hasMessageStartingWith("models.yaml:");
    }

    private Inventory folder() throws InvalidFileException {
        return ModelDiscovery.discover(
                ModuleSources.folder(root, null, List.of(), List.of()), new ScanSession(), FrameworkDefaults.UNKNOWN);
    }

    private Inventory module(String name, List<Sighting> declared) throws InvalidFileException {
        Path basedir = root.resolve(name);
        List<ClasspathArtifact> none = List.of();
        return ModelDiscovery.discover(
                new ModuleSources(
                        "g:" + name,
                        root,
                        basedir,
                        true,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        none,
                        null,
                        Map.of(),
                        List.of(),
                        null,
                        declared,
                        List.of(),
                        List.of()),
                new ScanSession(),
                FrameworkDefaults.UNKNOWN);
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
