package io.github.modellicense;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modellicense.catalog.BundledLicenses;
import io.github.modellicense.catalog.Conclusion;
import io.github.modellicense.catalog.models.BundledModels;
import io.github.modellicense.evaluation.PolicyTestResult;
import io.github.modellicense.evaluation.PolicyTests;
import io.github.modellicense.policy.Policy;
import io.github.modellicense.policy.file.PolicyLoader;
import io.github.modellicense.policy.file.PolicyTestFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PolicyTestsTest {

    private static final BundledLicenses LICENSES = new BundledLicenses();
    private static final BundledModels MODELS = new BundledModels();

    @Test
    void theExampleOfTheDocsHolds() throws Exception {
        // Given
        String page = Files.readString(Path.of("..", "docs", "policy-tests.md"));
        int begin = page.indexOf("```yaml\n") + "```yaml\n".length();
        // When
        List<PolicyTestResult> results = run(page.substring(begin, page.indexOf("```", begin)));
        // Then
        assertThat(results)
                .hasSize(2)
                .allSatisfy(result -> assertThat(result.differences()).isEmpty());
    }

    @Test
    void saysWhatIsMissingAndWhatWasNotExpected() throws Exception {
        // When
        List<PolicyTestResult> results = run("""
                version: 1
                cases:
                  - name: wrong
                    given: {models: ["openai:gpt-4o"]}
                    expect:
                      outcome: passed
                      violations: [{rule: honest-lineage, model: "openai:gpt-4o", verdict: denied}]
                """);
        // Then
        assertThat(results.get(0).differences())
                .containsExactly(
                        "expected outcome passed, came failed",
                        "missing: honest-lineage openai:gpt-4o denied",
                        "unexpected: no-closed-models openai:gpt-4o denied (openness api-only is not allowed; wanted: open-weights)");
    }

    @Test
    void whatACaseStatesStandsInThePlaceOfTheCatalogue() throws Exception {
        // When
        List<PolicyTestResult> results = run("""
                version: 1
                cases:
                  - name: opened
                    given: {models: [{id: "openai:gpt-4o", openness: open-weights, license: MIT}]}
                    expect: {outcome: passed, violations: []}
                """);
        // Then
        assertThat(results.get(0).passed()).isTrue();
    }

    private static List<PolicyTestResult> run(String cases) throws Exception {
        byte[] policy = """
                version: 1
                rules:
                  - {id: no-closed-models, when: {usage: production}, openness: {allow: [open-weights]}}
                  - {id: honest-lineage, lineage: consistent}
                """.getBytes(StandardCharsets.UTF_8);
        Policy loaded = new PolicyLoader(source -> policy, LICENSES, (file, content) -> Set.of())
                .load("model-policy.yaml", null)
                .policy();
        return new PolicyTests(
                        loaded,
                        LICENSES,
                        inventory -> Conclusion.conclude(inventory, MODELS, LICENSES),
                        LocalDate.of(2026, 11, 22))
                .run(PolicyTestFile.read("model-policy-tests.yaml", cases.getBytes(StandardCharsets.UTF_8), LICENSES));
    }
}
