package io.github.modellicense.report.github;

import io.github.modellicense.evaluation.Evaluation;
import io.github.modellicense.evaluation.Violation;
import io.github.modellicense.inventory.NotLookedAt;
import io.github.modellicense.inventory.Severity;
import io.github.modellicense.report.Clean;
import io.github.modellicense.report.Missed;
import io.github.modellicense.report.RelativePath;
import io.github.modellicense.report.markdown.MarkdownReport;
import java.util.ArrayList;
import java.util.List;

/** Text for GitHub Actions: workflow commands for the log, and the job summary. The caller prints and writes it. */
public final class GitHubActions {

    /** GitHub shows ten annotations of a kind per step. */
    public static final int MOST = 10;

    private GitHubActions() {}

    /** Workflow commands, one a line, for the ten worst open violations; {@code file} is relative to the build's root. */
    public static List<String> annotations(Evaluation evaluation) {
        List<String> lines = new ArrayList<>();
        for (NotLookedAt place : Missed.of(evaluation)) {
            if (lines.size() < MOST / 2) {
                lines.add("::error file=" + property(RelativePath.of(place.place())) + ",line=1,title="
                        + property(Missed.ID) + "::"
                        + data(Missed.message(place) + ". To fix: " + Missed.REMEDY));
            }
        }
        for (Violation violation : evaluation.violations()) {
            if (violation.status() == Violation.Status.OPEN && lines.size() < MOST) {
                lines.add(annotation(violation));
            }
        }
        return lines;
    }

    /** The job summary, Markdown. */
    public static String summary(Evaluation evaluation) {
        return MarkdownReport.text(evaluation);
    }

    private static String annotation(Violation violation) {
        StringBuilder line =
                new StringBuilder("::").append(command(violation.severity())).append(' ');
        if (violation.at() != null) {
            line.append("file=").append(property(RelativePath.of(violation.at().file())));
            line.append(",line=").append(Math.max(1, violation.at().line())).append(',');
        }
        line.append("title=").append(property(violation.rule() + ": " + violation.model()));
        line.append("::").append(data(violation.message() + " To fix: " + violation.remedy()));
        return line.toString();
    }

    private static String command(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "notice";
        };
    }

    private static String property(String value) {
        return data(value).replace(":", "%3A").replace(",", "%2C");
    }

    private static String data(String value) {
        return Clean.lines(value).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }
}
