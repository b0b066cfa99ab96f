package io.github.modellicense.evaluation;

import static io.github.modellicense.evaluation.Given.TODAY;
import static io.github.modellicense.evaluation.Given.allow;
import static io.github.modellicense.evaluation.Given.model;
import static io.github.modellicense.evaluation.Given.request;
import static io.github.modellicense.evaluation.Given.rule;
import static io.github.modellicense.evaluation.Given.waiver;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.policy.Policy;
import io.github.modellicense.policy.Waiver;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WaiverBookTest {

    private static final String GPL = "GPL-3.0-only";
    private static final LicensedModel ONE =
            model("huggingface:acme/one").license(GPL).build();
    private static final LicensedModel TWO =
            model("huggingface:acme/two").license(GPL).build();

    private static Waiver ending(int days) {
        return waiver("w", "r", "huggingface:acme/one", GPL, TODAY.minusDays(10), TODAY.plusDays(days));
    }

    private static List<String> statuses(Given.RequestBuilder request) {
        return request.rules(rule("r", allow("MIT"))).evaluate().waivers().stream()
                .map(each -> each.id() + " " + each.state() + " " + each.note())
                .toList();
    }

    @Test
    void saysForThirtyDaysThatAWaiverEnds() {
        // When, Then
        assertThat(statuses(request(ONE).waivers(ending(31)))).containsExactly("w used null");
        assertThat(statuses(request(ONE).waivers(ending(30))))
                .containsExactly("w expiring ends on 2026-12-22, in 30 days");
        assertThat(statuses(request(ONE).waivers(ending(1))))
                .containsExactly("w expiring ends on 2026-11-23, tomorrow");
        assertThat(statuses(request(ONE).waivers(ending(0)))).containsExactly("w expiring ends on 2026-11-22, today");
        assertThat(statuses(request(ONE).waivers(ending(-1)))).containsExactly("w expired ended on 2026-11-21");
    }

    @Test
    void anUnusedWaiverIsNoNewsInOneModuleOfSeveral() {
        // Given
        Waiver other = waiver("w", "r", "huggingface:acme/other", GPL);
        // When, Then
        assertThat(statuses(request(ONE).waivers(other)))
                .containsExactly("w unused no model matches \"huggingface:acme/other\"");
        assertThat(statuses(request(ONE).module().waivers(other))).isEmpty();
        assertThat(statuses(request(ONE).module().waivers(waiver("w", "r", "huggingface:acme/one", "MIT"))))
                .containsExactly("w unused does not match: it was given for licence MIT, now it is GPL-3.0-only");
    }

    @Test
    void aGlobThatCoversAllItMatchesIsNotTooWide() {
        // Given
        Waiver all = waiver("w", "r", "huggingface:acme/*", GPL);
        LicensedModel free = model("huggingface:acme/free").build();
        // When, Then
        assertThat(statuses(request(ONE, TWO).waivers(all))).containsExactly("w used null");
        assertThat(statuses(request(ONE, TWO, free).waivers(all)))
                .containsExactly("w used wider than needed: \"huggingface:acme/*\" could be "
                        + "\"huggingface:acme/one\", \"huggingface:acme/two\"");
        assertThat(statuses(request(ONE).waivers(all)))
                .containsExactly("w used wider than needed: \"huggingface:acme/*\" could be \"huggingface:acme/one\"");
    }

    @Test
    void namesEveryWaiverThatDoesNotCoverAndStandsInOrder() {
        // Given
        Given.RequestBuilder request = request(ONE)
                .waivers(
                        waiver("b", "r", "huggingface:acme/one", "MIT"),
                        waiver("a", "r", "huggingface:acme/one", null));
        // When
        List<String> statuses = statuses(request);
        // Then
        assertThat(statuses)
                .containsExactly(
                        "a unused does not match: it names no licence",
                        "b unused does not match: it was given for licence MIT, now it is GPL-3.0-only");
        assertThat(request.evaluate().violations().get(0).remedy())
                .contains("waiver \"b\" does not cover it: it was given for licence MIT, now it is GPL-3.0-only; "
                        + "waiver \"a\" does not cover it: it names no licence");
    }

    @Test
    void ofSeveralWaiversTheOneThatLastsLongestWinsElseTheLastById() {
        // Given
        Waiver soon = waiver("z", "r", "huggingface:acme/one", GPL, TODAY.minusDays(10), TODAY.plusDays(60));
        Waiver late = waiver("a", "r", "huggingface:acme/one", GPL, TODAY.minusDays(10), TODAY.plusDays(90));
        Waiver other = waiver("b", "r", "huggingface:acme/one", GPL, TODAY.minusDays(20), TODAY.plusDays(90));
        // When, Then
        assertThat(winner(soon, late)).isEqualTo("a");
        assertThat(winner(late, soon)).isEqualTo("a");
        assertThat(winner(late, other)).isEqualTo("b");
        assertThat(winner(other, late)).isEqualTo("b");
    }

    private static @Nullable String winner(Waiver... waivers) {
        return request(ONE)
                .waivers(waivers)
                .rules(rule("r", allow("MIT")))
                .evaluate()
                .violations()
                .get(0)
                .waiver();
    }

    @Test
    void saysOfWhichFileThePolicyTakesNoWaivers() {
        // Given
        Policy.WaiverTerms organisationOnly = new Policy.WaiverTerms(365, true, false);
        Policy.WaiverTerms projectOnly = new Policy.WaiverTerms(365, false, true);
        Waiver project = waiver("w", "r", "huggingface:acme/one", GPL);
        // When, Then
        assertThat(remedy(request(ONE).terms(organisationOnly).waivers(project)))
                .endsWith("; waiver \"w\" does not cover it: the policy takes no waivers from the project's file");
        assertThat(remedy(request(ONE).terms(projectOnly).waivers(ofOrganisation(project))))
                .endsWith("; waiver \"w\" does not cover it: the policy takes no waivers from the organisation's file");
        assertThat(statuses(request(ONE).terms(projectOnly).waivers(project))).containsExactly("w used null");
        assertThat(statuses(request(ONE).terms(organisationOnly).waivers(ofOrganisation(project))))
                .containsExactly("w used null");
    }

    @Test
    void saysWhyAWaiverDoesNotCover() {
        // When, Then
        assertThat(remedy(request(ONE).waivers(ending(-1)))).endsWith("does not cover it: it ended on 2026-11-21");
        assertThat(remedy(request(ONE)
                        .waivers(waiver("w", "r", "huggingface:acme/one", GPL, TODAY.plusDays(1), TODAY.plusDays(2)))))
                .endsWith("does not cover it: it begins on 2026-11-23");
        assertThat(remedy(request(ONE)
                        .terms(new Policy.WaiverTerms(20, true, true))
                        .waivers(ending(11))))
                .endsWith("does not cover it: it lasts longer than the 20 days that the policy allows");
        assertThat(statuses(request(ONE)
                        .terms(new Policy.WaiverTerms(20, true, true))
                        .waivers(ending(10))))
                .containsExactly("w expiring ends on 2026-12-02, in 10 days");
        assertThat(remedy(request(ONE).waivers(waiver("w", "r", "huggingface:acme/one", null))))
                .endsWith("does not cover it: it names no licence");
    }

    @Test
    void aWaiverFallsWhenRevisionOrDigestChange() {
        // Given
        LicensedModel pinned = model("huggingface:acme/one")
                .license(GPL)
                .revision("abc")
                .sha256("AA")
                .build();
        // When, Then
        assertThat(remedy(request(ONE).waivers(bound("abc", null))))
                .endsWith("does not cover it: it was given for revision abc, now it is not known");
        assertThat(remedy(request(pinned).waivers(bound("abd", null))))
                .endsWith("does not cover it: it was given for revision abd, now it is abc");
        assertThat(remedy(request(ONE).waivers(bound(null, "aa"))))
                .endsWith("does not cover it: it was given for digest aa, now it is not known");
        assertThat(remedy(request(pinned).waivers(bound(null, "bb"))))
                .endsWith("does not cover it: it was given for digest bb, now it is AA");
        assertThat(statuses(request(pinned).waivers(bound("abc", "aa")))).containsExactly("w used null");
    }

    @Test
    void tellsOnceHowWideAWaiverIsThatIsAboutToEnd() {
        // Given
        Waiver wide = waiver("w", "r", "huggingface:acme/*", GPL, TODAY.minusDays(10), TODAY.plusDays(10));
        LicensedModel elsewhere = model("huggingface:other/one").build();
        // When, Then
        assertThat(findings(request(ONE, elsewhere).waivers(wide)))
                .containsExactly(
                        "info waiver \"w\" wider than needed: \"huggingface:acme/*\" could be \"huggingface:acme/one\"",
                        "warning waiver \"w\" ends on 2026-12-02, in 10 days");
        assertThat(findings(request(ONE, TWO, elsewhere).waivers(wide)))
                .containsExactly("warning waiver \"w\" ends on 2026-12-02, in 10 days");
        assertThat(findings(request(ONE).waivers(waiver("w", "r", "huggingface:acme/*", GPL))))
                .containsExactly(
                        "info waiver \"w\" wider than needed: \"huggingface:acme/*\" could be \"huggingface:acme/one\"");
        assertThat(findings(request(ONE).waivers(waiver("w", "r", "*acme/one", GPL))))
                .containsExactly(
                        "info waiver \"w\" wider than needed: \"*acme/one\" could be \"huggingface:acme/one\"");
    }

    private static List<String> findings(Given.RequestBuilder request) {
        return request.rules(rule("r", allow("MIT"))).evaluate().findings().stream()
                .map(each -> each.severity().label() + " " + each.message())
                .sorted()
                .toList();
    }

    private static String remedy(Given.RequestBuilder request) {
        return request.rules(rule("r", allow("MIT")))
                .evaluate()
                .violations()
                .get(0)
                .remedy();
    }

    private static Waiver ofOrganisation(Waiver it) {
        return new Waiver(
                it.id(),
                it.rule(),
                it.model(),
                it.license(),
                it.revision(),
                it.sha256(),
                it.reason(),
                it.approvedBy(),
                it.ticket(),
                it.from(),
                it.until(),
                true,
                it.at());
    }

    private static Waiver bound(@Nullable String revision, @Nullable String sha256) {
        Waiver it = waiver("w", "r", "huggingface:acme/one", GPL);
        return new Waiver(
                it.id(),
                it.rule(),
                it.model(),
                it.license(),
                revision,
                sha256,
                it.reason(),
                it.approvedBy(),
                it.ticket(),
                it.from(),
                it.until(),
                false,
                it.at());
    }
}
