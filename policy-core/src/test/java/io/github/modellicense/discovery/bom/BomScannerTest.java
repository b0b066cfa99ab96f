package io.github.modellicense.discovery.bom;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modellicense.discovery.Findings;
import io.github.modellicense.discovery.weights.MemoryPlace;
import io.github.modellicense.inventory.Evidence;
import io.github.modellicense.inventory.Inventory;
import io.github.modellicense.inventory.ReferenceKind;
import io.github.modellicense.inventory.Sighting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BomScannerTest {

    private static final String DIGEST = "ab".repeat(32);

    @Test
    void readsModelsOfCycloneDx() throws IOException {
        // Given
        String bom = """
                {"bomFormat": "CycloneDX", "specVersion": "1.6",
                 "metadata": {"component": {"type": "application", "name": "app"}},
                 "components": [
                  {"type": "library", "name": "jackson", "licenses": [{"license": {"id": "Apache-2.0"}}]},
                  {"type": "machine-learning-model", "name": "Llama-3.1-8B", "publisher": "Meta",
                   "purl": "pkg:huggingface/meta-llama/Llama-3.1-8B@0e9e39f",
                   "hashes": [{"alg": "SHA-256", "content": "%s"}],
                   "licenses": [{"license": {"name": "llama3.1"}}],
                   "modelCard": {"modelParameters": {"task": "x"}},
                   "components": [{"type": "machine-learning-model", "name": "inner"}]}
                 ]}
                """.formatted(DIGEST);

        // When
        Inventory found = scan("bom.json", bom);

        // Then
        assertThat(found.sightings())
                .extracting(sighting -> sighting.reference().id() + ":"
                        + sighting.reference().at().line())
                .containsExactlyInAnyOrder("huggingface:meta-llama/Llama-3.1-8B:5", "name:inner:10");
        Sighting llama = found.sightings().get(0);
        assertThat(llama.reference().kind()).isEqualTo(ReferenceKind.BOM);
        assertThat(llama.stated().revision()).isEqualTo("0e9e39f");
        assertThat(llama.stated().sha256()).isEqualTo(DIGEST);
        assertThat(llama.stated().publisher()).isEqualTo("Meta");
        assertThat(llama.stated().licenses()).extracting(Evidence::value).containsExactly("llama3.1");
    }

    @Test
    void readsModelsOfCycloneDxXml() throws IOException {
        // Given
        String bom = """
                <?xml version="1.0"?>
                <bom xmlns="http://cyclonedx.org/schema/bom/1.5">
                  <components>
                    <component type="library"><name>jackson</name><group/></component>
                    <component type="machine-learning-model">
                      <name>gemma-2b</name>
                      <licenses><license><id>Apache-2.0</id></license></licenses>
                      <purl>pkg:huggingface/google/gemma-2b@1</purl>
                    </component>
                  </components>
                </bom>
                """;

        // When
        Inventory found = scan("bom.xml", bom);

        // Then
        assertThat(found.sightings()).hasSize(1);
        assertThat(found.sightings().get(0).reference().id().toString()).isEqualTo("huggingface:google/gemma-2b");
        assertThat(found.sightings().get(0).stated().licenses())
                .extracting(Evidence::value)
                .containsExactly("Apache-2.0");
    }

    @Test
    void readsModelsOfSpdx2() throws IOException {
        // Given
        String bom = """
                {"spdxVersion": "SPDX-2.3", "packages": [
                  {"name": "spring-core", "licenseConcluded": "Apache-2.0",
                   "externalRefs": [{"referenceType": "purl", "referenceLocator": "pkg:maven/org.springframework/spring-core@6"}]},
                  {"name": "phi-4", "versionInfo": "2", "licenseConcluded": "MIT",
                   "externalRefs": [{"referenceType": "purl", "referenceLocator": "pkg:huggingface/microsoft/phi-4@2"}]}]}
                """;

        // When
        Inventory found = scan("sbom.spdx.json", bom);

        // Then
        assertThat(found.sightings())
                .extracting(sighting -> sighting.reference().id().toString())
                .containsExactly("huggingface:microsoft/phi-4");
        assertThat(found.sightings().get(0).stated().licenses())
                .extracting(Evidence::value)
                .containsExactly("MIT");
    }

    @Test
    void readsModelsOfSpdx3WithTheirLicenses() throws IOException {
        // Given
        String bom = """
                {"@context": "https://spdx.org/rdf/3.0.1/spdx-context.jsonld", "@graph": [
                  {"type": "ai_AIPackage", "spdxId": "urn:m", "name": "granite", "software_packageVersion": "3"},
                  {"type": "software_Package", "spdxId": "urn:p", "name": "code"},
                  {"type": "simplelicensing_LicenseExpression", "spdxId": "urn:l", "simplelicensing_licenseExpression": "Apache-2.0"},
                  {"type": "Relationship", "spdxId": "urn:r", "from": "urn:m", "to": ["urn:l"], "relationshipType": "hasDeclaredLicense"}]}
                """;

        // When
        Inventory found = scan("sbom.json", bom);

        // Then
        assertThat(found.sightings())
                .extracting(sighting -> sighting.reference().id().toString())
                .containsExactly("name:granite");
        assertThat(found.sightings().get(0).stated().licenses())
                .extracting(Evidence::value)
                .containsExactly("Apache-2.0");
    }

    @Test
    void leavesOtherDocumentsAlone() throws IOException {
        assertThat(new BomScanner("").wants(place("package.json", "{\"components\": []}")))
                .isFalse();
        assertThat(new BomScanner("").wants(place("a.xml", "<bom><components/></bom>")))
                .isFalse();
    }

    @Test
    void tellsOfDocumentThatBreaksOff() throws IOException {
        // Given
        String bom =
                "{\"bomFormat\": \"CycloneDX\", \"components\": [{\"type\": \"machine-learning-model\", \"name\": \"x\"}, {";

        // When
        Inventory found = scan("bom.json", bom);

        // Then
        assertThat(found.sightings()).hasSize(1);
        assertThat(found.diagnostics()).hasSize(1);
    }

    private static MemoryPlace place(String path, String content) {
        return MemoryPlace.of(path, content.getBytes(StandardCharsets.UTF_8));
    }

    private static Inventory scan(String path, String content) throws IOException {
        MemoryPlace place = place(path, content);
        Findings findings = new Findings();
        BomScanner scanner = new BomScanner("");
        assertThat(scanner.wants(place)).isTrue();
        scanner.scan(place, findings);
        return findings.inventory();
    }
}
