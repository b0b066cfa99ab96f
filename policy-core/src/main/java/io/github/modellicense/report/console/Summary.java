package io.github.modellicense.report.console;

import io.github.modellicense.evaluation.Evaluation;
import io.github.modellicense.evaluation.Outcome;
import io.github.modellicense.inventory.Severity;
import io.github.modellicense.report.Tally;
import java.util.ArrayList;
import java.util.List;

/** The last lines: what was looked at, what came of it, and where to read more. */
final class Summary {

    private Summary() {}

    static List<ConsoleLine> of(Evaluation evaluation, List<String> reports) {
        Severity level = evaluation.outcome() == Outcome.FAILED || evaluation.outcome() == Outcome.INCOMPLETE
                ? Severity.ERROR
                : Severity.INFO;
        Tally tally = Tally.of(evaluation);
        List<ConsoleLine> lines = new ArrayList<>();
        lines.add(new ConsoleLine(level, result(evaluation)));
        lines.add(new ConsoleLine(level, lookedAt(tally)));
        lines.add(new ConsoleLine(level, violations(tally)));
        if (!reports.isEmpty()) {
            lines.add(new ConsoleLine(level, "Reports: " + String.join(", ", reports)));
        }
        return lines;
    }

    private static String result(Evaluation evaluation) {
        boolean same = evaluation.policyName().equals(evaluation.policySource());
        return "Model licence policy \"" + evaluation.policyName() + "\""
                + (same ? "" : " (" + evaluation.policySource() + ")") + ", as of "
                + evaluation.run().asOf() + ": " + evaluation.outcome().label() + skipped(evaluation)
                + mode(evaluation);
    }

    private static String skipped(Evaluation evaluation) {
        return evaluation.run().skippedBy() == null
                ? ""
                : ", skipped by " + evaluation.run().skippedBy();
    }

    private static String mode(Evaluation evaluation) {
        boolean never = evaluation.run().failOn().equals("never");
        return never
                ? " (report only: failOn=never)"
                : evaluation.run().failNever() ? " (Maven runs with fail-never)" : "";
    }

    private static String lookedAt(Tally tally) {
        return count(tally.models(), "model") + ", " + count(tally.references(), "reference") + ", "
                + count(tally.places(), "place") + ", " + count(tally.rules(), "rule");
    }

    private static String violations(Tally tally) {
        return count(tally.errors(), "error") + ", " + count(tally.warnings(), "warning") + ", "
                + count(tally.infos(), "info") + "; " + tally.waived() + " waived, " + tally.baselined() + " baselined";
    }

    private static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
