package io.github.modellicense.report.html;

import io.github.modellicense.catalog.LicenseCatalog;
import io.github.modellicense.evaluation.Explanation.Terms;
import io.github.modellicense.license.LicenseExpression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The licences that a page speaks of: each is looked up once and shown once, however many models have it. */
final class HtmlLicenses {

    private final @Nullable LicenseCatalog facts;
    private final HtmlAnchors anchors;
    private final Map<String, HtmlLicense> byId = new TreeMap<>();
    private final Map<LicenseExpression, List<HtmlLicense>> byExpression = new HashMap<>();

    HtmlLicenses(@Nullable LicenseCatalog facts, HtmlAnchors anchors) {
        this.facts = facts;
        this.anchors = anchors;
    }

    /** The licences of an expression, left to right; none where the page has no facts of licences. */
    List<HtmlLicense> of(LicenseExpression expression) {
        return facts == null ? List.of() : byExpression.computeIfAbsent(expression, each -> read(each, facts));
    }

    private List<HtmlLicense> read(LicenseExpression expression, LicenseCatalog catalog) {
        List<HtmlLicense> licenses = new ArrayList<>();
        for (Terms terms : Terms.of(expression, catalog)) {
            licenses.add(byId.computeIfAbsent(terms.id(), id -> HtmlLicense.of(terms, anchors)));
        }
        return licenses;
    }

    /** Every licence asked for so far, by id. */
    List<HtmlLicense> all() {
        return List.copyOf(byId.values());
    }
}
