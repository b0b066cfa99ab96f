package io.github.modellicense.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.modellicense.CheckSettings;
import io.github.modellicense.ModelLicenseCheck;
import io.github.modellicense.catalog.LicensedInventory;
import io.github.modellicense.evaluation.Evaluation;
import io.github.modellicense.evaluation.Outcome;
import io.github.modellicense.evaluation.RunInfo;
import io.github.modellicense.evaluation.Violation;
import io.github.modellicense.inventory.Severity;
import io.github.modellicense.policy.file.LocalSources;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildGateTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @TempDir
    Path root;

    private final RecordedLog log = new RecordedLog();
    private ModelLicenseCheck check;

    @BeforeEach
    void open() throws Exception {
        check = ModelLicenseCheck.open(CheckSettings.of(root, DAY), LocalSources.in(root));
    }

    @Test
    void opensWhereThePolicyIsKept() {
        assertThatCode(() -> shut(result(Outcome.PASSED, "error"))).doesNotThrowAnyException();
        assertThat(log.lines()).noneMatch(line -> line.startsWith("ERROR"));
    }

    @Test
    void opensWhereTheGoalIsSkipped() {
        assertThatCode(() -> shut(result(Outcome.SKIPPED, "error"))).doesNotThrowAnyException();
    }

    @Test
    void countsTheErrorsOfAFailedModule() {
        assertThatThrownBy(() -> shut(result(Outcome.FAILED, "error", violation("ollama:a"), violation("ollama:b"))))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("AI models break the policy acme: 2 errors; see target/model-license");
    }

    @Test
    void staysShutWhereNotEverythingWasLookedAt() {
        assertThatThrownBy(() -> shut(result(Outcome.INCOMPLETE, "error")))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("notLookedAt");
    }

    @Test
    void reportOnlyLetsAnIncompleteRunPassWithAWarning() {
        assertThatCode(() -> shut(result(Outcome.INCOMPLETE, "never"))).doesNotThrowAnyException();
        assertThat(log.all()).contains("WARNING The build goes on only because of model-license.failOn=never");
    }

    @Test
    void aViolationOfTheWholeBuildFailsTheLastModule() {
        // Given
        Evaluation whole = evaluation(Outcome.FAILED, "error", violation("*"));

        // When, Then
        assertThatThrownBy(() -> shut(reactor(whole, true)))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith("The models of the whole build break the policy acme: ");
        assertThat(log.lines()).contains("ERROR DENIED the whole build  (rule few-publishers)");
    }

    @Test
    void aViolationOfTheWholeBuildWaitsForTheLastModule() {
        // Given
        Evaluation whole = evaluation(Outcome.FAILED, "error", violation("*"));

        // When, Then
        assertThatCode(() -> shut(reactor(whole, false))).doesNotThrowAnyException();
        assertThat(log.all()).doesNotContain("the whole build");
    }

    @Test
    void aModelOfAnotherModuleDoesNotFailThisOne() {
        // Given
        Evaluation whole = evaluation(Outcome.FAILED, "error", violation("ollama:a"));

        // When, Then
        assertThatCode(() -> shut(reactor(whole, true))).doesNotThrowAnyException();
    }

    private void shut(ModuleRun.Result result) throws MojoFailureException {
        BuildGate.shut(result, root, log);
    }

    private ModuleRun.Result result(Outcome outcome, String failOn, Violation... violations) {
        return new ModuleRun.Result(
                check, evaluation(outcome, failOn, violations), null, true, true, root.resolve("target/model-license"));
    }

    private ModuleRun.Result reactor(Evaluation whole, boolean complete) {
        return new ModuleRun.Result(
                check,
                evaluation(Outcome.PASSED, "error"),
                whole,
                false,
                complete,
                root.resolve("target/model-license"));
    }

    private static Evaluation evaluation(Outcome outcome, String failOn, Violation... violations) {
        RunInfo run =
                new RunInfo("model-license", "0.1.0", null, null, null, DAY, failOn, null, false, List.of(), List.of());
        return new Evaluation(
                run,
                new LicensedInventory(1, List.of(), List.of(), List.of()),
                "acme",
                "model-policy.yaml",
                "",
                "1",
                "",
                List.of(),
                outcome,
                Map.of(),
                Map.of(),
                List.of(violations),
                List.of(),
                List.of());
    }

    private static Violation violation(String model) {
        return new Violation(
                "few-publishers",
                "diversity.exceeded",
                Severity.ERROR,
                model,
                "",
                Violation.Kind.DENIED,
                Violation.Status.OPEN,
                null,
                "too many of one publisher",
                null,
                null,
                "use another one",
                "https://example.com",
                null,
                null,
                null);
    }
}
