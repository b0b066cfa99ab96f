package io.github.modellicense;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.modellicense.catalog.Alternatives;
import io.github.modellicense.catalog.BundledLicenses;
import io.github.modellicense.catalog.Conclusion;
import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.catalog.models.BundledModels;
import io.github.modellicense.evaluation.Explainer;
import io.github.modellicense.evaluation.Explanation;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.policy.Policy;
import io.github.modellicense.policy.file.PolicyLoader;
import io.github.modellicense.report.explain.ExplanationJson;
import io.github.modellicense.report.explain.ExplanationText;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String POLICY = """
            version: 1
            rules:
              - {id: production-licences, when: {usage: production}, licenses: {allow: [Apache-2.0, MIT]}}
              - {id: terms-fit-us, conditions: satisfied}
              - {id: honest-lineage, lineage: consistent}
              - {id: declared, declared: required}
            """;
    private static final BundledLicenses LICENSES = new BundledLicenses();
    private static final BundledModels MODELS = new BundledModels();

    @Test
    void readsWellForAResearchModel() {
        // When
        List<String> text = model("huggingface:Qwen/Qwen2.5-3B-Instruct");
        // Then
        assertThat(text).anyMatch(line -> line.startsWith("Licence: LicenseRef-qwen-research"));
        assertThat(text).anyMatch(line -> line.startsWith("  denied: rule production-licences (licenses, error, "));
        assertThat(text).contains("What would change the verdict", "Facts with their sources, not legal advice.");
    }

    @Test
    void namesTheLineageOfACopy() {
        // When
        List<String> text = model("huggingface:TheBloke/Llama-2-7B-GGUF");
        // Then
        assertThat(text).contains("Made from");
        assertThat(text).anyMatch(line -> line.contains("meta-llama/Llama-2-7b"));
    }

    @Test
    void tellsTwoSizesOfOneNameApart() {
        // When
        List<String> small = model("ollama:mistral-small:24b");
        List<String> old = model("ollama:mistral-small:22b");
        // Then
        assertThat(small).contains("Licence: Apache-2.0");
        assertThat(old).doesNotContain("Licence: Apache-2.0");
    }

    @Test
    void anAmbiguousLicenceIsExplainedAsThat() {
        // When
        Explanation.OfLicense explanation = explainer().explainLicense("modified-mit");
        // Then
        assertThat(explanation.licenses()).isEmpty();
        assertThat(explanation.candidates()).hasSizeGreaterThan(1);
        assertThat(explanation.verdicts())
                .extracting(Explanation.RuleVerdict::verdict)
                .containsExactly("undetermined");
        assertThat(ExplanationText.lines(explanation)).anyMatch(line -> line.contains("passes no licence rule"));
    }

    @Test
    void aMadeUpModelIsUnknown() {
        // When
        List<String> text = model("name:claudius");
        // Then
        assertThat(text).anyMatch(line -> line.startsWith("Licence: unknown"));
        assertThat(text).anyMatch(line -> line.startsWith("  undetermined: rule production-licences"));
        assertThat(text).contains("  None is named, as no source says what this model is used for.");
    }

    @Test
    void alternativesAreOnlyWhatEveryRulePermits() {
        // When
        Explanation.OfModel explanation = explain("openai:text-embedding-3-small");
        // Then
        assertThat(explanation.alternatives())
                .allSatisfy(
                        model -> assertThat(model.license().effective().ids()).isSubsetOf("Apache-2.0", "MIT"));
        assertThat(explanation.alternatives()).hasSizeLessThanOrEqualTo(Explainer.ALTERNATIVES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ollama:mistral-small:22b",
                "bedrock:us.meta.llama4-scout-17b-instruct-v1:0",
                "openai:gpt-oss-120b",
                "name:claudius"
            })
    void theSameStandsInTheJson(String id) throws Exception {
        // Given
        Explanation.OfModel explanation = explain(id);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        // When
        ExplanationJson.write(explanation, out);
        // Then
        JsonNode json = new ObjectMapper().readTree(out.toByteArray());
        assertThat(json.get("schema").asText()).isEqualTo("model-license-explanation/1");
        assertThat(json.get("model").get("id").asText()).isEqualTo(id);
        assertThat(json.get("verdicts")).hasSize(explanation.verdicts().size());
    }

    private static List<String> model(String id) {
        return ExplanationText.lines(explain(id));
    }

    private static Explanation.OfModel explain(String id) {
        LicensedModel model = Conclusion.concludeOne(ModelId.parse(id), MODELS, LICENSES);
        return explainer()
                .explain(
                        model,
                        MODELS.identify(model.id()).note(),
                        Alternatives.capability(model),
                        Alternatives.of(model, MODELS, LICENSES));
    }

    private static Explainer explainer() {
        try {
            Policy policy = new PolicyLoader(
                            source -> POLICY.getBytes(StandardCharsets.UTF_8), LICENSES, (file, content) -> Set.of())
                    .load("model-policy.yaml", null)
                    .policy();
            return new Explainer(LICENSES, policy, TODAY);
        } catch (io.github.modellicense.yaml.InvalidFileException e) {
            throw new AssertionError(e);
        }
    }
}
