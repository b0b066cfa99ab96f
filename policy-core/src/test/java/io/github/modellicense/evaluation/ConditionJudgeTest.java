package io.github.modellicense.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modellicense.evaluation.ConditionAnswer.State;
import io.github.modellicense.license.LicenseCondition;
import io.github.modellicense.license.LicenseCondition.Effect;
import io.github.modellicense.license.LicenseCondition.Period;
import io.github.modellicense.policy.Organisation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionJudgeTest {

    private static Organisation earning(Long year, Long month) {
        return new Organisation(50L, year, month, null, null, true, null);
    }

    private static ConditionAnswer judge(Organisation organisation, LicenseCondition condition) {
        return new ConditionJudge(organisation)
                .judge(condition, Given.model("huggingface:acme/one").build());
    }

    @ParameterizedTest
    @CsvSource({
        "1200, , SATISFIED", "1201, , VIOLATED", "1211, , VIOLATED", "1212, , VIOLATED", "1199, , SATISFIED",
        "2400, 100, SATISFIED", "600, 101, VIOLATED", ", 100, SATISFIED", ", 101, VIOLATED", ", , UNDETERMINED"
    })
    void aCapOnAMonthTakesATwelfthOfTheYearWhereNoMonthIsStated(Long year, Long month, State expected) {
        // When
        ConditionAnswer answer = judge(
                earning(year, month), new LicenseCondition.RevenueCap(100, Period.MONTH, Effect.FORBIDS, false, "s"));
        // Then
        assertThat(answer.state()).isEqualTo(expected);
    }

    @Test
    void whatOnlyAddsADutyIsSatisfied() {
        // When
        ConditionAnswer commercial =
                judge(earning(9L, 9L), new LicenseCondition.NonCommercial(Effect.ADDS_OBLIGATION, "s"));
        ConditionAnswer users =
                judge(earning(9L, 9L), new LicenseCondition.UserCap(5, null, Effect.ADDS_OBLIGATION, "s"));
        ConditionAnswer revenue = judge(
                earning(9L, 9L), new LicenseCondition.RevenueCap(5, Period.YEAR, Effect.ADDS_OBLIGATION, false, "s"));
        ConditionAnswer hosting = judge(earning(9L, 9L), new LicenseCondition.Hosting(Effect.ADDS_OBLIGATION, "s"));
        // Then
        assertThat(java.util.List.of(commercial, users, revenue, hosting))
                .extracting(ConditionAnswer::state)
                .containsOnly(State.SATISFIED);
    }

    @Test
    void saysOnWhichDayUsersAreCounted() {
        // When
        ConditionAnswer dated =
                judge(earning(9L, 9L), new LicenseCondition.UserCap(5, "the release", Effect.FORBIDS, "s"));
        ConditionAnswer anyDay = judge(earning(9L, 9L), new LicenseCondition.UserCap(5, null, Effect.FORBIDS, "s"));
        // Then
        assertThat(dated.wanted()).isEqualTo("at most 5 monthlyActiveUsers, counted on the release");
        assertThat(anyDay.wanted()).isEqualTo("at most 5 monthlyActiveUsers");
    }
}
