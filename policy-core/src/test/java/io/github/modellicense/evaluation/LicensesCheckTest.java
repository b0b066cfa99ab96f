package io.github.modellicense.evaluation;

import static io.github.modellicense.evaluation.Given.allow;
import static io.github.modellicense.evaluation.Given.model;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.modellicense.catalog.ConcludedLicense;
import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.inventory.Confidence;
import io.github.modellicense.inventory.Evidence;
import io.github.modellicense.inventory.EvidenceSource;
import io.github.modellicense.inventory.Relation;
import io.github.modellicense.license.LicenseCategory;
import io.github.modellicense.license.LicenseExpression;
import io.github.modellicense.policy.Check;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LicensesCheckTest {

    private static final LicenseExpression GPL = LicenseExpression.of("GPL-3.0-only");

    @Test
    void namesTheChosenOperandWhereThereIsAChoice() {
        // When, Then
        assertThat(judged(allow("MIT"), Given.or("GPL-3.0-only", "MIT")))
                .isEqualTo("permitted: licence GPL-3.0-only OR MIT is allowed, by choosing MIT");
        assertThat(judged(allow("MIT"), LicenseExpression.of("MIT"))).isEqualTo("permitted: licence MIT is allowed");
    }

    @Test
    void namesThePartThatIsToBlame() {
        // When, Then
        assertThat(judged(allow("MIT"), Given.and("MIT", "GPL-3.0-only")))
                .startsWith(
                        "denied license.not-allowed: licence MIT AND GPL-3.0-only is not allowed because of GPL-3.0-only |");
        assertThat(judged(allow("Apache-2.0"), Given.and("MIT", "GPL-3.0-only")))
                .startsWith("denied license.not-allowed: licence MIT AND GPL-3.0-only is not allowed |");
    }

    @Test
    void anEntryOfLaterVersionsKeepsItsException() {
        // Given
        Check.Licenses entry = allow("GPL-2.0-or-later WITH GCC-exception-3.1");
        // When, Then
        assertThat(judged(entry, with("GPL-3.0-only", "GCC-exception-3.1"))).startsWith("permitted");
        assertThat(judged(entry, with("GPL-3.0-only", "LLVM-exception"))).startsWith("denied");
        assertThat(judged(entry, GPL)).startsWith("denied");
        assertThat(judged(allow("GPL-2.0+"), GPL)).startsWith("permitted");
        assertThat(judged(allow("GPL-2.0-or-later"), with("GPL-3.0-only", "GCC-exception-3.1")))
                .startsWith("denied");
    }

    private static LicenseExpression with(String id, String exception) {
        return new LicenseExpression.With(new LicenseExpression.License(id, false), exception);
    }

    @Test
    void namesWhoSaysSo() {
        // Given
        LicensedModel undated = stated(GPL, evidence("MIT", null), evidence("GPL-3.0-only", null));
        LicensedModel dated = stated(GPL, evidence("GPL-3.0-only", "2026-05-01"));
        LicensedModel silent = stated(GPL, evidence("MIT", null));
        // When, Then
        assertThat(judged(allow("MIT"), undated)).contains("is not allowed (catalog, here) |");
        assertThat(judged(allow("MIT"), dated)).contains("is not allowed (catalog, here, read 2026-05-01) |");
        assertThat(judged(allow("MIT"), silent)).contains("is not allowed |");
        assertThat(judged(new Check.Licenses(List.of(), List.of("GPL-3.0-only"), List.of()), dated))
                .isEqualTo(
                        "review license.needs-review: licence GPL-3.0-only has to be reviewed (catalog, here, read 2026-05-01)"
                                + " | GPL-3.0-only | after review: GPL-3.0-only | have it reviewed; a waiver records the decision");
    }

    @Test
    void saysWhyALicenceIsUnknown() {
        // Given
        LicensedModel guess =
                model("huggingface:acme/one").match(LicensedModel.Match.GUESS).build();
        LicensedModel strange = model("huggingface:acme/one")
                .match(LicensedModel.Match.GUESS)
                .family(null)
                .build();
        // When, Then
        assertThat(judged(allow("*"), LicenseExpression.NOASSERTION))
                .isEqualTo("undetermined license.unknown: the licence is unknown | NOASSERTION | *"
                        + " | find out the licence and declare it in models.yaml");
        assertThat(judged(allow("*"), LicenseExpression.NONE)).contains(": the model is said to have no licence |");
        assertThat(judged(allow("category:permissive"), LicenseExpression.of("LicenseRef-own")))
                .contains(": nothing is known about licence LicenseRef-own |");
        assertThat(judged(allow("*"), guess)).contains(": the licence is unknown: the name only resembles \"acme\" |");
        assertThat(judged(allow("*"), strange)).contains("the name only resembles a known family |");
    }

    @Test
    void namesWhatWasSeenOfAnUnknownLicence() {
        // Given
        LicensedModel model = stated(LicenseExpression.NOASSERTION, evidence("gemma", null), evidence("other", null));
        // When, Then
        assertThat(judged(allow("*"), model))
                .contains(": the licence is unknown; seen: \"gemma\" (catalog, here), \"other\" (catalog, here) |");
    }

    @Test
    void namesTheSidesOfAConflict() {
        // Given
        LicensedModel model =
                stated(true, LicenseExpression.NOASSERTION, evidence("MIT", null), evidence("GPL-3.0-only", null));
        // When, Then
        assertThat(judged(allow("*"), model))
                .isEqualTo(
                        "undetermined license.conflict: the evidence about the licence disagrees: MIT (catalog, here) against GPL-3.0-only (catalog, here)"
                                + " | NOASSERTION | * | find out which is right and record it as a clarification in the policy's catalogs");
    }

    @Test
    void whatIsWantedIsShortened() {
        // When, Then
        assertThat(Wanted.list(List.of(1, 2, 3, 4, 5, 6, 7, 8))).isEqualTo("1, 2, 3, 4, 5, 6, 7, 8");
        assertThat(Wanted.list(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10))).isEqualTo("1, 2, 3, 4, 5, 6, 7, 8 and 2 more");
        assertThat(Wanted.shortened("x".repeat(120))).isEqualTo("x".repeat(120));
        assertThat(Wanted.shortened("x".repeat(121))).isEqualTo("x".repeat(119) + "\u2026");
    }

    @Test
    void whereNoChoicePleasesAllRulesTheFirstRuleByIdChooses() {
        // Given
        LicensedModel model = model("huggingface:acme/one")
                .license(Given.or("MIT", "Apache-2.0"))
                .build();
        LicensedModel plain = model("huggingface:acme/two").build();
        // When
        var chosen = Given.request(model, plain)
                .rules(Given.rule("b", allow("MIT")), Given.rule("a", allow("Apache-2.0")))
                .evaluate()
                .chosen();
        var shared = Given.request(model, plain)
                .rules(Given.rule("b", allow("MIT")), Given.rule("a", allow("Apache-2.0", "MIT")))
                .evaluate()
                .chosen();
        // Then
        assertThat(chosen).hasToString("{huggingface:acme/one=Apache-2.0}");
        assertThat(shared).hasToString("{huggingface:acme/one=MIT}");
    }

    @Test
    void aRelicensedBaseIsPartOfTheChoice() {
        // Given
        LicensedModel model = model("huggingface:acme/one")
                .license("Apache-2.0")
                .base("huggingface:acme/base", Relation.FINETUNE, Given.or("GPL-3.0-only", "MIT"))
                .build();
        // When
        var chosen = Given.request(model)
                .rules(Given.rule("r", allow("Apache-2.0", "MIT")))
                .evaluate()
                .chosen();
        // Then
        assertThat(chosen).hasToString("{huggingface:acme/one=Apache-2.0 AND MIT}");
    }

    private static String judged(Check.Licenses check, LicenseExpression license) {
        return judged(check, model("huggingface:acme/one").license(license).build());
    }

    private static String judged(Check.Licenses check, LicensedModel model) {
        return Said.by(new LicensesCheck(check, Given.LICENSES).judge(model, model.references()));
    }

    private static Evidence evidence(String value, @Nullable String asOf) {
        return new Evidence(EvidenceSource.CATALOG, value, "here", asOf, Confidence.CERTAIN);
    }

    private static LicensedModel stated(LicenseExpression concluded, Evidence... evidence) {
        return stated(false, concluded, evidence);
    }

    private static LicensedModel stated(boolean conflict, LicenseExpression concluded, Evidence... evidence) {
        return Given.withLicense(
                model("huggingface:acme/one").build(),
                new ConcludedLicense(
                        null,
                        List.of(),
                        concluded,
                        concluded,
                        LicenseCategory.UNKNOWN_OTHER,
                        conflict,
                        List.of(evidence)));
    }
}
