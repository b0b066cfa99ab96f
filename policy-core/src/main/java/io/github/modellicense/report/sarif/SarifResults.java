package io.github.modellicense.report.sarif;

import io.github.modellicense.evaluation.Evaluation;
import io.github.modellicense.evaluation.Evaluation.RuleStatus;
import io.github.modellicense.evaluation.Evaluation.WaiverStatus;
import io.github.modellicense.evaluation.Violation;
import io.github.modellicense.inventory.NotLookedAt;
import io.github.modellicense.inventory.Severity;
import io.github.modellicense.inventory.SourceLocation;
import io.github.modellicense.report.Digests;
import io.github.modellicense.report.JsonSink;
import io.github.modellicense.report.Missed;
import io.github.modellicense.report.RelativePath;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The results of a run, one per violation. */
final class SarifResults {

    private final JsonSink json;
    private final List<String> checks;
    private final Map<String, WaiverStatus> waivers = new HashMap<>();
    private final Map<String, RuleStatus> rules = new HashMap<>();
    private final boolean suppressed;

    private SarifResults(JsonSink json, Evaluation evaluation, List<String> checks) {
        this.json = json;
        this.checks = checks;
        evaluation.waivers().forEach(each -> waivers.put(each.id(), each));
        evaluation.rules().forEach(each -> rules.put(each.id(), each));
        boolean any = false;
        for (Violation violation : evaluation.violations()) {
            any |= violation.status() != Violation.Status.OPEN;
        }
        suppressed = any;
    }

    static void write(JsonSink json, Evaluation evaluation, List<String> checks) throws IOException {
        SarifResults results = new SarifResults(json, evaluation, checks);
        json.array("results");
        for (Violation violation : evaluation.violations()) {
            results.write(violation);
        }
        for (NotLookedAt place : Missed.of(evaluation)) {
            results.write(place);
        }
        json.end();
    }

    static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }

    private void write(Violation violation) throws IOException {
        json.object()
                .text("ruleId", violation.check().isBlank() ? "unnamed" : violation.check())
                .number("ruleIndex", checks.indexOf(violation.check()))
                .text("level", level(violation.severity()));
        json.object("message").text("text", message(violation)).end();
        json.array("locations").object();
        place(violation);
        module(violation);
        json.end().end();
        json.object("partialFingerprints")
                .text("modelLicense/v1", Digests.fingerprint(violation))
                .end();
        suppressions(violation);
        json.object("properties")
                .text("rule", violation.rule())
                .text("model", violation.model())
                .text("verdict", violation.verdict().label())
                .text("status", violation.status().label())
                .end();
        json.end();
    }

    private void write(NotLookedAt place) throws IOException {
        json.object()
                .text("ruleId", Missed.ID)
                .number("ruleIndex", checks.indexOf(Missed.ID))
                .text("level", level(Severity.ERROR));
        json.object("message")
                .text("text", SarifReport.plain(Missed.message(place) + ". To fix: " + Missed.REMEDY + "."))
                .end();
        json.array("locations").object().object("physicalLocation").object("artifactLocation");
        json.text("uri", RelativePath.uri(place.place()))
                .text("uriBaseId", "SRCROOT")
                .end();
        json.object("region").number("startLine", 1).end().end().end().end();
        json.object("partialFingerprints")
                .text("modelLicense/v1", Digests.of(Missed.ID, place.place()))
                .end();
        if (suppressed) {
            json.array("suppressions").end();
        }
        json.end();
    }

    /** Viewers show the message alone, so it names the model first. */
    private static String message(Violation violation) {
        String model = violation.model().equals("*") ? "" : violation.model() + ": ";
        String text = SarifReport.plain(model + violation.message());
        String end = text.endsWith(".") ? "" : ".";
        return text + end + " Rule: " + SarifReport.plain(violation.rule()) + ". To fix: "
                + SarifReport.plain(violation.remedy())
                + (violation.contact() == null ? "" : " Ask: " + SarifReport.plain(violation.contact()));
    }

    private void place(Violation violation) throws IOException {
        SourceLocation at = violation.at() == null ? rulePlace(violation) : violation.at();
        json.object("physicalLocation").object("artifactLocation");
        json.text("uri", RelativePath.uri(at.file()))
                .text("uriBaseId", "SRCROOT")
                .end();
        json.object("region")
                .number("startLine", Math.max(1, at.line()))
                .position("startColumn", at.column())
                .end();
        json.end();
    }

    /** A violation of the whole inventory has no place of its own; the rule has. */
    private SourceLocation rulePlace(Violation violation) {
        RuleStatus rule = rules.get(violation.rule());
        return rule == null || rule.source().indexOf(':') >= 0
                ? SourceLocation.of("pom.xml")
                : SourceLocation.at(rule.source(), rule.line(), 0);
    }

    private void module(Violation violation) throws IOException {
        if (!violation.module().isEmpty()) {
            json.array("logicalLocations")
                    .object()
                    .text("fullyQualifiedName", violation.module())
                    .text("kind", "module")
                    .end()
                    .end();
        }
    }

    /** Where one result of a run has suppressions, all have (SARIF 3.27.23): empty ones for what is open. */
    private void suppressions(Violation violation) throws IOException {
        if (!suppressed) {
            return;
        }
        json.array("suppressions");
        if (violation.status() != Violation.Status.OPEN) {
            json.object()
                    .text("kind", "external")
                    .text("status", "accepted")
                    .text("justification", why(violation))
                    .end();
        }
        json.end();
    }

    private String why(Violation violation) {
        if (violation.status() == Violation.Status.BASELINED) {
            return "Accepted at adoption: it stands in the baseline.";
        }
        String id = String.valueOf(violation.waiver());
        WaiverStatus waiver = waivers.get(id);
        return waiver == null
                ? "Waiver " + id
                : "Waiver " + id + " until " + waiver.until() + ", approved by " + waiver.approvedBy() + ": "
                        + waiver.reason();
    }
}
