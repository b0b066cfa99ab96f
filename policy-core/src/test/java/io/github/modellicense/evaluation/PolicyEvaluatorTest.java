package io.github.modellicense.evaluation;

import static io.github.modellicense.evaluation.Given.TODAY;
import static io.github.modellicense.evaluation.Given.allow;
import static io.github.modellicense.evaluation.Given.model;
import static io.github.modellicense.evaluation.Given.request;
import static io.github.modellicense.evaluation.Given.rule;
import static io.github.modellicense.evaluation.Given.waiver;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.inventory.Diagnostic;
import io.github.modellicense.inventory.NotLookedAt;
import io.github.modellicense.inventory.Severity;
import io.github.modellicense.inventory.SourceLocation;
import io.github.modellicense.inventory.Usage;
import io.github.modellicense.license.LicenseExpression;
import io.github.modellicense.policy.Baseline;
import io.github.modellicense.policy.Check;
import io.github.modellicense.policy.Policy;
import io.github.modellicense.policy.Selector;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyEvaluatorTest {

    private static final LicensedModel RESTRICTED =
            model("huggingface:acme/one").license("LicenseRef-users").build();

    @Test
    void passesWhenEveryModelIsPermitted() {
        // Given
        EvaluationRequest request = request(model("huggingface:acme/one").build())
                .rules(rule("r", allow("MIT")))
                .build();
        // When
        Evaluation evaluation = PolicyEvaluator.evaluate(request);
        // Then
        assertThat(evaluation.outcome()).isEqualTo(Outcome.PASSED);
        assertThat(evaluation.violations()).isEmpty();
        assertThat(evaluation.failsBuild()).isFalse();
    }

    @Test
    void saysWhatWasFoundAndWantedAndWhatToDo() {
        // Given
        EvaluationRequest request =
                request(RESTRICTED).rules(rule("r", allow("MIT", "Apache-2.0"))).build();
        // When
        Violation violation = PolicyEvaluator.evaluate(request).violations().get(0);
        // Then
        assertThat(violation.message()).isEqualTo("licence LicenseRef-users is not allowed; wanted: MIT, Apache-2.0");
        assertThat(violation.found()).isEqualTo("LicenseRef-users");
        assertThat(violation.wanted()).isEqualTo("MIT, Apache-2.0");
        assertThat(violation.helpUri()).endsWith("/rules/license.not-allowed");
        assertThat(violation.contact()).isEqualTo("ai-legal@acme.example");
        assertThat(violation.at()).hasToString("application.yml:3:5");
        assertThat(violation.suggestedWaiver()).contains("rule: \"r\"", "license: \"LicenseRef-users\"", "reason:\n");
    }

    @Test
    void unknownNeverPassesWhateverIsAllowed() {
        // Given
        LicensedModel unknown =
                model("name:x").license(LicenseExpression.NOASSERTION).build();
        // When
        List<String> verdicts = request(unknown)
                .rules(rule("r", allow("*")), rule("s", new Check.Licenses(List.of(), List.of(), List.of("MIT"))))
                .verdicts();
        // Then
        assertThat(verdicts)
                .containsExactly(
                        "undetermined open license.unknown r name:x", "undetermined open license.unknown s name:x");
    }

    @Test
    void oneViolationPerRuleModelAndModule() {
        // Given
        LicensedModel model = model("huggingface:acme/one")
                .license("LicenseRef-users")
                .usedIn("g:b", "b/z.yml", Usage.PRODUCTION)
                .usedIn("g:a", "a/y.yml", Usage.PRODUCTION)
                .usedIn("g:a", "a/x.yml", Usage.PRODUCTION)
                .build();
        // When
        Evaluation evaluation = request(model).rules(rule("r", allow("MIT"))).evaluate();
        // Then
        assertThat(evaluation.violations())
                .extracting(each -> each.module() + " " + each.at())
                .containsExactly("g:a a/x.yml:3:5", "g:b b/z.yml:3:5");
    }

    @Test
    void aRuleSelectsByAnyReferenceThatMatchesAllOfWhen() {
        // Given
        LicensedModel model = model("huggingface:acme/one")
                .license("LicenseRef-users")
                .usedIn("g:a", "a/x.yml", Usage.TEST)
                .usedIn("g:b", "b/x.yml", Usage.PRODUCTION)
                .build();
        Selector when = new Selector(
                java.util.Map.of(
                        Selector.Key.USAGE, Given.globs("production"), Selector.Key.MODULE, Given.globs("g:a")),
                null);
        // When
        List<String> verdicts = request(model)
                .rules(rule("r", when, allow("MIT"), Severity.ERROR))
                .verdicts();
        // Then
        assertThat(verdicts).isEmpty();
    }

    @Test
    void aWaiverCoversExactlyTheLicenceItWasGivenFor() {
        // Given
        Given.RequestBuilder request = request(RESTRICTED)
                .rules(rule("r", allow("MIT")))
                .waivers(waiver("old", "r", "huggingface:acme/*", "CC-BY-NC-4.0"));
        // When
        Evaluation evaluation = request.evaluate();
        // Then
        assertThat(evaluation.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(evaluation.waivers())
                .extracting(Evaluation.WaiverStatus::state)
                .containsExactly("unused");
        assertThat(evaluation.violations().get(0).remedy())
                .contains(
                        "waiver \"old\" does not cover it: it was given for licence CC-BY-NC-4.0, now it is LicenseRef-users");
    }

    @Test
    void waivedIsShownNeverHidden() {
        // Given
        Given.RequestBuilder request = request(RESTRICTED)
                .rules(rule("r", allow("MIT")))
                .waivers(waiver("w", "r", "huggingface:acme/one", "LicenseRef-users"));
        // When
        Evaluation evaluation = request.evaluate();
        // Then
        assertThat(evaluation.outcome()).isEqualTo(Outcome.PASSED);
        assertThat(evaluation.violations()).extracting(Violation::waiver).containsExactly("w");
        assertThat(evaluation.waivers())
                .extracting(Evaluation.WaiverStatus::state)
                .containsExactly("used");
    }

    @Test
    void aWaiverThatEndedYesterdayCoversNothing() {
        // Given
        Given.RequestBuilder request = request(RESTRICTED)
                .rules(rule("r", allow("MIT")))
                .waivers(waiver(
                        "w", "r", "huggingface:acme/one", "LicenseRef-users", TODAY.minusDays(30), TODAY.minusDays(1)));
        // When
        Evaluation evaluation = request.evaluate();
        // Then
        assertThat(evaluation.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(evaluation.waivers())
                .extracting(Evaluation.WaiverStatus::state)
                .containsExactly("expired");
        assertThat(evaluation.findings())
                .extracting(each -> each.message())
                .contains("waiver \"w\" ended on 2026-11-21");
    }

    @Test
    void aBaselineEntryFallsWhenTheLicenceChanges() {
        // Given
        Given.RequestBuilder request = request(RESTRICTED)
                .rules(rule("r", allow("MIT")))
                .baseline(new Baseline(List.of(
                        new Baseline.Entry("r", "huggingface:acme/one", "", "CC-BY-NC-4.0"),
                        new Baseline.Entry("r", "huggingface:acme/one", "", null))));
        // When
        List<String> verdicts = request.verdicts();
        // Then
        assertThat(verdicts).containsExactly("denied open license.not-allowed r huggingface:acme/one");
    }

    @Test
    void acceptsWhatTheBaselineAccepts() {
        // Given
        Given.RequestBuilder request = request(RESTRICTED)
                .rules(rule("r", allow("MIT")))
                .baseline(
                        new Baseline(List.of(new Baseline.Entry("r", "huggingface:acme/one", "", "LicenseRef-users"))));
        // When
        Evaluation evaluation = request.evaluate();
        // Then
        assertThat(evaluation.violations()).extracting(Violation::status).containsExactly(Violation.Status.BASELINED);
        assertThat(evaluation.outcome()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void showsTheRulesAndWhetherTheyAreInForce() {
        // Given
        Given.RequestBuilder request = request(RESTRICTED)
                .rules(
                        rule("now", allow("MIT")),
                        Given.from(rule("later", allow("MIT")), TODAY.plusDays(400), TODAY.plusDays(500)));
        // When
        Evaluation evaluation = request.evaluate();
        // Then
        assertThat(evaluation.rules())
                .extracting(Evaluation.RuleStatus::toString)
                .containsExactly(
                        "RuleStatus[id=now, check=licenses, severity=ERROR, source=model-policy.yaml, line=2, inForce=true, effectiveFrom=null, effectiveUntil=null]",
                        "RuleStatus[id=later, check=licenses, severity=ERROR, source=model-policy.yaml, line=2, inForce=false, effectiveFrom=2027-12-27, effectiveUntil=2028-04-05]");
        assertThat(evaluation.failsBuild()).isTrue();
    }

    @Test
    void takesMoreFindingsInOrderOfPlace() {
        // Given
        Evaluation evaluation =
                request(RESTRICTED).rules(rule("r", allow("MIT"))).evaluate();
        Diagnostic first = new Diagnostic(Severity.INFO, SourceLocation.of("a"), "one");
        Diagnostic second = new Diagnostic(Severity.INFO, SourceLocation.of("b"), "two");
        // When
        Evaluation more = evaluation.with(List.of(second, first));
        // Then
        assertThat(more.findings()).containsExactly(first, second);
        assertThat(more.violations()).isEqualTo(evaluation.violations());
    }

    @Test
    void failsWhenNothingWasLookedAt() {
        // Given
        Given.RequestBuilder request = request().places(0).rules(rule("r", allow("MIT")));
        // When
        List<String> verdicts = request.verdicts();
        // Then
        assertThat(verdicts).containsExactly("denied open nothing-checked nothing-checked *");
    }

    @Test
    void anEmptyModuleOfSeveralIsNoFailure() {
        // Given
        Given.RequestBuilder request = request().module().places(0).rules(rule("r", allow("MIT")));
        // When
        Evaluation evaluation = request.evaluate();
        // Then
        assertThat(evaluation.outcome()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void aForbiddenSkipFails() {
        // Given
        Given.RequestBuilder request = request(RESTRICTED)
                .rules(rule("r", allow("MIT")))
                .skippedBy("-Dmodel-license.skip")
                .enforcement(new Policy.Enforcement(false, true, null, null));
        // When
        Evaluation evaluation = request.evaluate();
        // Then
        assertThat(evaluation.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(evaluation.violations()).extracting(Violation::check).containsExactly("enforcement.skip");
    }

    @Test
    void reportOnlyDoesNotFailTheBuildUnlessForbidden() {
        // Given
        Given.RequestBuilder allowed =
                request(RESTRICTED).rules(rule("r", allow("MIT"))).failOn("never");
        Given.RequestBuilder forbidden = request(RESTRICTED)
                .rules(rule("r", allow("MIT")))
                .failOn("never")
                .enforcement(new Policy.Enforcement(true, false, null, null));
        // When
        List<Boolean> fails =
                List.of(allowed.evaluate().failsBuild(), forbidden.evaluate().failsBuild());
        // Then
        assertThat(fails).containsExactly(false, true);
    }

    @Test
    void aPlaceThatCouldHoldAModelMakesTheRunIncompleteUnlessAccepted() {
        // Given
        NotLookedAt place = new NotLookedAt("data/big.gguf", NotLookedAt.Kind.LIMIT, "too large", true);
        // When
        Outcome strict = request()
                .rules(rule("r", allow("MIT")))
                .notLookedAt(place)
                .evaluate()
                .outcome();
        Outcome accepting = request()
                .rules(rule("r", allow("MIT")))
                .notLookedAt(place)
                .accept("**/*.gguf")
                .evaluate()
                .outcome();
        // Then
        assertThat(strict).isEqualTo(Outcome.INCOMPLETE);
        assertThat(accepting).isEqualTo(Outcome.PASSED);
    }

    @Test
    void announcesARuleThatBitesSoonAndWhomItHits() {
        // Given
        Given.RequestBuilder request =
                request(RESTRICTED).rules(Given.from(rule("r", allow("MIT")), TODAY.plusDays(12), null));
        // When
        Evaluation evaluation = request.evaluate();
        // Then
        assertThat(evaluation.outcome()).isEqualTo(Outcome.PASSED);
        assertThat(evaluation.findings())
                .extracting(each -> each.message())
                .containsExactly(
                        "no rule of the policy is in force on 2026-11-22, so that nothing was judged; the next to begin is \"r\", on 2026-12-04",
                        "rule \"r\" is in force from 2026-12-04, in 12 days; it will object to 1 model: huggingface:acme/one");
    }

    @Test
    void namesTheChosenOperandOfADisjunction() {
        // Given
        LicensedModel dual = model("huggingface:acme/dual")
                .license(Given.or("GPL-3.0-only", "MIT"))
                .build();
        // When
        Evaluation evaluation = request(dual).rules(rule("r", allow("MIT"))).evaluate();
        // Then
        assertThat(evaluation.violations()).isEmpty();
        assertThat(evaluation.chosen()).containsEntry("huggingface:acme/dual", LicenseExpression.of("MIT"));
    }
}
