package io.github.modellicense.report.json;

import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.evaluation.Evaluation;
import io.github.modellicense.evaluation.RunInfo;
import io.github.modellicense.inventory.Diagnostic;
import io.github.modellicense.inventory.NotLookedAt;
import io.github.modellicense.inventory.SourceLocation;
import io.github.modellicense.report.Digests;
import io.github.modellicense.report.JsonSink;
import io.github.modellicense.report.ReportWriter;
import io.github.modellicense.report.Tally;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * {@code report.json}, schema {@code model-license-report/1}. Absent optional fields are left out; the top-level lists
 * are always there, empty or not.
 */
public final class JsonReport implements ReportWriter {

    /** The schema's id. */
    public static final String SCHEMA = "model-license-report/1";

    @Override
    public String format() {
        return "json";
    }

    @Override
    public String fileName() {
        return "report.json";
    }

    @Override
    public void write(Evaluation evaluation, OutputStream out) throws IOException {
        JsonSink json = new JsonSink(out);
        json.object().text("schema", SCHEMA);
        run(json, evaluation.run());
        knowledge(json, evaluation);
        rules(json, evaluation.rules());
        json.text("outcome", evaluation.outcome().label());
        counts(json, Tally.of(evaluation));
        JsonModels.write(json, evaluation);
        JsonViolations.write(json, evaluation.violations());
        waivers(json, evaluation.waivers());
        notLookedAt(json, evaluation.inventory().notLookedAt());
        diagnostics(json, evaluation);
        json.end().finish();
    }

    /** SHA-256 of the models as this report writes them, in an object of their own: what a verdict was about. */
    public static String inventoryDigest(Evaluation evaluation) throws IOException {
        MessageDigest sha256 = Digests.sha256();
        try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), sha256)) {
            JsonSink json = new JsonSink(out);
            json.object();
            JsonModels.write(json, evaluation);
            json.end().finish();
        }
        return Digests.hex(sha256.digest());
    }

    /** One model as this report writes it. */
    public static String model(Evaluation evaluation, LicensedModel model) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonSink json = JsonSink.compact(out);
        JsonModels.write(json, evaluation, model);
        json.finish();
        return out.toString(StandardCharsets.UTF_8).strip();
    }

    private static void run(JsonSink json, RunInfo run) throws IOException {
        json.object("tool")
                .text("name", run.toolName())
                .text("version", run.toolVersion())
                .end();
        if (run.groupId() != null || run.artifactId() != null || run.version() != null) {
            json.object("project")
                    .optional("groupId", run.groupId())
                    .optional("artifactId", run.artifactId())
                    .optional("version", run.version())
                    .end();
        }
        json.text("asOf", run.asOf().toString());
        json.object("mode")
                .text("failOn", run.failOn())
                .flag("skip", run.skippedBy() != null)
                .flag("failNever", run.failNever())
                .optional("skippedBy", run.skippedBy())
                .texts("pluginDependencies", run.pluginDependencies())
                .end();
        json.array("modules");
        for (RunInfo.Module module : run.modules()) {
            json.object()
                    .text("id", module.id())
                    .text("status", module.status())
                    .end();
        }
        json.end();
    }

    private static void knowledge(JsonSink json, Evaluation evaluation) throws IOException {
        json.object("policy")
                .text("name", evaluation.policyName())
                .text("source", evaluation.policySource())
                .text("sha256", evaluation.policySha256())
                .end();
        json.object("catalog")
                .text("version", evaluation.catalogVersion())
                .text("sha256", evaluation.catalogSha256())
                .end();
    }

    private static void rules(JsonSink json, List<Evaluation.RuleStatus> rules) throws IOException {
        json.array("rules");
        for (Evaluation.RuleStatus rule : rules) {
            json.object()
                    .text("id", rule.id())
                    .text("check", rule.check())
                    .text("severity", rule.severity().label())
                    .text("source", rule.source())
                    .position("line", rule.line())
                    .flag("inForce", rule.inForce())
                    .optional("effectiveFrom", rule.effectiveFrom())
                    .optional("effectiveUntil", rule.effectiveUntil())
                    .end();
        }
        json.end();
    }

    private static void counts(JsonSink json, Tally tally) throws IOException {
        json.object("counts")
                .number("places", tally.places())
                .number("references", tally.references())
                .number("models", tally.models())
                .number("rules", tally.rules())
                .number("errors", tally.errors())
                .number("warnings", tally.warnings())
                .number("infos", tally.infos())
                .number("waived", tally.waived())
                .number("baselined", tally.baselined())
                .end();
    }

    private static void waivers(JsonSink json, List<Evaluation.WaiverStatus> waivers) throws IOException {
        json.array("waivers");
        for (Evaluation.WaiverStatus waiver : waivers) {
            json.object()
                    .text("id", waiver.id())
                    .text("state", waiver.state())
                    .text("until", waiver.until())
                    .text("from", waiver.from())
                    .text("rule", waiver.rule())
                    .text("model", waiver.model())
                    .text("reason", waiver.reason())
                    .text("approvedBy", waiver.approvedBy())
                    .optional("note", waiver.note())
                    .end();
        }
        json.end();
    }

    private static void notLookedAt(JsonSink json, List<NotLookedAt> places) throws IOException {
        json.array("notLookedAt");
        for (NotLookedAt place : new TreeSet<>(places)) {
            json.object()
                    .text("place", place.place())
                    .text("kind", place.kind().label())
                    .text("why", place.why())
                    .flag("matters", place.mattering())
                    .end();
        }
        json.end();
    }

    private static void diagnostics(JsonSink json, Evaluation evaluation) throws IOException {
        TreeSet<Diagnostic> all = new TreeSet<>(evaluation.inventory().diagnostics());
        all.addAll(evaluation.findings());
        json.array("diagnostics");
        for (Diagnostic diagnostic : all) {
            json.object().text("severity", diagnostic.severity().label());
            place(json, diagnostic.at()).text("message", diagnostic.message()).end();
        }
        json.end();
    }

    static JsonSink place(JsonSink json, @Nullable SourceLocation at) throws IOException {
        if (at == null) {
            return json;
        }
        return json.optional("file", at.file()).position("line", at.line()).position("column", at.column());
    }
}
