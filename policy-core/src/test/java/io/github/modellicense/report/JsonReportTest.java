package io.github.modellicense.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.modellicense.evaluation.Evaluation;
import io.github.modellicense.report.json.JsonReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonReportTest {

    @Test
    void fieldsStandInTheOrderOfTheContract() throws IOException {
        // When
        JsonNode report = write(Evaluations.small());

        // Then
        assertThat(names(report))
                .containsExactly(
                        "schema",
                        "tool",
                        "project",
                        "asOf",
                        "mode",
                        "modules",
                        "policy",
                        "catalog",
                        "rules",
                        "outcome",
                        "counts",
                        "models",
                        "violations",
                        "waivers",
                        "notLookedAt",
                        "diagnostics");
        assertThat(names(report.path("models").path(0)))
                .startsWith(
                        "id",
                        "canonical",
                        "revision",
                        "sha256",
                        "purl",
                        "name",
                        "publisher",
                        "family",
                        "openness",
                        "delivery",
                        "usage",
                        "declared",
                        "license",
                        "lineage",
                        "obligations",
                        "references");
        assertThat(names(report.path("violations").path(0)))
                .startsWith(
                        "rule",
                        "check",
                        "severity",
                        "model",
                        "module",
                        "verdict",
                        "status",
                        "message",
                        "remedy",
                        "helpUri");
    }

    @Test
    void countsAreWhatTheListsHold() throws IOException {
        // When
        JsonNode counts = write(Evaluations.small()).path("counts");

        // Then
        assertThat(counts.toString())
                .isEqualTo("{\"places\":412,\"references\":7,\"models\":6,\"rules\":5,\"errors\":2,\"warnings\":1,"
                        + "\"infos\":0,\"waived\":1,\"baselined\":1}");
    }

    @Test
    void absentFieldsAreLeftOut() throws IOException {
        // When
        JsonNode report = write(Evaluations.empty());

        // Then
        assertThat(report.has("project")).isFalse();
        assertThat(report.path("violations").isArray()).isTrue();
        assertThat(emptyValues(report, ""))
                .containsExactlyInAnyOrder(
                        ".modules[0].id",
                        ".rules",
                        ".models",
                        ".violations",
                        ".waivers",
                        ".notLookedAt",
                        ".diagnostics");
    }

    @Test
    void choosesNothingButWritesTheChosenOperand() throws IOException {
        // When
        JsonNode license = write(Evaluations.small()).path("models").path(1).path("license");

        // Then
        assertThat(license.path("concluded").asText()).isEqualTo("Apache-2.0 OR GPL-3.0-only");
        assertThat(license.path("chosen").asText()).isEqualTo("Apache-2.0");
    }

    private static List<String> emptyValues(JsonNode node, String path) {
        List<String> found = new ArrayList<>();
        if (node.isNull() || node.isTextual() && node.asText().isEmpty() || node.isContainerNode() && node.isEmpty()) {
            found.add(path);
        }
        node.fields()
                .forEachRemaining(field -> found.addAll(emptyValues(field.getValue(), path + "." + field.getKey())));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            found.addAll(emptyValues(node.get(i), path + "[" + i + "]"));
        }
        return found;
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode write(Evaluation evaluation) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JsonReport().write(evaluation, out);
        return new ObjectMapper().readTree(out.toByteArray());
    }
}
