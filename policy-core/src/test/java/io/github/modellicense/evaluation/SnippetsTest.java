package io.github.modellicense.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modellicense.inventory.Usage;
import io.github.modellicense.policy.Policy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnippetsTest {

    private static final Policy POLICY = Given.request().build().policy();

    private static Given.ModelBuilder model() {
        return Given.model("huggingface:acme/one").usedIn("", "application.yml", Usage.TEST);
    }

    @Test
    void aDeclarationNamesWhatPinsTheModel() {
        // When
        String plain = Snippets.declaration(model().build());
        String pinned =
                Snippets.declaration(model().revision("abc").sha256("00ff").build());
        // Then
        assertThat(plain).isEqualTo("- {id: \"huggingface:acme/one\", usage: test}");
        assertThat(pinned)
                .isEqualTo("- {id: \"huggingface:acme/one\", revision: \"abc\", sha256: \"00ff\", usage: test}");
        assertThat(Snippets.fallback(model().build())).isEqualTo("- {id: \"huggingface:acme/one\", fallbacks: [ ]}");
    }

    @Test
    void aWaiverIsBoundToTheLicenceAndTheClosestPin() {
        // When
        String digest =
                Snippets.waiver("r", model().revision("abc").sha256("00ff").build(), POLICY, Given.TODAY);
        String revision = Snippets.waiver("r", model().revision("abc").build(), POLICY, Given.TODAY);
        // Then
        assertThat(digest)
                .startsWith("- id: w-r-acme-one\n  rule: \"r\"\n  model: \"huggingface:acme/one\"\n"
                        + "  license: \"MIT\"\n  sha256: \"00ff\"\n  reason:\n  approvedBy:\n  from: 2026-11-22\n")
                .doesNotContain("revision:");
        assertThat(revision).contains("  revision: \"abc\"\n").doesNotContain("sha256:");
    }

    @ParameterizedTest
    @CsvSource({"az09, w-az09", "AZ, w-az", "a:b, w-a-b", "a--`{/b, w-a-b", "-a-, w-a", "--, waiver", "1a, w-1a"})
    void aWaiversIdIsMadeOfLettersDigitsAndSingleHyphens(String rule, String id) {
        // When
        String waiver = Snippets.waiver(rule, POLICY, Given.TODAY);
        // Then
        assertThat(waiver).startsWith("- id: " + id + "\n");
    }

    @Test
    void aWaiversIdIsCutOff() {
        // When
        String waiver = Snippets.waiver("x".repeat(100), POLICY, Given.TODAY);
        // Then
        assertThat(waiver).startsWith("- id: w-" + "x".repeat(80) + "\n");
    }

    @Test
    void quotesWhatYamlWouldNotTakeAsItIs() {
        // When
        String quoted = Snippets.quoted("a \"b\" \\ \u001f\u007f\u009f\u00a0~\u2028\u2029\u200b\u00e9");
        // Then
        assertThat(quoted).isEqualTo("\"a \\\"b\\\" \\\\ \\u001f\\u007f\\u009f\u00a0~\\u2028\\u2029\\u200b\u00e9\"");
    }
}
