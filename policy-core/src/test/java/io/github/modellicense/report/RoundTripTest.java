package io.github.modellicense.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.modellicense.catalog.Ancestor;
import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.evaluation.Evaluation;
import io.github.modellicense.inventory.ModelReference;
import io.github.modellicense.report.json.JsonReport;
import io.github.modellicense.report.json.JsonReportReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundTripTest {

    @Test
    void readsTheSameModelsAndViolationsBackFromJson() throws IOException {
        // Given
        Evaluation written = Evaluations.small();

        // When
        Evaluation read = JsonReportReader.read(write("json", ReportSettings.NONE, written));

        // Then
        assertThat(read.inventory().models())
                .usingRecursiveComparison()
                .ignoringFields("references", "obligations")
                .isEqualTo(written.inventory().models());
        assertThat(read.violations()).isEqualTo(written.violations());
        assertThat(read.waivers()).isEqualTo(written.waivers());
        assertThat(read.rules()).isEqualTo(written.rules());
        assertThat(read.chosen()).isEqualTo(written.chosen());
        assertThat(read.obligations()).isEqualTo(written.obligations());
        assertThat(read.run()).isEqualTo(written.run());
        assertThat(read.outcome()).isEqualTo(written.outcome());
    }

    @Test
    void writesTheSameBytesAgainAfterReading() throws IOException {
        for (Evaluation evaluation : List.of(Evaluations.small(), Evaluations.empty(), Evaluations.reactor(20, 200))) {
            // When
            byte[] once = write("json", ReportSettings.NONE, evaluation);
            byte[] twice = write("json", ReportSettings.NONE, JsonReportReader.read(once));

            // Then
            assertThat(twice).asString(StandardCharsets.UTF_8).isEqualTo(new String(once, StandardCharsets.UTF_8));
        }
    }

    @Test
    void refusesAReportOfAnotherSchema() {
        assertThatThrownBy(() -> JsonReportReader.read(
                        "{\"schema\": \"model-license-report/2\"}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("model-license-report/2");
    }

    @Test
    void refusesBrokenReportsWithAnIoException() {
        for (String text : List.of("", "[]", "{", "{\"schema\": \"" + JsonReport.SCHEMA + "\"}", "{} {}", "\u0000")) {
            assertThatThrownBy(() -> JsonReportReader.read(text.getBytes(StandardCharsets.UTF_8)))
                    .as(text)
                    .isInstanceOf(IOException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.6", "1.7"})
    void givesTheSameInventoryBackFromCycloneDx(String version) throws IOException {
        // Given
        Evaluation written = Evaluations.small();

        // When
        JsonNode bom = new ObjectMapper()
                .readTree(write("cyclonedx", ReportSettings.NONE.withCycloneDxVersion(version), written));

        // Then
        List<String> read = new ArrayList<>();
        for (JsonNode component : bom.path("components")) {
            read.add(fromCycloneDx(component));
        }
        assertThat(read).isEqualTo(expected(written));
    }

    @Test
    void givesTheSameInventoryBackFromSpdx() throws IOException {
        // Given
        Evaluation written = Evaluations.small();

        // When
        JsonNode graph = new ObjectMapper()
                .readTree(write("spdx", ReportSettings.NONE, written))
                .path("@graph");

        // Then
        assertThat(fromSpdx(graph)).isEqualTo(expected(written));
    }

    /** A model in one line: identity, licences, lineage and places. */
    private static List<String> expected(Evaluation evaluation) {
        List<String> lines = new ArrayList<>();
        for (LicensedModel model : evaluation.inventory().models()) {
            StringBuilder line = new StringBuilder(model.id() + " "
                    + model.license().effective() + " " + model.openness().label() + " " + model.declared());
            for (Ancestor ancestor : model.lineage()) {
                line.append(" <").append(ancestor.id()).append(' ').append(ancestor.license());
            }
            List<ModelReference> references = new ArrayList<>(model.references());
            references.sort(null);
            for (ModelReference reference : references) {
                line.append(" @")
                        .append(reference.at().file())
                        .append(':')
                        .append(reference.at().line());
                line.append(' ').append(reference.kind().label()).append(' ').append(reference.text());
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private static String fromCycloneDx(JsonNode component) {
        Map<String, String> facts = new HashMap<>();
        component
                .path("properties")
                .forEach(each ->
                        facts.put(each.path("name").asText(), each.path("value").asText()));
        StringBuilder line = new StringBuilder(
                component.path("group").asText() + ":" + component.path("name").asText()
                        + " " + license(component) + " " + facts.get("model-license:openness") + " "
                        + facts.get("model-license:declared"));
        for (JsonNode ancestor : component.path("pedigree").path("ancestors")) {
            line.append(" <").append(ancestor.path("group").asText()).append(':');
            line.append(ancestor.path("name").asText()).append(' ').append(license(ancestor));
        }
        for (JsonNode each : component.path("evidence").path("occurrences")) {
            String context = each.path("additionalContext").asText();
            line.append(" @")
                    .append(each.path("location").asText())
                    .append(':')
                    .append(each.path("line").asInt());
            line.append(' ').append(context, 0, context.indexOf(','));
            line.append(' ').append(context.substring(context.indexOf(": ") + 2));
        }
        return line.toString();
    }

    private static String license(JsonNode component) {
        JsonNode choice = component.path("licenses").path(0);
        String expression = choice.path("expression").asText();
        JsonNode license = choice.path("license");
        String single = license.path("id").asText() + license.path("name").asText();
        return choice.isMissingNode() ? "NOASSERTION" : expression + single;
    }

    private static List<String> fromSpdx(JsonNode graph) {
        Map<String, JsonNode> elements = new HashMap<>();
        Map<String, String> licenses = new HashMap<>();
        graph.forEach(each -> elements.put(each.path("spdxId").asText(), each));
        for (JsonNode each : graph) {
            if (each.path("relationshipType").asText().equals("hasConcludedLicense")) {
                JsonNode license = elements.get(each.path("to").path(0).asText());
                licenses.put(
                        each.path("from").asText(),
                        license == null
                                ? "NOASSERTION"
                                : license.path("simplelicensing_licenseExpression")
                                        .asText());
            }
        }
        List<String> lines = new ArrayList<>();
        for (JsonNode each : graph) {
            if (each.path("type").asText().equals("Annotation")) {
                lines.add(fromFacts(each, licenses));
            }
        }
        return lines;
    }

    private static String fromFacts(JsonNode annotation, Map<String, String> licenses) {
        try {
            JsonNode model =
                    new ObjectMapper().readTree(annotation.path("statement").asText());
            StringBuilder line = new StringBuilder(model.path("id").asText() + " "
                    + licenses.get(annotation.path("subject").asText()) + " "
                    + model.path("openness").asText() + " "
                    + model.path("declared").asText());
            for (JsonNode base : model.path("lineage")) {
                line.append(" <")
                        .append(base.path("id").asText())
                        .append(' ')
                        .append(base.path("license").asText());
            }
            for (JsonNode each : model.path("references")) {
                line.append(" @")
                        .append(each.path("file").asText())
                        .append(':')
                        .append(each.path("line").asInt());
                line.append(' ')
                        .append(each.path("kind").asText())
                        .append(' ')
                        .append(each.path("text").asText());
            }
            return line.toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static byte[] write(String format, ReportSettings settings, Evaluation evaluation) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Reports.of(List.of(format), settings).get(0).write(evaluation, out);
        return out.toByteArray();
    }
}
