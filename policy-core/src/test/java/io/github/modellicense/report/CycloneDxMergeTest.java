package io.github.modellicense.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CycloneDxMergeTest {

    private static final String PROJECT = """
            {"bomFormat": "CycloneDX", "specVersion": "1.4", "version": 3,
             "serialNumber": "urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79",
             "metadata": {"component": {"type": "library", "name": "app", "bom-ref": "pkg:maven/a/app@1"}},
             "components": [{"type": "library", "name": "lib", "version": "1.10", "bom-ref": "lib"}],
             "dependencies": [{"ref": "pkg:maven/a/app@1", "dependsOn": ["lib"]}, {"ref": "lib"}],
             "compositions": [{"aggregate": "complete"}]}""";

    @Test
    void addsTheModelsAndKeepsWhatIsThere() throws IOException {
        // When
        JsonNode merged = merge(PROJECT);

        // Then
        assertThat(merged.path("specVersion").asText()).isEqualTo("1.6");
        assertThat(merged.path("serialNumber").asText()).isEqualTo("urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79");
        assertThat(merged.path("version").asInt()).isEqualTo(3);
        assertThat(merged.path("metadata").path("component").path("name").asText())
                .isEqualTo("app");
        assertThat(merged.path("components").findValuesAsText("bom-ref"))
                .startsWith("lib", "model:huggingface:acme/support-llama-8b")
                .hasSize(7);
        assertThat(merged.path("components").path(0).path("version").asText()).isEqualTo("1.10");
        assertThat(merged.path("compositions").path(0).path("aggregate").asText())
                .isEqualTo("complete");
    }

    @Test
    void hangsTheModelsUnderTheProject() throws IOException {
        // When
        JsonNode root = merge(PROJECT).path("dependencies").path(0);

        // Then
        assertThat(root.path("ref").asText()).isEqualTo("pkg:maven/a/app@1");
        assertThat(root.path("dependsOn"))
                .hasSize(7)
                .anyMatch(each -> each.asText().equals("lib"));
    }

    @Test
    void givesTheSameBomWhenMergedTwice() throws IOException {
        // When
        JsonNode once = merge(PROJECT);
        JsonNode twice = merge(once.toString());

        // Then
        assertThat(twice).isEqualTo(once);
    }

    @Test
    void keepsTheNewerVersionOfTheProjectsBom() throws IOException {
        assertThat(merge(PROJECT.replace("\"1.4\"", "\"1.7\""))
                        .path("specVersion")
                        .asText())
                .isEqualTo("1.7");
    }

    @Test
    void refusesWhatIsNoCycloneDxBom() {
        for (String text : new String[] {"{\"spdxVersion\": \"SPDX-2.3\"}", "[]", "no json", ""}) {
            assertThatThrownBy(() -> merge(text)).as(text).isInstanceOf(IOException.class);
        }
    }

    @Test
    void putsOnlyListedIdsIntoTheIdField() throws IOException {
        // When
        JsonNode components = merge("{\"bomFormat\": \"CycloneDX\"}").path("components");

        // Then
        assertThat(components.path(0).path("licenses").toString())
                .isEqualTo(
                        "[{\"license\":{\"name\":\"LicenseRef-scancode-llama-3.1-license-2024\",\"acknowledgement\":\"concluded\"}}]");
        assertThat(components.path(1).path("licenses").toString())
                .isEqualTo("[{\"expression\":\"Apache-2.0 OR GPL-3.0-only\",\"acknowledgement\":\"concluded\"}]");
        assertThat(components.path(2).path("licenses").toString())
                .isEqualTo("[{\"license\":{\"id\":\"Apache-2.0\",\"acknowledgement\":\"concluded\"}}]");
        assertThat(components.path(3).has("licenses")).isFalse();
    }

    @Test
    void marksHostedModelsAsExternalWhereTheVersionKnowsIt() throws IOException {
        // When
        ReportSettings settings = ReportSettings.NONE.withCycloneDxVersion("1.7");
        JsonNode components = new ObjectMapper()
                .readTree(RoundTripTest.write("cyclonedx", settings, Evaluations.small()))
                .path("components");

        // Then
        assertThat(components.path(4).path("isExternal").asBoolean()).isTrue();
        assertThat(components.path(0).has("isExternal")).isFalse();
    }

    private static JsonNode merge(String bom) throws IOException {
        ReportSettings settings = ReportSettings.NONE.withBom(bom.getBytes(StandardCharsets.UTF_8));
        return new ObjectMapper().readTree(RoundTripTest.write("cyclonedx", settings, Evaluations.small()));
    }
}
