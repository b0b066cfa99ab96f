package io.github.modellicense.report.html;

import io.github.modellicense.catalog.LicenseCatalog;
import io.github.modellicense.evaluation.Evaluation;
import io.github.modellicense.report.Digests;
import io.github.modellicense.report.ReportSettings;
import io.github.modellicense.report.ReportWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * {@code report.html}: one file, no network. The content policy lets nothing run or load but the page's own style and
 * script, each by its digest; the script only filters, sorts, copies and unfolds.
 */
public final class HtmlReport implements ReportWriter {

    private final @Nullable LicenseCatalog licenses;

    /** A writer that names licences and their conditions where the settings have their facts. */
    public HtmlReport(ReportSettings settings) {
        licenses = settings.licenses();
    }

    @Override
    public String format() {
        return "html";
    }

    @Override
    public String fileName() {
        return "report.html";
    }

    @Override
    public void write(Evaluation evaluation, OutputStream out) throws IOException {
        Html html = new Html();
        PageMarkup.write(html, HtmlPage.of(evaluation, licenses), Fixed.CSP, Fixed.STYLE, Fixed.SCRIPT);
        html.writeTo(out);
    }

    /** What is the same on every page: made once, for the reports of hundreds of modules. */
    private static final class Fixed {

        static final String STYLE = resource("report.css");
        static final String SCRIPT = resource("report.js");
        static final String CSP = "default-src 'none'; style-src '" + digest(STYLE) + "'; script-src '" + digest(SCRIPT)
                + "'; base-uri 'none'; form-action 'none'";
    }

    private static String digest(String text) {
        byte[] sha256 = Digests.sha256().digest(text.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(sha256);
    }

    private static String resource(String name) {
        try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + name + " is missing: the JAR is broken");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
