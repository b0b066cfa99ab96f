package io.github.modellicense.report.html;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.github.modellicense.catalog.LicenseCatalog;
import io.github.modellicense.evaluation.Evaluation;
import io.github.modellicense.report.Digests;
import io.github.modellicense.report.ReportSettings;
import io.github.modellicense.report.ReportWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
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
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try {
            Fixed.TEMPLATE.execute(HtmlPage.of(evaluation, licenses, Fixed.CSP, Fixed.STYLE, Fixed.SCRIPT), writer);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        writer.flush();
    }

    /** What is the same on every page: made once, for the reports of hundreds of modules. */
    private static final class Fixed {

        static final String STYLE = resource("report.css");
        static final String SCRIPT = resource("report.js");
        static final String CSP = "default-src 'none'; style-src '" + digest(STYLE) + "'; script-src '" + digest(SCRIPT)
                + "'; base-uri 'none'; form-action 'none'";
        static final Template TEMPLATE = compiler().compile(resource("report.mustache"));
    }

    private static Mustache.Compiler compiler() {
        return Mustache.compiler()
                .withCollector(new QuietCollector())
                .withEscaper(new HtmlEscaper())
                .emptyStringIsFalse(true)
                .zeroIsFalse(true)
                .nullValue("")
                .withLoader(new Partials());
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

    /** The parts of the template. */
    private static final class Partials implements Mustache.TemplateLoader {
        @Override
        public Reader getTemplate(String name) throws IOException {
            InputStream in = HtmlReport.class.getResourceAsStream(name + ".mustache");
            if (in == null) {
                throw new IOException("the template " + name + " is missing");
            }
            return new InputStreamReader(in, StandardCharsets.UTF_8);
        }
    }
}
