package io.github.modellicense.report.html;

import io.github.modellicense.evaluation.Explanation.Terms;
import io.github.modellicense.license.LicenseProfile;
import io.github.modellicense.report.WebAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A licence in effect, as the page shows it.
 *
 * @param name what people call it; the id where nothing is known
 * @param text address of its text; null where none is known
 * @param facts null where nothing is known
 * @param conditions on who may use it and how, in plain words
 */
record HtmlLicense(
        String anchor,
        String id,
        String name,
        @Nullable String text,
        @Nullable LicenseProfile facts,
        String category,
        List<String> conditions) {

    HtmlLicense {
        conditions = List.copyOf(conditions);
    }

    static HtmlLicense of(Terms terms, HtmlAnchors anchors) {
        LicenseProfile facts = terms.profile();
        return new HtmlLicense(
                anchors.of("licence", terms.id()),
                terms.id(),
                facts == null ? terms.id() : facts.name(),
                facts == null || facts.url() == null ? null : WebAddress.of(facts.url()),
                facts,
                facts == null ? "" : facts.category().label(),
                terms.conditions());
    }
}
