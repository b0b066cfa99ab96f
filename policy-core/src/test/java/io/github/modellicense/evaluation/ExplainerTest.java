package io.github.modellicense.evaluation;

import static io.github.modellicense.evaluation.Given.TODAY;
import static io.github.modellicense.evaluation.Given.allow;
import static io.github.modellicense.evaluation.Given.model;
import static io.github.modellicense.evaluation.Given.request;
import static io.github.modellicense.evaluation.Given.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.inventory.Openness;
import io.github.modellicense.inventory.Severity;
import io.github.modellicense.license.LicenseExpression;
import io.github.modellicense.policy.Check;
import io.github.modellicense.policy.Rule;
import io.github.modellicense.policy.Selector;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplainerTest {

    private static final LicensedModel RESTRICTED =
            model("huggingface:acme/one").license("LicenseRef-users").build();

    private static Explanation.OfModel explain(LicensedModel model, List<LicensedModel> candidates, Rule... rules) {
        return new Explainer(Given.LICENSES, request().rules(rules).build().policy(), TODAY)
                .explain(model, null, "chat", candidates);
    }

    @Test
    void namesNoAlternativeThatAnErrorForbids() {
        // Given
        LicensedModel free = model("huggingface:acme/free").build();
        Rule hint = rule("hint", Selector.ALL, allow("Apache-2.0"), Severity.WARNING);
        // When
        Explanation.OfModel explanation = explain(RESTRICTED, List.of(RESTRICTED, free), rule("r", allow("MIT")), hint);
        // Then
        assertThat(explanation.alternatives()).containsExactly(free);
        assertThat(explanation.verdicts())
                .extracting(Explanation.RuleVerdict::verdict)
                .containsExactly("denied", "denied");
    }

    @Test
    void namesNoMoreThanFiveAlternatives() {
        // Given
        LicensedModel free = model("huggingface:acme/free").build();
        // When
        Explanation.OfModel explanation =
                explain(RESTRICTED, List.of(free, free, free, free, free, free), rule("r", allow("MIT")));
        // Then
        assertThat(explanation.alternatives()).hasSize(5);
    }

    @Test
    void saysWhatWouldChangeTheVerdict() {
        // When
        Explanation.OfModel explanation =
                explain(RESTRICTED, List.of(), rule("r", allow("MIT")), rule("c", new Check.Conditions()));
        // Then
        assertThat(explanation.changes())
                .containsExactly(
                        "rule r (model-policy.yaml:2:5): allowing LicenseRef-users there, a waiver, or another model",
                        "rule c (model-policy.yaml:2:5): state organisation.monthlyActiveUsers in the policy");
        assertThat(explanation.licenses()).hasSize(1);
        assertThat(explanation.licenses().get(0).conditions())
                .containsExactly(
                        "More than 700,000,000 monthly active users: only with an agreement with the licensor.");
    }

    @Test
    void saysWhenARuleIsNotInForceAndWhatNeedsAProject() {
        // When
        Explanation.OfModel explanation = explain(
                RESTRICTED,
                List.of(),
                Given.from(rule("later", allow("MIT")), TODAY.plusDays(1), null),
                Given.from(rule("over", allow("MIT")), null, TODAY.minusDays(2)),
                rule("declared", new Check.Declared()),
                rule("other", Given.when(Selector.Key.MODEL, "openai:*"), allow("MIT"), Severity.ERROR));
        // Then
        assertThat(explanation.verdicts())
                .extracting(each -> each.verdict() + ": " + each.because())
                .containsExactly(
                        "not in force: in force from 2026-11-23",
                        "not in force: in force until 2026-11-20",
                        "depends on the project: it looks at how a project uses the model",
                        "not selected: the rule is about other models or other uses");
    }

    @Test
    void anUnknownLicenceHasNoTerms() {
        // Given
        LicensedModel unknown =
                model("name:x").license(LicenseExpression.NOASSERTION).build();
        // When
        Explanation.OfModel explanation = explain(unknown, List.of(), rule("r", allow("MIT")));
        // Then
        assertThat(explanation.licenses()).isEmpty();
        assertThat(explanation.verdicts())
                .extracting(Explanation.RuleVerdict::verdict)
                .containsExactly("undetermined");
    }

    @Test
    void whatOnlyAProjectCanTellIsLeftOpen() {
        // When
        Explanation.OfModel explanation = explain(
                RESTRICTED,
                List.of(),
                rule("spread", new Check.Diversity(Selector.Key.PUBLISHER, 50, Selector.ALL)),
                rule("declared", new Check.Declared()));
        // Then
        assertThat(explanation.verdicts())
                .extracting(each -> each.verdict() + ": " + each.because())
                .containsExactly(
                        "depends on the project: it looks at all models of a project together",
                        "depends on the project: it looks at how a project uses the model");
    }

    @Test
    void aClosedModelIsCalledAndAnOpenOneIsRun() {
        // Given
        Rule weights = rule("r", Given.when(Selector.Key.DELIVERY, "weights"), new Check.Conditions(), Severity.ERROR);
        LicensedModel closed = model("openai:x").openness(Openness.API_ONLY).build();
        // When, Then
        assertThat(explain(closed, List.of(), weights).verdicts())
                .extracting(Explanation.RuleVerdict::verdict)
                .containsExactly("not selected");
        assertThat(explain(RESTRICTED, List.of(), weights).verdicts())
                .extracting(Explanation.RuleVerdict::verdict)
                .containsExactly("undetermined");
    }

    @Test
    void explainsALicenceByWhatTheRulesWant() {
        // When
        Explanation.OfLicense explanation = new Explainer(
                        Given.LICENSES,
                        request().rules(rule("r", allow("MIT"))).build().policy(),
                        TODAY)
                .explainLicense("LicenseRef-users");
        // Then
        assertThat(explanation.spelling()).isEqualTo("LicenseRef-users");
        assertThat(explanation.verdicts())
                .extracting(each -> each.rule() + " " + each.verdict() + ": " + each.because())
                .containsExactly("r denied: it wants MIT");
    }

    @Test
    void aLicenceWithoutFactsHasNoTerms() {
        // Given
        LicensedModel own =
                model("huggingface:acme/one").license("LicenseRef-own").build();
        // When
        Explanation.OfModel explanation = explain(own, List.of(), rule("r", allow("MIT")));
        // Then
        assertThat(explanation.licenses()).hasSize(1);
        assertThat(explanation.licenses().get(0).profile()).isNull();
        assertThat(explanation.licenses().get(0).obligations()).isEmpty();
    }
}
