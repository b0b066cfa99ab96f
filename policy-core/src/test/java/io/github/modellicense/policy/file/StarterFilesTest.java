package io.github.modellicense.policy.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.modellicense.catalog.Ancestor;
import io.github.modellicense.catalog.ConcludedLicense;
import io.github.modellicense.catalog.LicensedInventory;
import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.inventory.Confidence;
import io.github.modellicense.inventory.Delivery;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.ModelReference;
import io.github.modellicense.inventory.Openness;
import io.github.modellicense.inventory.ReferenceKind;
import io.github.modellicense.inventory.Relation;
import io.github.modellicense.inventory.SourceLocation;
import io.github.modellicense.inventory.Usage;
import io.github.modellicense.license.LicenseCategory;
import io.github.modellicense.license.LicenseExpression;
import io.github.modellicense.policy.Policy;
import io.github.modellicense.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StarterFilesTest {

    private static final LicensedInventory INVENTORY = new LicensedInventory(
            3,
            List.of(
                    model("file:src/main/resources/a.gguf", "NOASSERTION", Openness.UNKNOWN),
                    model("huggingface:acme/Llama-tuned", "MIT", Openness.OPEN_WEIGHTS),
                    model("openai:gpt-4o", "LicenseRef-openai-api-terms", Openness.API_ONLY),
                    model("name:a\nversion: 2", "MIT", Openness.UNKNOWN)),
            List.of(),
            List.of());

    @ParameterizedTest
    @ValueSource(strings = {"permissive", "osi", "open-weights", "no-non-commercial", "eu-deployment", "advisory"})
    void writesAPolicyWithTheRulesOfTheStarter(String starter) throws Exception {
        // When
        Policy policy = load(StarterFiles.of(starter, "our: project", INVENTORY).policy());

        // Then
        Policy original = load(new String(LocalSources.builtin(starter), StandardCharsets.UTF_8));
        assertThat(policy.name()).isEqualTo("our: project");
        assertThat(policy.rules())
                .extracting(rule -> rule.id())
                .isEqualTo(original.rules().stream().map(rule -> rule.id()).toList());
        assertThat(policy.organisation()).isEqualTo(original.organisation());
    }

    @Test
    void tellsWhatToDecideUnknownLicencesFirst() throws Exception {
        // When
        List<String> decisions = StarterFiles.of("permissive", "p", INVENTORY).decisions();

        // Then
        assertThat(decisions)
                .containsExactly(
                        "file:src/main/resources/a.gguf at src/main/resources/a.gguf: nobody knows its licence; look at"
                                + " its paper and declare it in models.yaml",
                        "huggingface:acme/Llama-tuned at src/main/resources/a.gguf: MIT (permissive); is this licence"
                                + " fine for production?",
                        "openai:gpt-4o at src/main/resources/a.gguf: LicenseRef-openai-api-terms (permissive); can it be"
                                + " replaced when its vendor stops it?",
                        "name:a version: 2 at src/main/resources/a.gguf: MIT (permissive); is this licence fine for"
                                + " production?");
    }

    @Test
    void declaresTheModelsWithoutClaimingALicence() throws Exception {
        // When
        String models = StarterFiles.of("permissive", "p", INVENTORY).models();

        // Then
        assertThat(models).contains("""
                          - id: "huggingface:acme/Llama-tuned"
                            # license: MIT was concluded
                            baseModels:
                              - {id: "huggingface:meta-llama/Llama-3.1-8B", relation: finetune}
                            delivery: weights
                            files: [src/main/resources/a.gguf]
                        """, """
                          # file:src/main/resources/a.gguf has no name of its own; say what it is:
                          # - id: huggingface:publisher/name
                          #   files: [src/main/resources/a.gguf]
                        """);
        assertThat(JsonView.of(YamlReader.read("m", models.getBytes(StandardCharsets.UTF_8)))
                        .path("models"))
                .hasSize(3);
    }

    @Test
    void saysThatNothingWasFound() throws Exception {
        // When
        StarterFiles files =
                StarterFiles.of("permissive", "p", new LicensedInventory(0, List.of(), List.of(), List.of()));

        // Then
        assertThat(files.policy()).contains("# Nothing to decide yet: no models were found.\n");
        assertThat(files.models()).endsWith("version: 1\nmodels: []\n");
    }

    @Test
    void namesTheNearestStarterPolicy() {
        assertThatThrownBy(() -> StarterFiles.of("permisive", "p", INVENTORY))
                .hasMessage("unknown starter policy \"permisive\"; did you mean \"permissive\"?");
    }

    private static LicensedModel model(String id, String licence, Openness openness) {
        LicenseExpression expression =
                licence.equals("NOASSERTION") ? LicenseExpression.NOASSERTION : LicenseExpression.of(licence);
        ConcludedLicense concluded = new ConcludedLicense(
                null, List.of(), expression, expression, LicenseCategory.PERMISSIVE, false, List.of());
        ModelReference reference = new ModelReference(
                ModelId.parse(id),
                "g:a",
                SourceLocation.of("src/main/resources/a.gguf"),
                "",
                ReferenceKind.WEIGHTS,
                Usage.PRODUCTION,
                Delivery.WEIGHTS,
                null,
                Confidence.CERTAIN);
        Ancestor base = new Ancestor(
                ModelId.parse("huggingface:meta-llama/Llama-3.1-8B"),
                Relation.FINETUNE,
                LicenseExpression.of("LicenseRef-scancode-llama-3.1-license-2024"));
        return new LicensedModel(
                ModelId.parse(id),
                null,
                LicensedModel.Match.UNKNOWN,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                openness,
                Delivery.WEIGHTS,
                Usage.PRODUCTION,
                false,
                concluded,
                id.contains("tuned") ? List.of(base) : List.of(),
                List.of(),
                List.of(),
                List.of(),
                LicensedModel.Line.UNKNOWN,
                List.of(reference));
    }

    private static Policy load(String text) throws Exception {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        return new PolicyLoader(source -> content, new SmallCatalog(), (file, bytes) -> Set.of())
                .load("p.yaml", null)
                .policy();
    }
}
