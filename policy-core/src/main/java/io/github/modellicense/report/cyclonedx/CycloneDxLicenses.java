package io.github.modellicense.report.cyclonedx;

import io.github.modellicense.catalog.LicenseCatalog;
import io.github.modellicense.license.LicenseExpression;
import io.github.modellicense.license.LicenseProfile;
import io.github.modellicense.report.Clean;
import io.github.modellicense.report.JsonSink;
import io.github.modellicense.report.LicenseNames;
import io.github.modellicense.report.WebAddress;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts licences where CycloneDX wants them: an id that its schema lists in {@code id}, any other valid expression in
 * {@code expression}, one of ours alone in {@code name}. An {@code id} that the schema does not list makes importers
 * refuse the whole BOM, and their lists are older than SPDX's; the list here is the oldest one still in use.
 */
final class CycloneDxLicenses {

    private static final int LONGEST_URL = 255;

    private final @Nullable LicenseCatalog facts;

    CycloneDxLicenses(@Nullable LicenseCatalog facts) {
        this.facts = facts;
    }

    /** The licence as the field {@code licenses}; nothing where nothing is known. */
    void write(JsonSink json, LicenseExpression license, @Nullable String acknowledgement) throws IOException {
        if (license instanceof LicenseExpression.NoAssertion) {
            return;
        }
        json.array("licenses").object();
        boolean ours =
                license instanceof LicenseExpression.License one && !one.orLater() && LicenseNames.ours(one.id());
        if (LicenseNames.spdx(license) && !ours && !listed(license.toString())) {
            json.text("expression", license.toString()).optional("acknowledgement", acknowledgement);
        } else {
            named(json, license.toString(), acknowledgement);
        }
        json.end().end();
    }

    /** Several statements side by side, as the schema wants them: never an expression among them. */
    void write(JsonSink json, List<LicenseExpression> licenses) throws IOException {
        if (licenses.size() == 1) {
            write(json, licenses.get(0), null);
            return;
        }
        Set<String> distinct = new LinkedHashSet<>();
        licenses.forEach(each -> distinct.add(each.toString()));
        json.array("licenses");
        for (String each : distinct) {
            json.object();
            named(json, each, null);
            json.end();
        }
        json.end();
    }

    private void named(JsonSink json, String license, @Nullable String acknowledgement) throws IOException {
        json.object("license");
        json.text(
                        listed(license) ? "id" : "name",
                        listed(license) ? license : CycloneDxReport.name(Clean.line(license)))
                .optional("acknowledgement", acknowledgement);
        LicenseProfile profile = facts == null ? null : facts.profile(license);
        if (profile != null && profile.url() != null) {
            String url = WebAddress.of(profile.url());
            json.optional("url", url == null || url.length() > LONGEST_URL ? null : url);
        }
        json.end();
    }

    private static boolean listed(String id) {
        return Listed.IDS.contains(id);
    }

    /** Read once, for the reports of hundreds of modules. */
    private static final class Listed {
        static final Set<String> IDS = read();
    }

    private static Set<String> read() {
        Set<String> listed = new HashSet<>();
        try (InputStream in = CycloneDxLicenses.class.getResourceAsStream("licence-ids.txt")) {
            if (in == null) {
                throw new IllegalStateException("the resource licence-ids.txt is missing: the JAR is broken");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            int from = 0;
            for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
                listed.add(text.substring(from, end));
                from = end + 1;
            }
            listed.add(text.substring(from));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Set.copyOf(listed);
    }
}
