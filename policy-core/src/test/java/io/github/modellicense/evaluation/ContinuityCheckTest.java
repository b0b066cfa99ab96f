package io.github.modellicense.evaluation;

import static io.github.modellicense.evaluation.Given.model;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.inventory.Severity;
import io.github.modellicense.license.LicenseExpression;
import io.github.modellicense.policy.Check;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContinuityCheckTest {

    private static final Check.Continuity ALL = new Check.Continuity(Severity.WARNING, Severity.ERROR, Severity.INFO);

    @Test
    void namesTheDayAndItsSource() {
        // When, Then
        assertThat(judged(new Check.Continuity(Severity.ERROR, null, null), "2026-11-22", null, "MIT"))
                .isEqualTo("denied continuity.end-of-life at most error: its provider ended it on 2026-11-22 (a test)"
                        + " | ended 2026-11-22 | an end after 2026-11-22 | change to its successor");
        assertThat(judged(new Check.Continuity(null, Severity.WARNING, null), null, "2026-01-01", "MIT"))
                .isEqualTo("denied continuity.closed-line at most warning: "
                        + "its line has had no open successor since 2026-01-01 (a test)"
                        + " | closed since 2026-01-01 | a line that goes on | plan a change to a line that goes on");
    }

    @Test
    void namesNoSourceWhereThereIsNone() {
        // Given
        LicensedModel model = model("huggingface:acme/one")
                .line(new LicensedModel.Line("2026-01-01", null, null))
                .build();
        // When
        Judgement judgement = new ContinuityCheck(
                        new Check.Continuity(Severity.ERROR, null, null), Given.LICENSES, Given.TODAY)
                .judge(model, model.references());
        // Then
        assertThat(judgement.because()).isEqualTo("its provider ended it on 2026-01-01");
    }

    @Test
    void whatIsNoDayIsUndetermined() {
        // When, Then
        assertThat(judged(new Check.Continuity(Severity.ERROR, null, null), "soon", null, "MIT"))
                .isEqualTo("undetermined continuity.undetermined at most error: the day of its end, \"soon\", is no day"
                        + " | unknown | a known future"
                        + " | add the model to the policy's catalogs with what is known of its future");
        assertThat(judged(new Check.Continuity(null, Severity.INFO, null), null, "long ago", "MIT"))
                .startsWith("undetermined continuity.undetermined at most info: "
                        + "the day its line was closed, \"long ago\", is no day");
    }

    @Test
    void theGravestObjectionIsToldWithAllReasons() {
        // When, Then
        assertThat(judged(ALL, "2026-01-01", "2025-01-01", "LicenseRef-api"))
                .startsWith("denied continuity.closed-line at most error: "
                        + "its line has had no open successor since 2025-01-01 (a test); "
                        + "its provider ended it on 2026-01-01 (a test); "
                        + "licence LicenseRef-api can be ended or changed for copies already taken | closed since");
    }

    @Test
    void theSameReasonIsToldOnce() {
        // Given
        LicensedModel unknown =
                model("name:x").match(LicensedModel.Match.UNKNOWN).build();
        // When
        String said = Said.by(new ContinuityCheck(
                        new Check.Continuity(Severity.ERROR, Severity.ERROR, null), Given.LICENSES, Given.TODAY)
                .judge(unknown, unknown.references()));
        // Then
        assertThat(said).contains(": nothing is known about its future | unknown |");
    }

    @Test
    void aChoiceCanBeRevokedOnlyWhereAllOfItCan() {
        // When, Then
        assertThat(revocable(Given.or("LicenseRef-api", "MIT"))).startsWith("permitted");
        assertThat(revocable(Given.or("LicenseRef-api", "LicenseRef-users"))).startsWith("denied continuity.revocable");
        assertThat(revocable(Given.or("LicenseRef-api", "LicenseRef-rail"))).startsWith("undetermined");
        assertThat(revocable(Given.or("LicenseRef-rail", "MIT"))).startsWith("permitted");
    }

    @Test
    void aSumCanBeRevokedWhereAPartCan() {
        // When, Then
        assertThat(revocable(Given.and("LicenseRef-api", "LicenseRef-rail"))).startsWith("denied continuity.revocable");
        assertThat(revocable(Given.and("LicenseRef-rail", "MIT"))).startsWith("undetermined");
        assertThat(revocable(Given.and("MIT", "LicenseRef-rail", "Apache-2.0"))).startsWith("undetermined");
        assertThat(revocable(Given.and("MIT", "Apache-2.0"))).isEqualTo("permitted: nothing ends it as of 2026-11-22");
    }

    private static String revocable(LicenseExpression license) {
        LicensedModel model = model("huggingface:acme/one").license(license).build();
        return Said.by(
                new ContinuityCheck(new Check.Continuity(null, null, Severity.ERROR), Given.LICENSES, Given.TODAY)
                        .judge(model, model.references()));
    }

    private static String judged(
            Check.Continuity check, @Nullable String end, @Nullable String closed, String license) {
        LicensedModel model =
                model("huggingface:acme/one").line(end, closed).license(license).build();
        return Said.by(new ContinuityCheck(check, Given.LICENSES, Given.TODAY).judge(model, model.references()));
    }
}
