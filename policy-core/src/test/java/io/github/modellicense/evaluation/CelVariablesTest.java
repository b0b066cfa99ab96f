package io.github.modellicense.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modellicense.catalog.ConcludedLicense;
import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.inventory.Confidence;
import io.github.modellicense.inventory.Delivery;
import io.github.modellicense.inventory.Evidence;
import io.github.modellicense.inventory.EvidenceSource;
import io.github.modellicense.inventory.ReferenceKind;
import io.github.modellicense.inventory.Relation;
import io.github.modellicense.inventory.Usage;
import io.github.modellicense.license.LicenseCategory;
import io.github.modellicense.license.LicenseExpression;
import io.github.modellicense.license.LicenseObligation;
import io.github.modellicense.policy.Organisation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CelVariablesTest {

    private static final Organisation ORGANISATION =
            new Organisation(7L, 12L, 1L, "DE", List.of("EU"), false, List.of("serve"));
    private static final LicensedModel MODEL = Given.model("huggingface:acme/one")
            .canonical("huggingface:acme/One")
            .revision("abc")
            .sha256("00ff")
            .base("huggingface:base/two", Relation.FINETUNE, LicenseExpression.of("Apache-2.0"))
            .obligation(LicenseObligation.Kind.NOTICE, "words")
            .reference("g:a", "a.yml", Usage.TEST, Delivery.WEIGHTS, "acme-cloud", ReferenceKind.CONFIGURATION)
            .build();

    @Test
    void givesEveryFactOfTheModelItsName() {
        // When
        Map<?, ?> model = (Map<?, ?>)
                new CelVariables(ORGANISATION, Given.TODAY).of(MODEL, null).get("model");
        // Then
        assertThat(model.toString())
                .startsWith(
                        "{id=huggingface:acme/one, canonical=huggingface:acme/One, revision=abc, sha256=00ff, "
                                + "publisher=Acme, family=acme, openness=open-weights, delivery=weights, usage=test, declared=false, ")
                .contains("license={detected=[], concluded=MIT, effective=MIT AND Apache-2.0, category=permissive, "
                        + "conflict=false, evidence=[]}")
                .contains("lineage=[{id=huggingface:base/two, relation=finetune, license=Apache-2.0}]");
        assertThat(model.get("obligations")).isEqualTo(List.of(Map.of("kind", "notice", "text", "words")));
        assertThat((List<?>) model.get("references")).hasSize(1);
    }

    @Test
    void givesEveryFactOfTheReferenceItsName() {
        // When
        Map<String, Object> variables = new CelVariables(ORGANISATION, Given.TODAY)
                .of(MODEL, MODEL.references().get(0));
        // Then
        assertThat(variables.get("reference"))
                .hasToString("{module=g:a, file=a.yml, line=3, column=5, text=model: huggingface:acme/one, "
                        + "kind=configuration, usage=test, delivery=weights, provider=acme-cloud, confidence=certain}");
        assertThat(variables).containsEntry("usage", "test").containsEntry("asOf", "2026-11-22");
    }

    @Test
    void leavesOutWhatTheOrganisationDoesNotState() {
        // When
        Object stated =
                new CelVariables(ORGANISATION, Given.TODAY).of(MODEL, null).get("organisation");
        Object silent = new CelVariables(Organisation.UNKNOWN, Given.TODAY)
                .of(MODEL, null)
                .get("organisation");
        // Then
        assertThat(stated)
                .hasToString("{monthlyActiveUsers=7, annualRevenueUsd=12, monthlyRevenueUsd=1, domicile=DE, "
                        + "territories=[EU], commercial=false, uses=[serve]}");
        assertThat(silent).hasToString("{commercial=true}");
    }

    @Test
    void givesEverythingThatWasSaidAboutTheLicence() {
        // Given
        ConcludedLicense license = new ConcludedLicense(
                LicenseExpression.of("ISC"),
                List.of(LicenseExpression.of("MIT")),
                LicenseExpression.NOASSERTION,
                LicenseExpression.NOASSERTION,
                LicenseCategory.UNKNOWN_OTHER,
                true,
                List.of(new Evidence(EvidenceSource.CARD, "MIT", "README.md:3", "2026-05-01", Confidence.LIKELY)));
        // When
        Map<?, ?> model = (Map<?, ?>) new CelVariables(ORGANISATION, Given.TODAY)
                .of(Given.withLicense(MODEL, license), null)
                .get("model");
        // Then
        assertThat(model.get("license"))
                .hasToString("{declared=ISC, detected=[MIT], concluded=NOASSERTION, effective=NOASSERTION, "
                        + "category=unknown-other, conflict=true, evidence=[{source=card, value=MIT, where=README.md:3, "
                        + "asOf=2026-05-01, confidence=likely}]}");
    }

    @Test
    void givesTheNamesThatPeopleKnowTheModelBy() {
        // Given
        LicensedModel named = new LicensedModel(
                MODEL.id(),
                MODEL.canonical(),
                MODEL.match(),
                MODEL.revision(),
                MODEL.pinnedRevision(),
                MODEL.sha256(),
                "pkg:huggingface/acme/one@abc",
                "One",
                MODEL.publisher(),
                MODEL.family(),
                MODEL.openness(),
                MODEL.delivery(),
                MODEL.usage(),
                MODEL.declared(),
                MODEL.license(),
                MODEL.lineage(),
                MODEL.obligations(),
                MODEL.fallbacks(),
                MODEL.tags(),
                MODEL.line(),
                MODEL.references());
        // When
        Map<?, ?> model = (Map<?, ?>)
                new CelVariables(ORGANISATION, Given.TODAY).of(named, null).get("model");
        // Then
        assertThat(model.get("purl")).isEqualTo("pkg:huggingface/acme/one@abc");
        assertThat(model.get("name")).isEqualTo("One");
    }
}
