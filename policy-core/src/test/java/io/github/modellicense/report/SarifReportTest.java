package io.github.modellicense.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.modellicense.evaluation.Evaluation;
import io.github.modellicense.evaluation.Violation;
import io.github.modellicense.inventory.SourceLocation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SarifReportTest {

    @Test
    void holdsViolationsAndNoPermittedModel() throws IOException {
        // When
        JsonNode results = run(Evaluations.small()).path("results");

        // Then
        assertThat(results.findValuesAsText("model"))
                .hasSize(5)
                .doesNotContain("huggingface:sentence-transformers/all-MiniLM-L6-v2");
    }

    @Test
    void suppressesWhatIsWaivedOrBaselinedWithItsReason() throws IOException {
        // When
        JsonNode results = run(Evaluations.small()).path("results");

        // Then
        for (JsonNode result : results) {
            String status = result.path("properties").path("status").asText();
            assertThat(result.path("suppressions").size())
                    .as(status)
                    .isEqualTo(status.matches("waived|baselined") ? 1 : 0);
        }
        assertThat(results.findValuesAsText("justification"))
                .contains("Waiver W-7 until 2026-12-31, approved by Ann Legal: Contract signed; exit plan in AI-12");
    }

    @Test
    void everyResultPointsAtItsRuleAndItsLine() throws IOException {
        // When
        JsonNode run = run(Evaluations.small());

        // Then
        JsonNode rules = run.path("tool").path("driver").path("rules");
        for (JsonNode result : run.path("results")) {
            assertThat(rules.path(result.path("ruleIndex").asInt()).path("id")).isEqualTo(result.path("ruleId"));
        }
        JsonNode place = run.path("results").path(1).path("locations").path(0).path("physicalLocation");
        assertThat(place.path("artifactLocation").path("uri").asText())
                .isEqualTo("batch/src/main/resources/application.properties");
        assertThat(place.path("artifactLocation").path("uriBaseId").asText()).isEqualTo("SRCROOT");
        assertThat(place.path("region").path("startLine").asInt()).isEqualTo(9);
    }

    @Test
    void aMessageNamesItsModelAndAPlaceThatWasMissedIsAResult() throws IOException {
        // When
        JsonNode results = run(Evaluations.small()).path("results");

        // Then
        for (JsonNode result : results) {
            String text = result.path("message").path("text").asText();
            if (result.path("ruleId").asText().equals("not-looked-at")) {
                assertThat(text).startsWith("assistant/src/main/resources/models/broken.onnx could hold a model");
            } else {
                assertThat(text)
                        .startsWith(result.path("properties").path("model").asText() + ": ");
            }
        }
        assertThat(results.findValuesAsText("ruleId")).contains("not-looked-at");
    }

    @Test
    void fingerprintsSurviveALineThatMoves() throws IOException {
        // Given
        Evaluation before = Evaluations.small();

        // When
        List<String> moved = run(moved(before)).path("results").findValuesAsText("modelLicense/v1");

        // Then
        assertThat(moved)
                .isEqualTo(run(before).path("results").findValuesAsText("modelLicense/v1"))
                .doesNotHaveDuplicates();
    }

    private static Evaluation moved(Evaluation from) {
        List<Violation> violations = new ArrayList<>();
        for (Violation each : from.violations()) {
            SourceLocation at = each.at() == null
                    ? null
                    : SourceLocation.at(each.at().file(), each.at().line() + 7, 1);
            violations.add(new Violation(
                    each.rule(),
                    each.check(),
                    each.severity(),
                    each.model(),
                    each.module(),
                    each.verdict(),
                    each.status(),
                    each.waiver(),
                    each.message(),
                    each.found(),
                    each.wanted(),
                    each.remedy(),
                    each.helpUri(),
                    each.contact(),
                    each.suggestedWaiver(),
                    at));
        }
        return new Evaluation(
                from.run(),
                from.inventory(),
                from.policyName(),
                from.policySource(),
                from.policySha256(),
                from.catalogVersion(),
                from.catalogSha256(),
                from.rules(),
                from.outcome(),
                from.chosen(),
                from.obligations(),
                violations,
                from.waivers(),
                from.findings());
    }

    private static JsonNode run(Evaluation evaluation) throws IOException {
        return new ObjectMapper()
                .readTree(RoundTripTest.write("sarif", ReportSettings.NONE, evaluation))
                .path("runs")
                .path(0);
    }
}
