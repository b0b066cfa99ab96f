package io.github.modellicense.evaluation;

import static io.github.modellicense.evaluation.Given.allow;
import static io.github.modellicense.evaluation.Given.model;
import static io.github.modellicense.evaluation.Given.request;
import static io.github.modellicense.evaluation.Given.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.modellicense.inventory.Severity;
import io.github.modellicense.policy.Rule;
import io.github.modellicense.policy.Selector;
import org.junit.jupiter.api.Test;

class PolicyComparisonTest {

    private static Evaluation by(Rule... rules) {
        return request(
                        model("huggingface:acme/mit").build(),
                        model("huggingface:acme/apache").license("Apache-2.0").build(),
                        model("huggingface:acme/gpl").license("GPL-3.0-only").build())
                .rules(rules)
                .evaluate();
    }

    @Test
    void tellsWhatWouldNewlyFailNewlyPassAndStillFail() {
        // When
        PolicyComparison comparison =
                PolicyComparison.of(by(rule("r", allow("MIT"))), by(rule("s", allow("Apache-2.0"))));
        // Then
        assertThat(comparison.newlyFailing()).extracting(Violation::model).containsExactly("huggingface:acme/mit");
        assertThat(comparison.newlyPassing()).extracting(Violation::model).containsExactly("huggingface:acme/apache");
        assertThat(comparison.stillFailing())
                .extracting(each -> each.rule() + " " + each.model())
                .containsExactly("s huggingface:acme/gpl");
    }

    @Test
    void aWarningIsNoFailure() {
        // Given
        Evaluation warning = by(rule("r", Selector.ALL, allow("MIT"), Severity.WARNING));
        // When
        PolicyComparison comparison = PolicyComparison.of(warning, by(rule("r", allow("MIT"))));
        // Then
        assertThat(comparison.newlyFailing())
                .extracting(Violation::model)
                .containsExactly("huggingface:acme/apache", "huggingface:acme/gpl");
        assertThat(comparison.newlyPassing()).isEmpty();
        assertThat(comparison.stillFailing()).isEmpty();
    }
}
