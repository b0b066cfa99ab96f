package io.github.modellicense.report.junit;

import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.evaluation.Evaluation;
import io.github.modellicense.evaluation.Evaluation.RuleStatus;
import io.github.modellicense.evaluation.Violation;
import io.github.modellicense.inventory.Severity;
import io.github.modellicense.report.ReportWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * {@code TEST-model-license.xml}: a test per model and rule, in the shape of surefire's reports. Waived and baselined
 * violations are skipped tests; advisory ones pass with their text as output.
 */
public final class JunitReport implements ReportWriter {

    private static final String SUITE = "model-license";

    @Override
    public String format() {
        return "junit";
    }

    @Override
    public String fileName() {
        return "TEST-model-license.xml";
    }

    @Override
    public void write(Evaluation evaluation, OutputStream out) throws IOException {
        List<JunitCase> cases = cases(evaluation);
        int failures = 0;
        int skipped = 0;
        for (JunitCase each : cases) {
            failures += each.kind() == JunitCase.Kind.FAILURE ? 1 : 0;
            skipped += each.kind() == JunitCase.Kind.SKIPPED ? 1 : 0;
        }
        StringBuilder xml = new StringBuilder(256 + 256 * cases.size());
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite");
        XmlText.attribute(xml, "name", SUITE);
        XmlText.attribute(xml, "time", "0");
        XmlText.attribute(xml, "tests", String.valueOf(cases.size()));
        XmlText.attribute(xml, "errors", "0");
        XmlText.attribute(xml, "skipped", String.valueOf(skipped));
        XmlText.attribute(xml, "failures", String.valueOf(failures));
        xml.append(">\n");
        for (JunitCase each : cases) {
            each.write(xml);
        }
        xml.append("</testsuite>\n");
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.append(xml);
        writer.flush();
    }

    private static List<JunitCase> cases(Evaluation evaluation) {
        List<JunitCase> cases = new ArrayList<>();
        Set<String> judged = new HashSet<>();
        for (Violation violation : evaluation.violations()) {
            judged.add(violation.model() + "\n" + violation.rule());
            cases.add(JunitCase.of(violation, breaks(violation, evaluation.run().failOn())));
        }
        for (LicensedModel model : evaluation.inventory().models()) {
            for (RuleStatus rule : evaluation.rules()) {
                if (rule.inForce() && !judged.contains(model.id() + "\n" + rule.id())) {
                    cases.add(JunitCase.passed(model, rule.id()));
                }
            }
        }
        return cases;
    }

    /** A warning breaks a build only where the build was told so. */
    private static boolean breaks(Violation violation, String failOn) {
        return violation.severity() == Severity.ERROR
                || violation.severity() == Severity.WARNING && failOn.equals("warning");
    }
}
