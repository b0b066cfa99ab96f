package io.github.modellicense.report.spdx;

import io.github.modellicense.catalog.Ancestor;
import io.github.modellicense.catalog.LicenseCatalog;
import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.license.LicenseExpression;
import io.github.modellicense.license.LicenseProfile;
import io.github.modellicense.report.LicenseNames;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What models share, each written once: publishers, licence expressions, the texts that our own ids stand for. */
final class SpdxNames {

    static final String NO_ASSERTION = "https://spdx.org/rdf/3.0.1/terms/Core/NoAssertionElement";

    private static final String NO_LICENSE_SAID = "https://spdx.org/rdf/3.0.1/terms/Licensing/NoAssertion";
    private static final String NO_LICENSE = "https://spdx.org/rdf/3.0.1/terms/Licensing/None";
    private static final String UNKNOWN = "unknown";

    private final SpdxSink spdx;
    private final @Nullable LicenseCatalog facts;
    private final Map<String, String> publishers = new LinkedHashMap<>();
    private final Map<String, String> licenses = new LinkedHashMap<>();
    private final Map<String, String> texts = new LinkedHashMap<>();

    SpdxNames(SpdxSink spdx, @Nullable LicenseCatalog facts) {
        this.spdx = spdx;
        this.facts = facts;
    }

    void write(List<LicensedModel> models) throws IOException {
        for (LicensedModel model : models) {
            publisherElement(model.publisher());
            licenseElement(model.license().effective());
            if (model.license().declared() != null) {
                licenseElement(model.license().declared());
            }
            for (Ancestor ancestor : model.lineage()) {
                publisherElement(null);
                licenseElement(ancestor.license());
            }
        }
    }

    String publisher(@Nullable String name) {
        return String.valueOf(publishers.get(shown(name)));
    }

    String license(LicenseExpression expression) {
        if (expression instanceof LicenseExpression.NoAssertion) {
            return NO_LICENSE_SAID;
        }
        return expression instanceof LicenseExpression.None
                ? NO_LICENSE
                : String.valueOf(licenses.get(expression.toString()));
    }

    private static String shown(@Nullable String name) {
        return name == null || name.isBlank() ? UNKNOWN : name;
    }

    private void publisherElement(@Nullable String name) throws IOException {
        String shown = shown(name);
        if (!publishers.containsKey(shown)) {
            String id = spdx.id("publisher-" + (publishers.size() + 1));
            publishers.put(shown, id);
            spdx.begin("Organization", id).text("name", shown).end();
        }
    }

    private void licenseElement(LicenseExpression expression) throws IOException {
        boolean said = !(expression instanceof LicenseExpression.NoAssertion)
                && !(expression instanceof LicenseExpression.None);
        if (!said || licenses.containsKey(expression.toString())) {
            return;
        }
        String id = spdx.id("licence-" + (licenses.size() + 1));
        licenses.put(expression.toString(), id);
        if (LicenseNames.spdx(expression)) {
            expression(id, expression);
        } else {
            spdx.begin("simplelicensing_SimpleLicensingText", id)
                    .text("name", expression.toString())
                    .text("simplelicensing_licenseText", "As stated: " + expression)
                    .end();
        }
    }

    private void expression(String id, LicenseExpression expression) throws IOException {
        for (String each : expression.ids()) {
            if (LicenseNames.ours(each)) {
                textElement(each);
            }
        }
        spdx.begin("simplelicensing_LicenseExpression", id)
                .text("simplelicensing_licenseExpression", expression.toString());
        boolean any = false;
        for (String each : expression.ids()) {
            if (LicenseNames.ours(each)) {
                if (!any) {
                    spdx.json().array("simplelicensing_customIdToUri");
                }
                any = true;
                spdx.json()
                        .object()
                        .text("type", "DictionaryEntry")
                        .text("key", each)
                        .text("value", String.valueOf(texts.get(each)))
                        .end();
            }
        }
        if (any) {
            spdx.json().end();
        }
        spdx.json().end();
    }

    /** Our own ids stand for texts that are not part of the document; where they can be read is said. */
    private void textElement(String id) throws IOException {
        if (texts.containsKey(id)) {
            return;
        }
        String ref = spdx.id("licence-text-" + (texts.size() + 1));
        texts.put(id, ref);
        LicenseProfile profile = facts == null ? null : facts.profile(id);
        String where = profile == null || profile.url() == null ? "" : " It can be read at " + profile.url();
        spdx.begin("simplelicensing_SimpleLicensingText", ref)
                .text("name", profile == null ? id : profile.name())
                .text("simplelicensing_licenseText", "The text of " + id + " is not part of this document." + where)
                .end();
    }
}
