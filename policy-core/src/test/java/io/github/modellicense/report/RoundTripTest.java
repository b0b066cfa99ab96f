package io.github.modellicense.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.modellicense.catalog.Ancestor;
import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.evaluation.Evaluation;
import io.github.modellicense.inventory.Evidence;
import io.github.modellicense.inventory.ModelReference;
import io.github.modellicense.license.LicenseExpression;
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
        ObjectMapper json = new ObjectMapper();
        JsonNode graph =
                json.readTree(write("spdx", ReportSettings.NONE, written)).path("@graph");
        ObjectNode report = (ObjectNode) json.readTree(write("json", ReportSettings.NONE, written));
        report.set("models", statements(graph));
        Evaluation read = JsonReportReader.read(json.writeValueAsBytes(report));

        // Then
        assertThat(expected(read)).isEqualTo(expected(written));
        assertThat(read.inventory().models())
                .usingRecursiveComparison()
                .ignoringFields("references", "obligations")
                .isEqualTo(written.inventory().models());
        assertThat(licenses(graph))
                .isEqualTo(written.inventory().models().stream()
                        .map(model -> model.license().effective().toString())
                        .toList());
    }

    @Test
    void whatCycloneDxSaysFitsIntoTheColumnsOfAServer() throws IOException {
        // Given
        String payload = "long-".repeat(400);

        // When
        JsonNode bom =
                new ObjectMapper().readTree(write("cyclonedx", ReportSettings.NONE, Evaluations.hostile(payload)));

        // Then
        JsonNode component = bom.path("components").path(0);
        for (String field : List.of("group", "name", "version", "publisher")) {
            assertThat(component.path(field).asText()).as(field).hasSizeBetween(1, 255);
        }
        assertThat(component.path("name").asText())
                .startsWith("long-long-")
                .contains("…")
                .endsWith("long-");
        assertThat(component.path("properties"))
                .allSatisfy(each -> assertThat(each.path("value").asText()).hasSizeBetween(1, 1024))
                .allSatisfy(each -> assertThat(each.path("name").asText()).hasSizeBetween(1, 255));
    }

    private static ArrayNode statements(JsonNode graph) throws IOException {
        ArrayNode models = new ObjectMapper().createArrayNode();
        for (JsonNode each : graph) {
            if (each.path("type").asText().equals("Annotation")) {
                models.add(new ObjectMapper().readTree(each.path("statement").asText()));
            }
        }
        return models;
    }

    private static List<String> licenses(JsonNode graph) {
        Map<String, JsonNode> elements = new HashMap<>();
        graph.forEach(each -> elements.put(each.path("spdxId").asText(), each));
        List<String> licenses = new ArrayList<>();
        for (JsonNode each : graph) {
            boolean model = each.path("from").asText().contains("#model-");
            if (model && each.path("relationshipType").asText().equals("hasConcludedLicense")) {
                JsonNode license = elements.get(each.path("to").path(0).asText());
                licenses.add(
                        license == null
                                ? "NOASSERTION"
                                : license.path("simplelicensing_licenseExpression")
                                        .asText());
            }
        }
        return licenses;
    }

    /** A model in one line: everything that the inventory holds of it. */
    private static List<String> expected(Evaluation evaluation) {
        List<String> lines = new ArrayList<>();
        for (LicensedModel model : evaluation.inventory().models()) {
            StringBuilder line =
                    new StringBuilder(model.id() + " " + model.license().effective());
            line.append(" concluded ").append(model.license().concluded());
            line.append(" declared ").append(model.license().declared());
            line.append(' ').append(model.license().category().label());
            line.append(' ').append(model.license().conflict());
            line.append(' ').append(model.name()).append(' ').append(model.publisher());
            line.append(' ').append(model.family()).append(' ').append(model.canonical());
            line.append(' ').append(model.revision()).append(' ').append(model.sha256());
            line.append(' ')
                    .append(model.purl())
                    .append(' ')
                    .append(model.openness().label());
            line.append(' ')
                    .append(model.delivery().label())
                    .append(' ')
                    .append(model.usage().label());
            line.append(' ').append(model.declared()).append(' ').append(model.tags());
            line.append(' ').append(model.line().endOfLife());
            for (LicenseExpression detected : model.license().detected()) {
                line.append(" detected ").append(detected);
            }
            for (Evidence each : model.license().evidence()) {
                line.append(" said ").append(each.source().label()).append(": ").append(each.value());
                line.append(" (").append(each.where());
                line.append(each.asOf() == null ? "" : ", read " + each.asOf());
                line.append(", ").append(each.confidence().label()).append(')');
            }
            for (LicensedModel fallback : model.fallbacks()) {
                line.append(" fallback ").append(fallback.id());
            }
            for (Ancestor ancestor : model.lineage()) {
                line.append(" <").append(ancestor.relation().label()).append(' ');
                line.append(ancestor.id()).append(' ').append(ancestor.license());
            }
            List<ModelReference> references = new ArrayList<>(model.references());
            references.sort(null);
            for (ModelReference each : references) {
                line.append(" @")
                        .append(each.at().file())
                        .append(':')
                        .append(each.at().line());
                line.append(' ').append(context(each));
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private static String context(ModelReference reference) {
        return reference.kind().label() + ", " + reference.usage().label() + ", "
                + reference.delivery().label() + (reference.provider() == null ? "" : " by " + reference.provider())
                + ", " + reference.confidence().label()
                + (reference.at().column() == 0
                        ? ""
                        : ", column " + reference.at().column())
                + (reference.module().isEmpty() ? "" : ", " + reference.module()) + ": " + reference.text();
    }

    private static String fromCycloneDx(JsonNode component) {
        Map<String, String> facts = new HashMap<>();
        StringBuilder said = new StringBuilder();
        StringBuilder fallbacks = new StringBuilder();
        for (JsonNode each : component.path("properties")) {
            String name = each.path("name").asText().substring("model-license:".length());
            String value = each.path("value").asText();
            facts.put(name, value);
            if (name.startsWith("evidence:")) {
                said.append(" said ")
                        .append(name.substring("evidence:".length()))
                        .append(": ")
                        .append(value);
            } else if (name.equals("fallback")) {
                fallbacks.append(" fallback ").append(value);
            }
        }
        assertThat(component.path("group").asText() + ":"
                        + component.path("name").asText())
                .isEqualTo(facts.get("id"));
        JsonNode parameters = component.path("modelCard").path("modelParameters");
        StringBuilder line = new StringBuilder(facts.get("id") + " " + license(component));
        line.append(" concluded ").append(facts.get("license:concluded"));
        line.append(" declared ").append(facts.get("license:declared"));
        line.append(' ').append(facts.get("license:category")).append(' ').append(facts.get("license:conflict"));
        line.append(' ').append(facts.get("displayName")).append(' ').append(text(component, "publisher"));
        line.append(' ')
                .append(text(parameters, "modelArchitecture"))
                .append(' ')
                .append(facts.get("canonical"));
        line.append(' ')
                .append(text(component, "version"))
                .append(' ')
                .append(text(component.path("hashes").path(0), "content"));
        line.append(' ').append(text(component, "purl")).append(' ').append(facts.get("openness"));
        line.append(' ').append(facts.get("delivery")).append(' ').append(facts.get("usage"));
        line.append(' ')
                .append(facts.get("declared"))
                .append(" [")
                .append(parameters.path("task").asText())
                .append(']');
        line.append(' ').append(facts.get("endOfLife"));
        for (JsonNode detected : component.path("evidence").path("licenses")) {
            line.append(" detected ").append(single(detected));
        }
        line.append(said).append(fallbacks);
        for (JsonNode ancestor : component.path("pedigree").path("ancestors")) {
            line.append(" <")
                    .append(ancestor.path("properties").path(1).path("value").asText());
            line.append(' ').append(ancestor.path("group").asText()).append(':');
            line.append(ancestor.path("name").asText()).append(' ').append(license(ancestor));
        }
        for (JsonNode each : component.path("evidence").path("occurrences")) {
            line.append(" @")
                    .append(each.path("location").asText())
                    .append(':')
                    .append(each.path("line").asInt());
            line.append(' ').append(each.path("additionalContext").asText());
        }
        return line.toString();
    }

    private static String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.path(field).asText() : "null";
    }

    private static String license(JsonNode component) {
        JsonNode choice = component.path("licenses").path(0);
        return choice.isMissingNode() ? "NOASSERTION" : single(choice);
    }

    private static String single(JsonNode choice) {
        JsonNode license = choice.path("license");
        return choice.path("expression").asText()
                + license.path("id").asText()
                + license.path("name").asText();
    }

    static byte[] write(String format, ReportSettings settings, Evaluation evaluation) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Reports.of(List.of(format), settings).get(0).write(evaluation, out);
        return out.toByteArray();
    }
}
