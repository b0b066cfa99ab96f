package io.github.modellicense.evaluation;

import static io.github.modellicense.evaluation.Given.model;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.inventory.Relation;
import io.github.modellicense.license.LicenseExpression;
import org.junit.jupiter.api.Test;

class LineageCheckTest {

    private static final LicenseExpression GPL = LicenseExpression.of("GPL-3.0-only");
    private static final LicenseExpression RAIL = LicenseExpression.of("LicenseRef-rail");
    private static final LicenseExpression MIT = LicenseExpression.of("MIT");

    @Test
    void saysHowTheModelCameToBe() {
        // Given
        LicensedModel model = model("huggingface:acme/one")
                .license("MIT")
                .base("huggingface:acme/two", Relation.QUANTIZED, MIT)
                .base("huggingface:acme/three", Relation.FINETUNE, RAIL)
                .build();
        // When, Then
        assertThat(Said.by(new LineageCheck(Given.LICENSES).judge(model, model.references())))
                .isEqualTo(
                        "denied lineage.relicensed: licence MIT drops the terms of its base \"huggingface:acme/three\", "
                                + "which is under LicenseRef-rail: huggingface:acme/one -> quantised from huggingface:acme/two (MIT)"
                                + " -> fine-tuned from huggingface:acme/three (LicenseRef-rail)"
                                + " | MIT | LicenseRef-rail | treat the model as under LicenseRef-rail, "
                                + "use a model that keeps its base's terms, or ask for a waiver");
    }

    @Test
    void saysThatTheTermsAreKept() {
        // When, Then
        assertThat(judged(RAIL, RAIL))
                .isEqualTo("permitted: licence LicenseRef-rail keeps the terms of its bases: "
                        + "huggingface:acme/one -> fine-tuned from huggingface:acme/base (LicenseRef-rail)");
        LicensedModel alone = model("huggingface:acme/one").build();
        assertThat(Said.by(new LineageCheck(Given.LICENSES).judge(alone, alone.references())))
                .isEqualTo("permitted: no base model is known");
    }

    @Test
    void everyPartOfABasesSumThatBindsHasToStay() {
        // When, Then
        assertThat(judged(MIT, Given.and("MIT", "Apache-2.0"))).startsWith("permitted");
        assertThat(judged(GPL, Given.and("GPL-3.0-only", "Apache-2.0"))).startsWith("permitted");
        assertThat(judged(GPL, Given.and("GPL-3.0-only", "LicenseRef-rail"))).startsWith("denied");
        assertThat(judged(Given.and("GPL-3.0-only", "LicenseRef-rail"), Given.and("LicenseRef-rail", "GPL-3.0-only")))
                .startsWith("permitted");
    }

    @Test
    void aBaseThatOffersAFreeChoiceBindsNobody() {
        // When, Then
        assertThat(judged(Given.or("MIT", "LicenseRef-rail"), Given.or("MIT", "GPL-3.0-only")))
                .startsWith("permitted");
        assertThat(judged(Given.and("BSD-3-Clause", "Apache-2.0"), Given.or("MIT", "GPL-3.0-only")))
                .startsWith("permitted");
    }

    @Test
    void aFreeBaseBindsNotEvenAModelOfUnknownLicence() {
        // When, Then
        assertThat(judged(LicenseExpression.NOASSERTION, Given.and("MIT", "Apache-2.0")))
                .startsWith("permitted");
        assertThat(judged(LicenseExpression.NOASSERTION, RAIL))
                .startsWith("undetermined lineage.undetermined: its own licence is unknown");
        assertThat(judged(MIT, LicenseExpression.NOASSERTION))
                .startsWith("undetermined lineage.undetermined: the licence of its base");
    }

    @Test
    void oneOfTheChoicesOfABaseIsEnough() {
        // When, Then
        assertThat(judged(GPL, Given.or("LicenseRef-rail", "GPL-3.0-only"))).startsWith("permitted");
        assertThat(judged(MIT, Given.or("LicenseRef-rail", "GPL-3.0-only"))).startsWith("denied");
    }

    @Test
    void everyChoiceThatTheModelOffersHasToKeepTheTerms() {
        // When, Then
        assertThat(judged(Given.or("LicenseRef-rail", "MIT"), RAIL)).startsWith("denied");
        assertThat(judged(new LicenseExpression.Or(java.util.List.of(RAIL, Given.and("LicenseRef-rail", "MIT"))), RAIL))
                .startsWith("permitted");
    }

    @Test
    void oneKeptPartOfTheModelsSumIsEnough() {
        // When, Then
        assertThat(judged(Given.and("MIT", "LicenseRef-rail"), RAIL)).startsWith("permitted");
        assertThat(judged(Given.and("MIT", "GPL-3.0-only"), RAIL)).startsWith("denied");
    }

    private static String judged(LicenseExpression own, LicenseExpression base) {
        LicensedModel model = model("huggingface:acme/one")
                .license(own)
                .base("huggingface:acme/base", Relation.FINETUNE, base)
                .build();
        return Said.by(new LineageCheck(Given.LICENSES).judge(model, model.references()));
    }
}
