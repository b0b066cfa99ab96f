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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "licenses: {allow: [MIT]}|{id: 'name:x', license: MIT}|",
                "licenses: {allow: [MIT]}|{id: 'name:x'}|undetermined",
                "licenses: {allow: [MIT]}|{id: 'name:x', license: Apache-2.0}|denied",
                "licenses: {allow: [MIT]}|{id: 'name:x', license: LicenseRef-own}|undetermined",
                "licenses: {allow: ['category:permissive']}|{id: 'name:x', license: GPL-3.0-only OR MIT}|",
                "licenses: {allow: ['category:permissive']}|{id: 'name:x', license: GPL-3.0-only AND MIT}|denied",
                "licenses: {allow: [MIT]}|{id: 'name:x', license: MIT, baseModels: [{id: 'openai:gpt-4o', relation: finetune}]}|denied",
                "publishers: {allow: [Acme]}|{id: 'name:x', publisher: Acme}|",
                "publishers: {allow: [Acme]}|{id: 'openai:gpt-4o'}|denied",
                "publishers: {allow: [OpenAI]}|{id: 'openai:gpt-4o'}|",
                "providers: {allow: [azure]}|{id: 'openai:gpt-4o', provider: azure}|",
                "providers: {allow: [azure]}|{id: 'openai:gpt-4o'}|undetermined",
                "declared: required|{id: 'name:x'}|",
                "declared: required|{id: 'name:x', declared: false}|denied",
                "pinned: [revision]|{id: 'huggingface:a/b', revision: 0e9e39f249a16976918f6564b8830bc894c89659}|",
                "pinned: [revision]|{id: 'huggingface:a/b'}|denied",
                "pinned: [digest]|{id: 'openai:gpt-4o', openness: api-only}|",
                "pinned: [digest]|{id: 'name:x', openness: open-weights}|denied",
                "pinned: [digest]|{id: 'name:x', openness: open-weights, delivery: api}|",
                "expression: model.family == 'acme'|{id: 'name:x', family: acme}|",
                "expression: model.family == 'GPT-4'|{id: 'openai:gpt-4o'}|denied",
                "expression: reference.kind == 'declaration'|{id: 'name:x'}|",
                "expression: reference.kind == 'configuration'|{id: 'name:x', declared: false}|",
                "expression: model.license.category == 'permissive'|{id: 'name:x', license: GPL-3.0-only OR MIT}|",
                "expression: model.license.category == 'strong-copyleft'|{id: 'name:x', license: MIT AND GPL-3.0-only}|",
                "expression: usage == 'test'|{id: 'name:x', usage: test}|",
                "expression: usage == 'production'|{id: 'name:x'}|",
                "conditions: satisfied|{id: 'name:x', license: CC-BY-NC-4.0}|denied",
            })
    void aModelIsWhatTheCaseStates(String check, String model, @Nullable String verdict) throws Exception {
        // Given
        String cases =
                "version: 1\ncases:\n  - name: c\n    given: {models: [" + model + "]}\n    expect: {violations: []}\n";
        // When
        PolicyTestResult result =
                run("version: 1\nrules:\n  - id: r\n    " + check + "\n", cases).get(0);
        // Then
        assertThat(result.evaluation().violations())
                .extracting(violation -> violation.verdict().label())
                .containsExactlyElementsOf(verdict == null ? List.of() : List.of(verdict));
        assertThat(result.passed()).isEqualTo(verdict == null);
    }

    @Test
    void aCaseMayStateAnotherOrganisationAndDay() throws Exception {
        // Given
        String policy = """
                version: 1
                organisation: {commercial: true}
                rules:
                  - {id: r, conditions: satisfied}
                  - {id: later, openness: {allow: [api-only]}, effectiveFrom: 2027-01-01}
                """;
        // When
        List<PolicyTestResult> results = run(policy, """
                version: 1
                cases:
                  - name: commercial
                    given: {models: [{id: "name:x", license: CC-BY-NC-4.0}]}
                    expect: {outcome: failed, violations: [{rule: r, model: "NAME:x"}]}
                  - name: charity
                    given: {models: [{id: "name:x", license: CC-BY-NC-4.0}], organisation: {commercial: false}}
                    expect: {outcome: passed, violations: []}
                  - name: next year
                    given: {models: [{id: "name:x", license: MIT, openness: open-weights}], asOf: 2027-01-01}
                    expect: {violations: [{rule: later, model: "name:x", verdict: review}]}
                """);
        // Then
        assertThat(results)
                .extracting(PolicyTestResult::differences)
                .containsExactly(
                        List.of(),
                        List.of(),
                        List.of(
                                "missing: later name:x review",
                                "unexpected: later name:x denied (openness open-weights is not allowed; wanted: api-only)"));
        assertThat(results).extracting(PolicyTestResult::passed).containsExactly(true, true, false);
    }

    private static List<PolicyTestResult> run(String cases) throws Exception {
        return run("""
                version: 1
                rules:
                  - {id: no-closed-models, when: {usage: production}, openness: {allow: [open-weights]}}
                  - {id: honest-lineage, lineage: consistent}
                """, cases);
    }

    private static List<PolicyTestResult> run(String text, String cases) throws Exception {
        byte[] policy = text.getBytes(StandardCharsets.UTF_8);
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
