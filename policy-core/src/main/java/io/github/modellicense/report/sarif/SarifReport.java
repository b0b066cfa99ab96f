package io.github.modellicense.report.sarif;

import io.github.modellicense.evaluation.CheckId;
import io.github.modellicense.evaluation.Evaluation;
import io.github.modellicense.evaluation.RunInfo;
import io.github.modellicense.evaluation.Violation;
import io.github.modellicense.inventory.NotLookedAt;
import io.github.modellicense.inventory.Severity;
import io.github.modellicense.report.Clean;
import io.github.modellicense.report.JsonSink;
import io.github.modellicense.report.Missed;
import io.github.modellicense.report.ReportWriter;
import io.github.modellicense.report.RunNotes;
import io.github.modellicense.report.WebAddress;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code report.sarif}: SARIF 2.1.0 with what is denied, to be reviewed, undetermined or could not be looked at; waived and baselined results
 * carry their suppression. Permitted models are not results: they belong in the inventory, not in code scanning.
 */
public final class SarifReport implements ReportWriter {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private static final String HOME = "https://github.com/model-license/model-license";

    @Override
    public String format() {
        return "sarif";
    }

    @Override
    public String fileName() {
        return "report.sarif";
    }

    @Override
    public void write(Evaluation evaluation, OutputStream out) throws IOException {
        Map<String, Rule> checks = new TreeMap<>();
        for (Violation violation : evaluation.violations()) {
            checks.putIfAbsent(violation.check(), Rule.of(violation));
        }
        List<NotLookedAt> missed = Missed.of(evaluation);
        if (!missed.isEmpty()) {
            checks.put(Missed.ID, new Rule(Missed.HELP_URI, Severity.ERROR));
        }
        JsonSink json = new JsonSink(out);
        json.object()
                .text("$schema", SCHEMA)
                .text("version", "2.1.0")
                .array("runs")
                .object();
        tool(json, evaluation, checks);
        invocation(json, evaluation.run());
        json.object("originalUriBaseIds").object("SRCROOT").object("description");
        json.text("text", "The root of the build: the reactor's or the folder's.")
                .end()
                .end()
                .end();
        SarifResults.write(json, evaluation, new ArrayList<>(checks.keySet()));
        json.text("columnKind", "utf16CodeUnits");
        json.end().end().end().finish();
    }

    /** That the tool ran to its end, whatever it found, and what weakened the gate. */
    private static void invocation(JsonSink json, RunInfo run) throws IOException {
        json.array("invocations").object().flag("executionSuccessful", true);
        List<String> notes = RunNotes.of(run);
        if (!notes.isEmpty()) {
            json.array("toolExecutionNotifications");
            for (String note : notes) {
                json.object().text("level", "warning").object("message");
                json.text("text", plain(note)).end().end();
            }
            json.end();
        }
        json.object("properties").text("failOn", run.failOn());
        json.flag("skip", run.skippedBy() != null).flag("failNever", run.failNever());
        json.end().end().end();
    }

    /** What the log says of a check once, however many results it has. */
    private record Rule(String helpUri, Severity severity) {
        static Rule of(Violation violation) {
            return new Rule(violation.helpUri(), violation.severity());
        }
    }

    private static void tool(JsonSink json, Evaluation evaluation, Map<String, Rule> checks) throws IOException {
        json.object("tool").object("driver");
        json.text("name", named(evaluation.run().toolName()))
                .text("version", evaluation.run().toolVersion())
                .text("informationUri", HOME)
                .array("rules");
        for (Map.Entry<String, Rule> check : checks.entrySet()) {
            rule(json, check.getKey(), check.getValue());
        }
        json.end().end().end();
    }

    private static void rule(JsonSink json, String check, Rule first) throws IOException {
        String help = WebAddress.of(first.helpUri());
        CheckId known = CheckId.find(check);
        String unknown = "A rule of the policy does not permit a model: " + plain(check) + ".";
        String about = known != null ? known.summary() : check.equals(Missed.ID) ? Missed.SUMMARY : unknown;
        json.object().text("id", named(check));
        if (!name(check).equalsIgnoreCase(check)) {
            json.text("name", name(check));
        }
        json.object("shortDescription").text("text", about).end();
        json.object("fullDescription")
                .text("text", about + " What was found, what was wanted and what to do stand in each result.")
                .end();
        json.object("help")
                .text("text", about + " What to do stands in each result." + (help == null ? "" : " See " + help))
                .end();
        json.optional("helpUri", help);
        json.object("defaultConfiguration")
                .text("level", SarifResults.level(first.severity()))
                .end();
        json.object("properties").texts("tags", List.of("licence", "ai-model")).end();
        json.end();
    }

    private static String named(String text) {
        return text.isBlank() ? "unnamed" : text;
    }

    /** {@code license.not-allowed} as {@code LicenseNotAllowed}, the shape that SARIF viewers expect of a name. */
    private static String name(String check) {
        StringBuilder name = new StringBuilder();
        boolean upper = true;
        for (int i = 0; i < check.length(); i++) {
            char c = check.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (letter) {
                name.append(upper ? Character.toUpperCase(c) : c);
            }
            upper = !letter;
        }
        return name.length() == 0 ? "Check" : name.toString();
    }

    /** Text of a message: SARIF reads brackets as links, so they are escaped as the standard says (3.11.6). */
    static String plain(String text) {
        return Clean.line(text).replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]");
    }
}
