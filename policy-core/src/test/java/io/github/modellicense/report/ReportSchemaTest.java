package io.github.modellicense.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.modellicense.evaluation.Evaluation;
import io.github.modellicense.report.json.JsonReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is what the schema of the report says. */
class ReportSchemaTest {

    static Stream<Evaluation> evaluations() {
        return Stream.of(Evaluations.small(), Evaluations.empty(), Evaluations.reactor(3, 20));
    }

    @ParameterizedTest
    @MethodSource("evaluations")
    void everyReportFollowsTheSchema(Evaluation evaluation) throws Exception {
        // When
        JsonNode report = report(evaluation);

        // Then
        assertThat(schema().validate(report)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"schema", "outcome", "counts", "models", "violations", "notLookedAt", "policy"})
    void schemaRefusesAReportWithoutAField(String field) throws Exception {
        // Given
        ObjectNode report = report(Evaluations.small());

        // When
        report.remove(field);

        // Then
        assertThat(schema().validate(report)).hasSize(1);
    }

    @Test
    void schemaRefusesAnAbsolutePath() throws Exception {
        // Given
        ObjectNode report = report(Evaluations.small());

        // When
        ((ObjectNode) report.at("/models/0/references/0")).put("file", "/home/somebody/application.yml");

        // Then
        assertThat(schema().validate(report)).isNotEmpty();
    }

    private static ObjectNode report(Evaluation evaluation) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JsonReport().write(evaluation, out);
        return (ObjectNode) new ObjectMapper().readTree(out.toByteArray());
    }

    private static JsonSchema schema() throws IOException {
        try (InputStream in = JsonReport.class.getResourceAsStream("/io/github/modellicense/schema/report.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(in);
        }
    }
}
