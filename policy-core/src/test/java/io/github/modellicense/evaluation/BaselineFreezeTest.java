package io.github.modellicense.evaluation;

import static io.github.modellicense.evaluation.Given.allow;
import static io.github.modellicense.evaluation.Given.model;
import static io.github.modellicense.evaluation.Given.request;
import static io.github.modellicense.evaluation.Given.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.modellicense.policy.Baseline;
import java.util.List;
import org.junit.jupiter.api.Test;

class BaselineFreezeTest {

    private static final Baseline.Entry ONE = new Baseline.Entry("r", "huggingface:acme/one", "", "LicenseRef-users");
    private static final Baseline.Entry TWO = new Baseline.Entry("r", "huggingface:acme/two", "", "LicenseRef-users");

    @Test
    void acceptsEverythingWhereThereIsNoBaselineYet() {
        // When
        BaselineFreeze freeze = BaselineFreeze.of(evaluation(Baseline.EMPTY), null, false);
        // Then
        assertThat(freeze.baseline().violations()).containsExactly(ONE, TWO);
    }

    @Test
    void refusesToGrowUnlessToldTo() {
        // Given
        Baseline current = new Baseline(List.of(ONE));
        // When
        BaselineFreeze refusing = BaselineFreeze.of(evaluation(current), current, false);
        BaselineFreeze growing = BaselineFreeze.of(evaluation(current), current, true);
        // Then
        assertThat(refusing.baseline().violations()).containsExactly(ONE);
        assertThat(refusing.refused()).containsExactly(TWO);
        assertThat(growing.added()).containsExactly(TWO);
        assertThat(growing.baseline().violations()).containsExactly(ONE, TWO);
    }

    @Test
    void dropsWhatIsFixedByItself() {
        // Given
        Baseline current = new Baseline(
                List.of(ONE, TWO, new Baseline.Entry("r", "huggingface:acme/gone", "", "LicenseRef-users")));
        // When
        BaselineFreeze freeze = BaselineFreeze.of(evaluation(current), current, false);
        // Then
        assertThat(freeze.removed()).extracting(Baseline.Entry::model).containsExactly("huggingface:acme/gone");
        assertThat(freeze.baseline().violations()).containsExactly(ONE, TWO);
    }

    private static Evaluation evaluation(Baseline baseline) {
        return request(
                        model("huggingface:acme/one")
                                .license("LicenseRef-users")
                                .build(),
                        model("huggingface:acme/two")
                                .license("LicenseRef-users")
                                .build())
                .rules(rule("r", allow("MIT")))
                .baseline(baseline)
                .evaluate();
    }
}
