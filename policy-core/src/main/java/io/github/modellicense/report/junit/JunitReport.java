package io.github.modellicense.report.junit;

import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.evaluation.Evaluation;
import io.github.modellicense.evaluation.Evaluation.RuleStatus;
import io.github.modellicense.evaluation.RunInfo;
import io.github.modellicense.evaluation.Violation;
import io.github.modellicense.inventory.NotLookedAt;
import io.github.modellicense.inventory.Severity;
import io.github.modellicense.report.Missed;
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
 * violations are skipped tests; advisory ones pass with their text as output. A place that makes the run incomplete is a
 * failed test, and a skipped run a skipped one: a file without a failure must mean that everything was judged.
 */
public final class JunitReport implements ReportWriter {

    private static final String SUITE = "model-license";

    /** The check that judges the inventory as a whole, never a model. */
    private static final String WHOLE_INVENTORY = "diversity";

    /** Models times rules; beyond it build servers take minutes to read the file, which nobody reads case by case. */
    private static final int MOST_PAIRS = 10_000;

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
        properties(xml, evaluation);
        for (JunitCase each : cases) {
            each.write(xml);
        }
        xml.append("</testsuite>\n");
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.append(xml);
        writer.flush();
    }

    private static void properties(StringBuilder xml, Evaluation evaluation) {
        RunInfo run = evaluation.run();
        xml.append("  <properties>\n");
        property(xml, "outcome", evaluation.outcome().label());
        property(xml, "asOf", run.asOf().toString());
        property(xml, "policy", evaluation.policyName());
        property(xml, "policySha256", evaluation.policySha256());
        property(xml, "failOn", run.failOn());
        property(xml, "skip", String.valueOf(run.skippedBy() != null));
        property(xml, "failNever", String.valueOf(run.failNever()));
        xml.append("  </properties>\n");
    }

    private static void property(StringBuilder xml, String name, String value) {
        xml.append("    <property");
        XmlText.attribute(xml, "name", "model-license." + name);
        XmlText.attribute(xml, "value", value);
        xml.append("/>\n");
    }

    private static List<JunitCase> cases(Evaluation evaluation) {
        List<JunitCase> cases = new ArrayList<>();
        Set<String> judged = new HashSet<>();
        for (Violation violation : evaluation.violations()) {
            judged.add(violation.model() + "\n" + violation.rule());
            cases.add(JunitCase.of(violation, breaks(violation, evaluation.run().failOn())));
        }
        for (NotLookedAt place : Missed.of(evaluation)) {
            cases.add(JunitCase.missed(place));
        }
        if (evaluation.run().skippedBy() != null) {
            cases.add(JunitCase.skipped(evaluation.run().skippedBy()));
        }
        long pairs = (long) evaluation.inventory().models().size()
                * evaluation.rules().size();
        for (RuleStatus rule : evaluation.rules()) {
            if (rule.inForce()) {
                passed(cases, evaluation, rule, judged, pairs > MOST_PAIRS);
            }
        }
        return cases;
    }

    /** What a rule has nothing against: the whole inventory, each model, or in a very large build all of them at once. */
    private static void passed(
            List<JunitCase> cases, Evaluation evaluation, RuleStatus rule, Set<String> judged, boolean folded) {
        if (rule.check().equals(WHOLE_INVENTORY)) {
            if (!judged.contains("*\n" + rule.id())) {
                cases.add(JunitCase.passed("", "*", rule.id()));
            }
            return;
        }
        int passed = 0;
        for (LicensedModel model : evaluation.inventory().models()) {
            if (!judged.contains(model.id() + "\n" + rule.id())) {
                passed++;
                if (!folded) {
                    cases.add(JunitCase.passed(module(model), model.id().toString(), rule.id()));
                }
            }
        }
        if (folded && passed > 0) {
            cases.add(JunitCase.passed("", passed + " other models", rule.id()));
        }
    }

    private static String module(LicensedModel model) {
        return model.references().isEmpty() ? "" : model.references().get(0).module();
    }

    /** A warning breaks a build only where the build was told so. */
    private static boolean breaks(Violation violation, String failOn) {
        return violation.severity() == Severity.ERROR
                || violation.severity() == Severity.WARNING && failOn.equals("warning");
    }
}
