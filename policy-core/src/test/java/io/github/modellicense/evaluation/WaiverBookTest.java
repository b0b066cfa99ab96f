package io.github.modellicense.evaluation;

import static io.github.modellicense.evaluation.Given.TODAY;
import static io.github.modellicense.evaluation.Given.allow;
import static io.github.modellicense.evaluation.Given.model;
import static io.github.modellicense.evaluation.Given.request;
import static io.github.modellicense.evaluation.Given.rule;
import static io.github.modellicense.evaluation.Given.waiver;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.policy.Waiver;
import java.util.List;
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
}
