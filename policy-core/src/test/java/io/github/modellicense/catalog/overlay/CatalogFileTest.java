package io.github.modellicense.catalog.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.modellicense.catalog.BundledLicenses;
import io.github.modellicense.catalog.Conclusion;
import io.github.modellicense.catalog.LicenseCatalog;
import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.catalog.ModelCatalog;
import io.github.modellicense.catalog.models.BundledModels;
import io.github.modellicense.inventory.EvidenceSource;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.Openness;
import io.github.modellicense.license.LicenseCategory;
import io.github.modellicense.license.LicenseExpression;
import io.github.modellicense.yaml.InvalidFileException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CatalogFileTest {

    private static final String FILE = """
            version: 1
            models:
              - id: huggingface:acme/support-llama-8b
                license: LicenseRef-Acme-Internal
                openness: open-weights
                publisher: Acme
                baseModels: [{id: "huggingface:meta-llama/Llama-3.1-8B", relation: finetune}]
                tags: [chat]
                source: https://wiki.acme.example/models
                asOf: 2026-11-01
              - id: huggingface:google/gemma-4-31B-it
                license: MIT
                source: https://wiki.acme.example/models
                asOf: 2026-11-01
            licenses:
              - id: LicenseRef-Acme-Internal
                name: Acme internal licence
                category: permissive
                source: https://wiki.acme.example/licence
                asOf: 2026-11-01
            deployments:
              - {name: prod-chat, model: "openai:gpt-4o"}
            clarifications:
              - model: huggingface:someone/unknown-model
                revision: 0e9e39f249a16976918f6564b8830bc894c89659
                license: Apache-2.0
                reason: the author confirmed it
                source: ticket LEGAL-7
                asOf: 2026-11-01
            """;

    private final LicenseCatalog bundled = new BundledLicenses();

    @Test
    void knowsTheOrganisationsModelWithItsOwnLicenceAndTheTermsOfItsBase() throws Exception {
        // When
        LicensedModel model = conclude("huggingface:acme/support-llama-8b");

        // Then
        assertThat(model.license().concluded()).hasToString("LicenseRef-Acme-Internal");
        assertThat(model.license().effective())
                .hasToString("LicenseRef-Acme-Internal AND LicenseRef-scancode-llama-3.1-license-2024");
        assertThat(model.license().category()).isEqualTo(LicenseCategory.COMMUNITY_RESTRICTED);
        assertThat(model.publisher()).isEqualTo("Acme");
    }

    @Test
    void neverLetsAnEntryContradictTheBundledFactsInSilence() throws Exception {
        // When
        LicensedModel model = conclude("huggingface:google/gemma-4-31B-it");

        // Then
        assertThat(model.license().concluded()).isEqualTo(LicenseExpression.NOASSERTION);
        assertThat(model.license().evidence().get(0).value())
                .contains("Apache-2.0")
                .contains("MIT");
    }

    @Test
    void readsADeploymentsNameAsTheModelBehindIt() throws Exception {
        // When
        LicensedModel model = conclude("azure:prod-chat");

        // Then
        assertThat(model.openness()).isEqualTo(Openness.API_ONLY);
        assertThat(model.license().concluded()).hasToString("LicenseRef-azure-openai-terms");
    }

    @Test
    void showsAPinnedClarificationAsAnOverride() throws Exception {
        // When
        LicensedModel pinned = conclude("huggingface:someone/unknown-model@0e9e39f249a16976918f6564b8830bc894c89659");
        LicensedModel other = conclude("huggingface:someone/unknown-model@ffff");

        // Then
        assertThat(other.license().concluded()).isEqualTo(LicenseExpression.NOASSERTION);
        assertThat(pinned.license().concluded()).hasToString("Apache-2.0");
        assertThat(pinned.license().evidence().get(0).source()).isEqualTo(EvidenceSource.OVERRIDE);
        assertThat(pinned.license().evidence().get(0).where()).startsWith("acme.yaml:24:");
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        // Given
        String broken = """
                version: 2
                model: []
                models:
                  - {id: gpt-4o, license: Apache-9, openness: closed, source: x, asOf: yesterday}
                licenses:
                  - {id: MIT, category: nice, source: x, asOf: 2026-01-01}
                clarifications:
                  - {model: "openai:x", license: MIT, reason: y, source: z, asOf: 2026-01-01}
                """;

        // Then
        assertThatThrownBy(() -> CatalogFile.read("acme.yaml", bytes(broken), bundled))
                .isInstanceOf(InvalidFileException.class)
                .hasMessageContaining("acme.yaml:1:10: \"version\" must be 1")
                .hasMessageContaining("acme.yaml:2:1: unknown key \"model\"")
                .hasMessageContaining("\"gpt-4o\" does not begin with a namespace")
                .hasMessageContaining("Apache-9")
                .hasMessageContaining("unknown openness \"closed\"")
                .hasMessageContaining("\"yesterday\" is no day")
                .hasMessageContaining("begins with LicenseRef-")
                .hasMessageContaining("unknown category \"nice\"")
                .hasMessageContaining("a clarification is pinned");
    }

    @Test
    void tellsTheLicencesThatAFileDeclares() throws Exception {
        assertThat(CatalogFile.licenseIds("acme.yaml", bytes(FILE))).containsExactly("LicenseRef-Acme-Internal");
    }

    private LicensedModel conclude(String id) throws InvalidFileException {
        Overlay overlay = CatalogFile.read("acme.yaml", bytes(FILE), bundled);
        ModelCatalog models = overlay.over(new BundledModels());
        ModelId written = ModelId.parse(id);
        return Conclusion.concludeOne(written, models, overlay.over(bundled));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
