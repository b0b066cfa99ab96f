package io.github.modellicense.report.attestation;

import io.github.modellicense.evaluation.Evaluation;
import io.github.modellicense.evaluation.RunInfo;
import io.github.modellicense.evaluation.Violation;
import io.github.modellicense.report.JsonSink;
import io.github.modellicense.report.ReportSettings;
import io.github.modellicense.report.ReportWriter;
import io.github.modellicense.report.Tally;
import io.github.modellicense.report.json.InventoryDigest;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.TreeSet;

/**
 * {@code verdict.intoto.json}: an unsigned in-toto statement, version 1. Its subjects are what the build made; without
 * any, the inventory that was judged.
 */
public final class AttestationReport implements ReportWriter {

    /** The predicate's type. */
    public static final String PREDICATE = "https://github.com/model-license/model-license/attestation/verdict/v1";

    private final List<ReportSettings.Artifact> artifacts;
    private final InventoryDigest digest;

    /** A writer whose subjects are the settings' artifacts. */
    public AttestationReport(ReportSettings settings) {
        this(settings, new InventoryDigest());
    }

    /** The same, with a digest that other writers ask for too. */
    public AttestationReport(ReportSettings settings, InventoryDigest digest) {
        this.digest = digest;
        artifacts = settings.artifacts();
    }

    @Override
    public String format() {
        return "attestation";
    }

    @Override
    public String fileName() {
        return "verdict.intoto.json";
    }

    @Override
    public void write(Evaluation evaluation, OutputStream out) throws IOException {
        String inventory = digest.of(evaluation);
        JsonSink json = new JsonSink(out);
        json.object().text("_type", "https://in-toto.io/Statement/v1");
        json.array("subject");
        if (artifacts.isEmpty()) {
            resource(json, "inventory", inventory);
        }
        for (ReportSettings.Artifact artifact : artifacts) {
            resource(json, artifact.name(), artifact.sha256());
        }
        json.end();
        json.text("predicateType", PREDICATE);
        predicate(json, evaluation, inventory);
        json.end().finish();
    }

    private static void predicate(JsonSink json, Evaluation evaluation, String inventory) throws IOException {
        RunInfo run = evaluation.run();
        Tally tally = Tally.of(evaluation);
        json.object("predicate");
        json.object("verifier")
                .text("name", run.toolName())
                .text("version", run.toolVersion())
                .end();
        json.optional("groupId", run.groupId())
                .optional("artifactId", run.artifactId())
                .optional("version", run.version())
                .text("asOf", run.asOf().toString())
                .text("outcome", evaluation.outcome().label())
                .text("failOn", run.failOn())
                .flag("skip", run.skippedBy() != null)
                .flag("failNever", run.failNever());
        resource(json, "policy", evaluation.policyName(), evaluation.policySha256());
        resource(json, "catalog", evaluation.catalogVersion(), evaluation.catalogSha256());
        json.object("inventory")
                .object("digest")
                .text("sha256", inventory)
                .end()
                .end();
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
        json.texts("waivers", waivers(evaluation)).end();
    }

    private static TreeSet<String> waivers(Evaluation evaluation) {
        TreeSet<String> waivers = new TreeSet<>();
        for (Violation violation : evaluation.violations()) {
            if (violation.status() == Violation.Status.WAIVED && violation.waiver() != null) {
                waivers.add(violation.waiver());
            }
        }
        return waivers;
    }

    private static void resource(JsonSink json, String name, String sha256) throws IOException {
        json.object()
                .text("name", name)
                .object("digest")
                .text("sha256", sha256)
                .end()
                .end();
    }

    private static void resource(JsonSink json, String field, String name, String sha256) throws IOException {
        json.object(field)
                .text("name", name)
                .object("digest")
                .text("sha256", sha256)
                .end()
                .end();
    }
}
