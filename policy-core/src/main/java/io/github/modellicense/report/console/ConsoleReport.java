package io.github.modellicense.report.console;

import io.github.modellicense.catalog.LicenseCatalog;
import io.github.modellicense.evaluation.Evaluation;
import io.github.modellicense.evaluation.Evaluation.WaiverStatus;
import io.github.modellicense.evaluation.Outcome;
import io.github.modellicense.evaluation.Violation;
import io.github.modellicense.inventory.Diagnostic;
import io.github.modellicense.inventory.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * What a build says about an evaluation (contract, section 8): open violations, then waived ones, waivers that ended or
 * were not used, findings, and a summary at the end.
 */
public final class ConsoleReport {

    /** How many violations are written in full. */
    public static final int IN_FULL = 20;

    private final Evaluation evaluation;
    private final LicenseCatalog licenses;
    private final List<ConsoleLine> lines = new ArrayList<>();

    private ConsoleReport(Evaluation evaluation, LicenseCatalog licenses) {
        this.evaluation = evaluation;
        this.licenses = licenses;
    }

    /**
     * The lines, in order.
     *
     * @param licenses facts of licences, for the names that people know them by
     * @param reports where the reports lie, as a person would open them; empty where none were written
     */
    public static List<ConsoleLine> lines(Evaluation evaluation, LicenseCatalog licenses, List<String> reports) {
        ConsoleReport report = new ConsoleReport(evaluation, licenses);
        report.openViolations();
        report.reasons();
        report.waived();
        report.waivers();
        report.findings();
        report.lines.addAll(Summary.of(evaluation, reports));
        return List.copyOf(report.lines);
    }

    /**
     * What the whole of a build tells of waivers and findings beyond its last module: nobody else can say that a waiver is
     * not used or a locked model is gone.
     */
    public static List<ConsoleLine> ofWhole(Evaluation whole, Evaluation last, LicenseCatalog licenses) {
        ConsoleReport report = new ConsoleReport(whole, licenses);
        report.waivers();
        report.findings();
        report.lines.removeAll(lines(last, licenses, List.of()));
        return List.copyOf(report.lines);
    }

    private void openViolations() {
        List<Violation> open = new ArrayList<>();
        for (Violation violation : evaluation.violations()) {
            if (violation.status() == Violation.Status.OPEN) {
                open.add(violation);
            }
        }
        for (Violation violation : open.subList(0, Math.min(IN_FULL, open.size()))) {
            for (String line : ViolationText.lines(violation, evaluation, licenses)) {
                lines.add(new ConsoleLine(violation.severity(), line));
            }
        }
        if (open.size() > IN_FULL) {
            lines.add(new ConsoleLine(
                    open.get(0).severity(),
                    "and " + (open.size() - IN_FULL) + " more violations (first " + IN_FULL + " of " + open.size()
                            + "); the reports list them all"));
        }
    }

    private void waived() {
        for (Violation violation : evaluation.violations()) {
            if (violation.status() == Violation.Status.WAIVED) {
                lines.add(new ConsoleLine(
                        Severity.INFO,
                        "WAIVED " + violation.model() + " (rule " + violation.rule() + ") by " + violation.waiver()
                                + until(violation.waiver())));
            }
        }
    }

    private String until(@org.jspecify.annotations.Nullable String id) {
        for (WaiverStatus waiver : evaluation.waivers()) {
            if (waiver.id().equals(id)) {
                return " until " + waiver.until();
            }
        }
        return "";
    }

    private void waivers() {
        for (WaiverStatus waiver : evaluation.waivers()) {
            if (!waiver.state().equals("used")) {
                lines.add(new ConsoleLine(
                        Severity.WARNING,
                        "waiver " + waiver.id() + " is " + waiver.state() + " (until " + waiver.until() + ")"
                                + (waiver.note() == null ? "" : ": " + waiver.note())));
            }
        }
    }

    /** What discovery had to say of a file that an open violation stands at: often why. */
    private void reasons() {
        for (Diagnostic diagnostic : evaluation.inventory().diagnostics()) {
            if (diagnostic.severity() != Severity.INFO
                    && violated(diagnostic.at().file())) {
                lines.add(new ConsoleLine(Severity.WARNING, diagnostic.at() + ": " + diagnostic.message()));
            }
        }
    }

    private boolean violated(String file) {
        for (Violation violation : evaluation.violations()) {
            if (violation.status() == Violation.Status.OPEN
                    && violation.at() != null
                    && violation.at().file().equals(file)) {
                return true;
            }
        }
        return false;
    }

    /** Findings about waivers have been said already. */
    private void findings() {
        int said = 0;
        for (Diagnostic finding : evaluation.findings()) {
            if (!finding.message().startsWith("waiver ") && finding.severity() != Severity.INFO && said++ < IN_FULL) {
                lines.add(new ConsoleLine(level(finding), finding.at() + ": " + finding.message()));
            }
        }
        if (said > IN_FULL) {
            lines.add(new ConsoleLine(
                    Severity.WARNING, "and " + (said - IN_FULL) + " more findings; the reports list them all"));
        }
    }

    private Severity level(Diagnostic finding) {
        return evaluation.outcome() == Outcome.PASSED ? Severity.WARNING : finding.severity();
    }
}
