package io.github.modellicense.report.json;

import io.github.modellicense.catalog.LicensedInventory;
import io.github.modellicense.evaluation.Evaluation;
import io.github.modellicense.evaluation.Evaluation.RuleStatus;
import io.github.modellicense.evaluation.Evaluation.WaiverStatus;
import io.github.modellicense.evaluation.Outcome;
import io.github.modellicense.evaluation.RunInfo;
import io.github.modellicense.evaluation.Violation;
import io.github.modellicense.inventory.Diagnostic;
import io.github.modellicense.inventory.Labeled;
import io.github.modellicense.inventory.NotLookedAt;
import io.github.modellicense.inventory.Severity;
import io.github.modellicense.inventory.SourceLocation;
import io.github.modellicense.report.JsonObject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code report.json} back: the evaluation as far as the report holds it. Unknown fields are ignored. Findings of
 * the evaluation come back among the inventory's diagnostics, fallbacks as models without references.
 */
public final class JsonReportReader {

    private JsonReportReader() {}

    /**
     * The evaluation of a report.
     *
     * @throws IOException where the text is no report of this schema
     */
    public static Evaluation read(byte[] json) throws IOException {
        JsonObject report = JsonObject.read(json);
        if (!JsonReport.SCHEMA.equals(report.text("schema"))) {
            throw new IOException("the schema is \"" + report.text("schema") + "\", not " + JsonReport.SCHEMA);
        }
        try {
            return evaluation(report);
        } catch (RuntimeException e) {
            throw new IOException("the report is broken: " + e.getMessage(), e);
        }
    }

    private static Evaluation evaluation(JsonObject report) {
        JsonModelReader models = new JsonModelReader();
        LicensedInventory inventory = new LicensedInventory(
                report.object("counts").number("places"),
                models.read(report.objects("models")),
                notLookedAt(report),
                diagnostics(report));
        return new Evaluation(
                run(report),
                inventory,
                report.object("policy").text("name", ""),
                report.object("policy").text("source", ""),
                report.object("policy").text("sha256", ""),
                report.object("catalog").text("version", ""),
                report.object("catalog").text("sha256", ""),
                rules(report),
                label(Outcome.class, report.text("outcome", "")),
                models.chosen(),
                models.obligations(),
                violations(report),
                waivers(report),
                List.of());
    }

    private static RunInfo run(JsonObject report) {
        JsonObject mode = report.object("mode");
        JsonObject project = report.object("project");
        List<RunInfo.Module> modules = new ArrayList<>();
        for (JsonObject module : report.objects("modules")) {
            modules.add(new RunInfo.Module(module.text("id", ""), module.text("status", "")));
        }
        return new RunInfo(
                report.object("tool").text("name", ""),
                report.object("tool").text("version", ""),
                project.text("groupId"),
                project.text("artifactId"),
                project.text("version"),
                LocalDate.parse(report.text("asOf", "")),
                mode.text("failOn", ""),
                mode.flag("skip") ? mode.text("skippedBy", "unknown") : null,
                mode.flag("failNever"),
                mode.texts("pluginDependencies"),
                modules);
    }

    private static List<RuleStatus> rules(JsonObject report) {
        List<RuleStatus> rules = new ArrayList<>();
        for (JsonObject rule : report.objects("rules")) {
            rules.add(new RuleStatus(
                    rule.text("id", ""),
                    rule.text("check", ""),
                    label(Severity.class, rule.text("severity", "")),
                    rule.text("source", ""),
                    rule.number("line"),
                    rule.flag("inForce"),
                    rule.text("effectiveFrom"),
                    rule.text("effectiveUntil")));
        }
        return rules;
    }

    private static List<Violation> violations(JsonObject report) {
        List<Violation> violations = new ArrayList<>();
        for (JsonObject each : report.objects("violations")) {
            violations.add(new Violation(
                    each.text("rule", ""),
                    each.text("check", ""),
                    label(Severity.class, each.text("severity", "")),
                    each.text("model", ""),
                    each.text("module", ""),
                    label(Violation.Kind.class, each.text("verdict", "")),
                    label(Violation.Status.class, each.text("status", "")),
                    each.text("waiver"),
                    each.text("message", ""),
                    each.text("found"),
                    each.text("wanted"),
                    each.text("remedy", ""),
                    each.text("helpUri", ""),
                    each.text("contact"),
                    each.text("suggestedWaiver"),
                    place(each)));
        }
        return violations;
    }

    private static List<WaiverStatus> waivers(JsonObject report) {
        List<WaiverStatus> waivers = new ArrayList<>();
        for (JsonObject each : report.objects("waivers")) {
            waivers.add(new WaiverStatus(
                    each.text("id", ""),
                    each.text("state", ""),
                    each.text("rule", ""),
                    each.text("model", ""),
                    each.text("reason", ""),
                    each.text("approvedBy", ""),
                    each.text("from", ""),
                    each.text("until", ""),
                    each.text("note")));
        }
        return waivers;
    }

    private static List<NotLookedAt> notLookedAt(JsonObject report) {
        List<NotLookedAt> places = new ArrayList<>();
        for (JsonObject each : report.objects("notLookedAt")) {
            places.add(new NotLookedAt(
                    each.text("place", ""),
                    label(NotLookedAt.Kind.class, each.text("kind", "")),
                    each.text("why", ""),
                    each.flag("matters")));
        }
        return places;
    }

    private static List<Diagnostic> diagnostics(JsonObject report) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (JsonObject each : report.objects("diagnostics")) {
            SourceLocation at = place(each);
            diagnostics.add(new Diagnostic(
                    label(Severity.class, each.text("severity", "")),
                    at == null ? SourceLocation.of("") : at,
                    each.text("message", "")));
        }
        return diagnostics;
    }

    static @Nullable SourceLocation place(JsonObject object) {
        String file = object.text("file");
        return file == null ? null : new SourceLocation(file, object.number("line"), object.number("column"));
    }

    static <E extends Enum<E> & Labeled> E label(Class<E> type, String label) {
        E found = Labeled.find(type.getEnumConstants(), label);
        if (found == null) {
            throw new IllegalArgumentException("\"" + label + "\" is no " + type.getSimpleName());
        }
        return found;
    }
}
