package io.github.modellicense.report.json;

import io.github.modellicense.catalog.Ancestor;
import io.github.modellicense.catalog.ConcludedLicense;
import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.evaluation.Evaluation;
import io.github.modellicense.inventory.Evidence;
import io.github.modellicense.inventory.ModelReference;
import io.github.modellicense.license.LicenseExpression;
import io.github.modellicense.report.JsonSink;
import io.github.modellicense.report.Obligations;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The {@code models} of a report. */
final class JsonModels {

    private JsonModels() {}

    static void write(JsonSink json, Evaluation evaluation) throws IOException {
        json.array("models");
        for (LicensedModel model : evaluation.inventory().models()) {
            write(json, evaluation, model);
        }
        json.end();
    }

    static void write(JsonSink json, Evaluation evaluation, LicensedModel model) throws IOException {
        String id = model.id().toString();
        json.object().text("id", id);
        identity(json, model);
        license(json, model.license(), evaluation.chosen().get(id));
        lineage(json, model.lineage());
        obligations(json, Obligations.of(evaluation, model));
        references(json, model.references());
        prospects(json, model);
        json.end();
    }

    private static void identity(JsonSink json, LicensedModel model) throws IOException {
        json.optional("canonical", model.canonical())
                .optional("revision", model.revision())
                .optional("sha256", model.sha256())
                .optional("purl", model.purl())
                .optional("name", model.name())
                .optional("publisher", model.publisher())
                .optional("family", model.family())
                .text("openness", model.openness().label())
                .text("delivery", model.delivery().label())
                .text("usage", model.usage().label())
                .flag("declared", model.declared());
    }

    private static void license(JsonSink json, ConcludedLicense license, @Nullable LicenseExpression chosen)
            throws IOException {
        json.object("license")
                .optional(
                        "declared",
                        license.declared() == null ? null : license.declared().toString())
                .texts("detected", license.detected())
                .text("concluded", license.concluded().toString())
                .text("effective", license.effective().toString())
                .optional("chosen", chosen == null ? null : chosen.toString())
                .text("category", license.category().label())
                .flag("conflict", license.conflict());
        if (!license.evidence().isEmpty()) {
            evidence(json, license.evidence());
        }
        json.end();
    }

    private static void evidence(JsonSink json, List<Evidence> statements) throws IOException {
        json.array("evidence");
        for (Evidence evidence : statements) {
            json.object()
                    .text("source", evidence.source().label())
                    .text("value", evidence.value())
                    .text("where", evidence.where())
                    .optional("asOf", evidence.asOf())
                    .text("confidence", evidence.confidence().label())
                    .end();
        }
        json.end();
    }

    private static void lineage(JsonSink json, List<Ancestor> lineage) throws IOException {
        if (lineage.isEmpty()) {
            return;
        }
        json.array("lineage");
        for (Ancestor ancestor : lineage) {
            json.object()
                    .text("id", ancestor.id().toString())
                    .text("relation", ancestor.relation().label())
                    .text("license", ancestor.license().toString())
                    .end();
        }
        json.end();
    }

    private static void obligations(JsonSink json, List<Evaluation.ObligationStatus> obligations) throws IOException {
        if (obligations.isEmpty()) {
            return;
        }
        json.array("obligations");
        for (Evaluation.ObligationStatus each : obligations) {
            json.object()
                    .text("kind", each.obligation().kind().label())
                    .text("text", each.obligation().text())
                    .text("status", each.status())
                    .end();
        }
        json.end();
    }

    private static void references(JsonSink json, List<ModelReference> references) throws IOException {
        json.array("references");
        List<ModelReference> sorted = new ArrayList<>(references);
        sorted.sort(null);
        for (ModelReference reference : sorted) {
            json.object().optional("module", reference.module());
            JsonReport.place(json, reference.at())
                    .text("text", reference.text())
                    .text("kind", reference.kind().label())
                    .text("usage", reference.usage().label())
                    .text("delivery", reference.delivery().label())
                    .optional("provider", reference.provider())
                    .text("confidence", reference.confidence().label());
            json.end();
        }
        json.end();
    }

    private static void prospects(JsonSink json, LicensedModel model) throws IOException {
        json.text("match", model.match().name().toLowerCase(Locale.ROOT))
                .flag("pinnedRevision", model.pinnedRevision())
                .texts("tags", model.tags())
                .optional("endOfLife", model.line().endOfLife())
                .optional("closedSince", model.line().closedSince())
                .optional("lineSource", model.line().source());
        if (!model.fallbacks().isEmpty()) {
            json.array("fallbacks");
            for (LicensedModel fallback : model.fallbacks()) {
                json.object()
                        .text("id", fallback.id().toString())
                        .text("license", fallback.license().effective().toString())
                        .text("category", fallback.license().category().label())
                        .text("openness", fallback.openness().label())
                        .end();
            }
            json.end();
        }
    }
}
