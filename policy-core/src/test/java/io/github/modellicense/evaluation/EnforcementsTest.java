package io.github.modellicense.evaluation;

import static io.github.modellicense.evaluation.Given.TODAY;
import static io.github.modellicense.evaluation.Given.allow;
import static io.github.modellicense.evaluation.Given.model;
import static io.github.modellicense.evaluation.Given.request;
import static io.github.modellicense.evaluation.Given.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.modellicense.policy.Policy;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EnforcementsTest {

    private static final Policy.Enforcement STRICT = new Policy.Enforcement(false, false, "1.0.0", 180);

    @Test
    void namesEverySkippedModule() {
        // When, Then
        assertThat(said(run(
                        "error",
                        null,
                        false,
                        new RunInfo.Module("g:a", "checked"),
                        new RunInfo.Module("g:b", "skipped"),
                        new RunInfo.Module("g:c", "not-run"))))
                .containsExactly(
                        "enforcement.skip g:b: the check was skipped in module g:b; wanted: no skip | skip | no skip | take the skip away");
        assertThat(said(run("error", "the POM", false, new RunInfo.Module("g:b", "skipped"))))
                .containsExactly(
                        "enforcement.skip : the check was skipped by the POM; wanted: no skip | skip | no skip | take the skip away");
    }

    @Test
    void namesWhatKeepsTheBuildFromFailing() {
        // When, Then
        assertThat(said(run("never", null, false)))
                .containsExactly(
                        "enforcement.report-only : the build runs with failOn=never, so that no violation could fail it; "
                                + "wanted: failOn error or warning | failOn=never | failOn error or warning | take failOn=never away");
        assertThat(said(run("error", null, true)))
                .containsExactly(
                        "enforcement.report-only : the build runs with Maven's fail-never, so that no violation could fail it; "
                                + "wanted: failOn error or warning | Maven's fail-never | failOn error or warning | take Maven's fail-never away");
        assertThat(said(run("warning", null, false))).isEmpty();
    }

    @Test
    void takesTheOldestPluginAndCatalogueThatAreAllowed() {
        // Given
        EvaluationRequest old = over(run("error", null, false), "1.0.0", "2026-05-26", STRICT, 1);
        EvaluationRequest older = over(run("error", null, false), "0.9.9", "2026-05-25", STRICT, 1);
        EvaluationRequest undated = over(run("error", null, false), "1.0.0", "snapshot", STRICT, 1);
        // When, Then
        assertThat(said(old)).isEmpty();
        assertThat(said(older))
                .containsExactly(
                        "enforcement.plugin-too-old : the plugin's version is 0.9.9; wanted: at least 1.0.0 | 0.9.9 | at least 1.0.0 | use plugin version 1.0.0 or newer",
                        "enforcement.catalog-too-old : the catalogue's facts are of 2026-05-25, 181 days before 2026-11-22; wanted: at most 180 days old | 2026-05-25 | at most 180 days old | use a newer version of the plugin");
        assertThat(said(undated))
                .containsExactly(
                        "enforcement.catalog-too-old : the catalogue's facts are of snapshot, which is no day; wanted: at most 180 days old | snapshot | at most 180 days old | use a newer version of the plugin");
    }

    @Test
    void saysWhyNothingWasChecked() {
        // Given
        EvaluationRequest noPlaces =
                request().places(0).rules(rule("r", allow("MIT"))).build();
        EvaluationRequest noRules = request().build();
        EvaluationRequest ended = request()
                .rules(Given.from(rule("r", allow("MIT")), null, TODAY.minusDays(1)))
                .build();
        // When, Then
        assertThat(said(noPlaces))
                .containsExactly(
                        "nothing-checked : there was no place to look for models in; wanted: at least 1 place | 0 places"
                                + " | at least 1 place | check the directory, includes and excludes; a project without models still has places");
        assertThat(said(noRules))
                .containsExactly(
                        "nothing-checked : the policy has no rule to judge by; wanted: at least 1 rule | 0 rules"
                                + " | at least 1 rule | add a rule to the policy");
        assertThat(said(ended))
                .containsExactly(
                        "nothing-checked : no rule of the policy is in force any more on 2026-11-22; wanted: at least 1 rule in force"
                                + " | 0 rules in force | at least 1 rule in force | move \"effectiveUntil\" of a rule or add a rule that goes on");
    }

    @Test
    void aForbiddenReportOnlyRunFailsTheBuildAllTheSame() {
        // When
        Evaluation forbidden =
                PolicyEvaluator.evaluate(over(run("never", null, false), "1.0.0", "2026-11-22", STRICT, 1));
        Evaluation allowed = PolicyEvaluator.evaluate(
                over(run("never", null, false), "1.0.0", "2026-11-22", Policy.Enforcement.DEFAULT, 0));
        Evaluation skipped = PolicyEvaluator.evaluate(
                over(run("error", "the POM", false), "1.0.0", "2026-11-22", Policy.Enforcement.DEFAULT, 0));
        // Then
        assertThat(forbidden.failsBuild()).isTrue();
        assertThat(allowed.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(allowed.failsBuild()).isFalse();
        assertThat(skipped.failsBuild()).isFalse();
    }

    private static RunInfo run(
            String failOn, @Nullable String skippedBy, boolean failNever, RunInfo.Module... modules) {
        return new RunInfo(
                "model-license",
                "1.0.0",
                null,
                null,
                null,
                TODAY,
                failOn,
                skippedBy,
                failNever,
                List.of(),
                List.of(modules));
    }

    private static List<String> said(RunInfo run) {
        return said(over(run, "1.0.0", "2026-11-22", STRICT, 1));
    }

    private static List<String> said(EvaluationRequest request) {
        return Enforcements.of(request).stream()
                .map(each -> each.check() + " " + each.module() + ": " + each.message() + " | " + each.found() + " | "
                        + each.wanted() + " | " + each.remedy())
                .toList();
    }

    private static EvaluationRequest over(
            RunInfo run, String plugin, String catalog, Policy.Enforcement terms, int places) {
        EvaluationRequest base = Given.request(model("huggingface:acme/one").build())
                .rules(rule("r", allow("MIT")))
                .enforcement(terms)
                .places(places)
                .build();
        RunInfo versioned = new RunInfo(
                run.toolName(),
                plugin,
                null,
                null,
                null,
                TODAY,
                run.failOn(),
                run.skippedBy(),
                run.failNever(),
                List.of(),
                run.modules());
        return new EvaluationRequest(
                versioned,
                base.inventory(),
                base.policy(),
                base.waivers(),
                base.baseline(),
                base.licenses(),
                catalog,
                base.catalogSha256(),
                base.artifacts(),
                true);
    }
}
