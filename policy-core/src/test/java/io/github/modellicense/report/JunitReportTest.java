package io.github.modellicense.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modellicense.evaluation.Evaluation;
import io.github.modellicense.evaluation.Evaluation.RuleStatus;
import io.github.modellicense.inventory.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JunitReportTest {

    @Test
    void aPlaceThatWasNotLookedAtIsAFailedTest() throws IOException {
        assertThat(write(Evaluations.small()))
                .contains("<testcase name=\"assistant/src/main/resources/models/broken.onnx was looked at\""
                        + " classname=\"model-license\" time=\"0\">\n    <failure ");
    }

    @Test
    void aSkippedRunIsASkippedTestAndNeverAnEmptySuite() throws IOException {
        assertThat(write(Evaluations.hostile("the property")))
                .contains("<testcase name=\"the models were judged\"", "skipped by the property");
    }

    @Test
    void aRuleAboutTheWholeInventoryIsOneTest() throws IOException {
        // When
        String xml = write(with(Evaluations.reactor(2, 80), 1, "diversity"));

        // Then
        assertThat(xml).containsOnlyOnce("obeys added-0\"");
        assertThat(xml).contains("<testcase name=\"the whole inventory obeys added-0\"");
    }

    @Test
    void passingPairsBeyondTenThousandAreOneTestPerRule() throws IOException {
        // Given
        Evaluation small = with(Evaluations.reactor(200, 2000), 100, "licenses");
        Evaluation large = with(Evaluations.reactor(200, 2000), 300, "licenses");

        // When
        String each = write(small);
        String folded = write(large);

        // Then
        assertThat(each).contains("<testcase name=\"" + model(small) + " obeys added-99\"");
        assertThat(folded)
                .doesNotContain(model(large) + " obeys added-99\"")
                .contains("other models obeys added-299\"");
        assertThat(each.length()).isLessThan(1 << 20);
        assertThat(folded.length()).isLessThan(1 << 20);
    }

    private static String model(Evaluation evaluation) {
        return evaluation.inventory().models().get(0).id().toString();
    }

    private static Evaluation with(Evaluation evaluation, int rules, String check) {
        List<RuleStatus> all = new ArrayList<>(evaluation.rules());
        for (int i = 0; i < rules; i++) {
            all.add(new RuleStatus("added-" + i, check, Severity.ERROR, "model-policy.yaml", 1, true, null, null));
        }
        return new Evaluation(
                evaluation.run(),
                evaluation.inventory(),
                evaluation.policyName(),
                evaluation.policySource(),
                evaluation.policySha256(),
                evaluation.catalogVersion(),
                evaluation.catalogSha256(),
                all,
                evaluation.outcome(),
                evaluation.chosen(),
                evaluation.obligations(),
                evaluation.violations(),
                evaluation.waivers(),
                evaluation.findings());
    }

    private static String write(Evaluation evaluation) throws IOException {
        return new String(RoundTripTest.write("junit", ReportSettings.NONE, evaluation), StandardCharsets.UTF_8);
    }
}
