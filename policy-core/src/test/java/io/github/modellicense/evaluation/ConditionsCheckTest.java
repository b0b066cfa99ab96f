package io.github.modellicense.evaluation;

import static io.github.modellicense.evaluation.Given.model;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.license.LicenseExpression;
import io.github.modellicense.policy.Organisation;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConditionsCheckTest {

    private static final Organisation SMALL = new Organisation(900L, 900L, null, "US", List.of("US"), true, List.of());
    private static final Organisation LARGE =
            new Organisation(2_000_000_000L, 50_000L, null, "DE", List.of("DE"), true, List.of("train-others"));

    @Test
    void namesEachConditionThatIsMet() {
        // When, Then
        assertThat(judged(SMALL, LicenseExpression.of("LicenseRef-two")))
                .isEqualTo("permitted: conditions of LicenseRef-two are met: "
                        + "900 <= 1000 monthlyActiveUsers; 900 <= 1000 annualRevenueUsd");
        assertThat(judged(SMALL, LicenseExpression.of("MIT")))
                .isEqualTo("permitted: licence MIT has no condition to measure");
    }

    @Test
    void namesEveryConditionThatIsBrokenAndNoOther() {
        // When, Then
        assertThat(judged(LARGE, LicenseExpression.of("LicenseRef-two")))
                .isEqualTo("denied conditions.violated: a condition of licence LicenseRef-two is not met: "
                        + "2000000000 > 1000 monthlyActiveUsers; 50000 > 1000 annualRevenueUsd"
                        + " | 2000000000 monthlyActiveUsers; 50000 annualRevenueUsd"
                        + " | at most 1000 monthlyActiveUsers; at most 1000 annualRevenueUsd"
                        + " | use another model, or make an agreement with the licensor and record it as a waiver");
        assertThat(judged(
                        new Organisation(2000L, 900L, null, null, null, true, null),
                        LicenseExpression.of("LicenseRef-two")))
                .contains(
                        ": 2000 > 1000 monthlyActiveUsers | 2000 monthlyActiveUsers | at most 1000 monthlyActiveUsers |");
    }

    @Test
    void namesTheFactsThatAreMissing() {
        // When, Then
        assertThat(judged(Organisation.UNKNOWN, LicenseExpression.of("LicenseRef-two")))
                .isEqualTo(
                        "undetermined conditions.undetermined: a condition of licence LicenseRef-two cannot be judged: "
                                + "it depends on organisation.monthlyActiveUsers, which the policy does not state; "
                                + "it depends on organisation.annualRevenueUsd, which the policy does not state"
                                + " | not stated: organisation.monthlyActiveUsers, organisation.annualRevenueUsd"
                                + " | at most 1000 monthlyActiveUsers; at most 1000 annualRevenueUsd"
                                + " | state organisation.monthlyActiveUsers and organisation.annualRevenueUsd in the policy");
    }

    @Test
    void asksAPersonWhereNoFactWouldHelp() {
        // When, Then
        assertThat(judged(SMALL, LicenseExpression.of("LicenseRef-prose")))
                .isEqualTo(
                        "undetermined conditions.undetermined: a condition of licence LicenseRef-prose cannot be judged: "
                                + "a person has to read what it says on distribution: \"a sentence of the licence\""
                                + " | not stated: distribution | null"
                                + " | have a person read the licence; a waiver records the decision");
        assertThat(judged(LARGE, LicenseExpression.of("LicenseRef-no-competing")))
                .endsWith(" | not stated: whether the models trained on its outputs compete with the licensor's"
                        + " | no competing model | have a person read the licence; a waiver records the decision");
    }

    @Test
    void ofEquallyBadChoicesTheFirstIsNamed() {
        // When, Then
        assertThat(judged(LARGE, Given.or("LicenseRef-users", "LicenseRef-two")))
                .contains("2000000000 > 700000000 monthlyActiveUsers")
                .doesNotContain("annualRevenueUsd");
        assertThat(judged(LARGE, Given.or("LicenseRef-users", "MIT")))
                .isEqualTo("permitted: licence LicenseRef-users OR MIT has no condition to measure");
    }

    @Test
    void aMonthIsATwelfthOfTheYear() {
        // Given
        Organisation year = new Organisation(null, 240_000_012L, null, null, null, true, null);
        // When, Then
        assertThat(judged(year, LicenseExpression.of("LicenseRef-month")))
                .contains("20000001 > 20000000 monthlyRevenueUsd | 20000001 monthlyRevenueUsd |");
    }

    private static String judged(Organisation organisation, LicenseExpression license) {
        LicensedModel model = model("huggingface:acme/one").license(license).build();
        return Said.by(new ConditionsCheck(Given.LICENSES, organisation).judge(model, model.references()));
    }
}
