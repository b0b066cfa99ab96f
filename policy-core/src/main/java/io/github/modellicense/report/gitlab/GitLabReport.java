package io.github.modellicense.report.gitlab;

import io.github.modellicense.evaluation.Evaluation;
import io.github.modellicense.evaluation.Violation;
import io.github.modellicense.inventory.NotLookedAt;
import io.github.modellicense.inventory.Severity;
import io.github.modellicense.report.Clean;
import io.github.modellicense.report.Digests;
import io.github.modellicense.report.JsonSink;
import io.github.modellicense.report.Missed;
import io.github.modellicense.report.RelativePath;
import io.github.modellicense.report.ReportWriter;
import java.io.IOException;
import java.io.OutputStream;

/** {@code gl-code-quality.json}: GitLab's code quality report with the open violations and what makes a run
 * incomplete. */
public final class GitLabReport implements ReportWriter {

    @Override
    public String format() {
        return "gitlab";
    }

    @Override
    public String fileName() {
        return "gl-code-quality.json";
    }

    @Override
    public void write(Evaluation evaluation, OutputStream out) throws IOException {
        JsonSink json = new JsonSink(out);
        json.array();
        for (NotLookedAt place : Missed.of(evaluation)) {
            missed(json, place);
        }
        for (Violation violation : evaluation.violations()) {
            if (violation.status() == Violation.Status.OPEN) {
                write(json, violation);
            }
        }
        json.end().finish();
    }

    private static void write(JsonSink json, Violation violation) throws IOException {
        String model = violation.model().equals("*") ? "" : violation.model() + ": ";
        json.object()
                .text("description", Clean.line(model + violation.message() + " (rule " + violation.rule() + ")"))
                .text("check_name", violation.check())
                .text("fingerprint", Digests.fingerprint(violation))
                .text("severity", severity(violation.severity()));
        json.object("location")
                .text(
                        "path",
                        violation.at() == null
                                ? "pom.xml"
                                : RelativePath.of(violation.at().file()))
                .object("lines")
                .number(
                        "begin",
                        violation.at() == null ? 1 : Math.max(1, violation.at().line()))
                .end()
                .end();
        json.end();
    }

    private static void missed(JsonSink json, NotLookedAt place) throws IOException {
        json.object()
                .text("description", Clean.line(Missed.message(place)))
                .text("check_name", Missed.ID)
                .text("fingerprint", Digests.of(Missed.ID, place.place()))
                .text("severity", severity(Severity.ERROR));
        json.object("location")
                .text("path", RelativePath.of(place.place()))
                .object("lines")
                .number("begin", 1)
                .end()
                .end();
        json.end();
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "critical";
            case WARNING -> "minor";
            case INFO -> "info";
        };
    }
}
