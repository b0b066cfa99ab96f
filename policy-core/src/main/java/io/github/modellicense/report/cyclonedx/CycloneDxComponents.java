package io.github.modellicense.report.cyclonedx;

import static io.github.modellicense.report.cyclonedx.CycloneDxReport.property;

import io.github.modellicense.catalog.Ancestor;
import io.github.modellicense.catalog.ConcludedLicense;
import io.github.modellicense.catalog.LicenseCatalog;
import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.evaluation.Evaluation;
import io.github.modellicense.evaluation.Evaluation.ObligationStatus;
import io.github.modellicense.inventory.Delivery;
import io.github.modellicense.inventory.Evidence;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.ModelReference;
import io.github.modellicense.inventory.Openness;
import io.github.modellicense.license.LicenseExpression;
import io.github.modellicense.license.LicenseObligation;
import io.github.modellicense.report.JsonSink;
import io.github.modellicense.report.Obligations;
import io.github.modellicense.report.PackageUrl;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A model as a component of type {@code machine-learning-model}. */
final class CycloneDxComponents {

    private final CycloneDxLicenses licenses;
    private final boolean knowsExternal;

    CycloneDxComponents(@Nullable LicenseCatalog facts, boolean knowsExternal) {
        this.licenses = new CycloneDxLicenses(facts);
        this.knowsExternal = knowsExternal;
    }

    void write(JsonSink json, Evaluation evaluation, LicensedModel model) throws IOException {
        json.object().text("type", "machine-learning-model").text("bom-ref", CycloneDxReport.MODEL + model.id());
        if (model.publisher() != null && !model.publisher().isBlank()) {
            json.object("supplier").text("name", model.publisher()).end();
            json.text("publisher", CycloneDxReport.name(model.publisher()));
        }
        name(json, model.id()).optional("version", CycloneDxReport.version(model.revision()));
        boolean external = model.openness() == Openness.API_ONLY || model.delivery() == Delivery.API;
        if (knowsExternal && external) {
            json.flag("isExternal", true);
        }
        if (model.sha256() != null && digest(model.sha256())) {
            json.array("hashes")
                    .object()
                    .text("alg", "SHA-256")
                    .text("content", model.sha256())
                    .end()
                    .end();
        }
        licenses.write(json, model.license().effective(), "concluded");
        json.optional("purl", PackageUrl.of(model.purl()));
        pedigree(json, model.lineage());
        evidence(json, model);
        card(json, model);
        properties(json, evaluation, model, external);
        json.end();
    }

    private static JsonSink name(JsonSink json, ModelId id) throws IOException {
        return json.text("group", id.namespace().label()).text("name", CycloneDxReport.name(id.name()));
    }

    private static boolean digest(String sha256) {
        return sha256.length() == 64 && sha256.chars().allMatch(c -> c < 0x80 && Character.digit(c, 16) >= 0);
    }

    /** Nearest first; a chain is nested by the order, as the specification describes ancestors. */
    private void pedigree(JsonSink json, List<Ancestor> lineage) throws IOException {
        if (lineage.isEmpty()) {
            return;
        }
        json.object("pedigree").array("ancestors");
        for (Ancestor ancestor : lineage) {
            name(json.object().text("type", "machine-learning-model"), ancestor.id());
            licenses.write(json, ancestor.license(), "concluded");
            json.array("properties");
            property(json, "id", ancestor.id().toString());
            property(json, "relation", ancestor.relation().label());
            property(json, "license", ancestor.license().toString());
            json.end().end();
        }
        json.end().end();
    }

    private void evidence(JsonSink json, LicensedModel model) throws IOException {
        List<LicenseExpression> detected = model.license().detected();
        if (detected.isEmpty() && model.references().isEmpty()) {
            return;
        }
        json.object("evidence");
        if (!model.references().isEmpty()) {
            List<ModelReference> sorted = new ArrayList<>(model.references());
            sorted.sort(null);
            json.array("occurrences");
            for (ModelReference reference : sorted) {
                occurrence(json, reference);
            }
            json.end();
        }
        if (!detected.isEmpty()) {
            licenses.write(json, detected);
        }
        json.end();
    }

    private static void occurrence(JsonSink json, ModelReference reference) throws IOException {
        List<String> context = new ArrayList<>();
        context.add(reference.kind().label());
        context.add(reference.usage().label());
        context.add(reference.delivery().label() + (reference.provider() == null ? "" : " by " + reference.provider()));
        context.add(reference.confidence().label());
        if (reference.at().column() > 0) {
            context.add("column " + reference.at().column());
        }
        if (!reference.module().isEmpty()) {
            context.add(reference.module());
        }
        json.object()
                .text("location", reference.at().file())
                .position("line", reference.at().line())
                .text("additionalContext", String.join(", ", context) + ": " + reference.text())
                .end();
    }

    private static void card(JsonSink json, LicensedModel model) throws IOException {
        List<String> policies = new ArrayList<>();
        for (LicenseObligation obligation : model.obligations()) {
            if (obligation.kind() == LicenseObligation.Kind.USE_POLICY) {
                policies.add(obligation.text());
            }
        }
        json.object("modelCard").object("modelParameters");
        json.optional("task", model.tags().isEmpty() ? null : String.join(", ", model.tags()));
        json.optional("modelArchitecture", model.family());
        json.end();
        if (!policies.isEmpty()) {
            json.object("considerations").array("ethicalConsiderations");
            for (String policy : policies) {
                json.object().text("name", policy).end();
            }
            json.end().end();
        }
        json.end();
    }

    /** What a source says of the licence, where, since when, and how sure that is. */
    private static String said(Evidence evidence) {
        String read = evidence.asOf() == null ? "" : ", read " + evidence.asOf();
        return evidence.value() + " (" + evidence.where() + read + ", "
                + evidence.confidence().label() + ")";
    }

    private static void properties(JsonSink json, Evaluation evaluation, LicensedModel model, boolean external)
            throws IOException {
        ConcludedLicense license = model.license();
        LicenseExpression chosen = evaluation.chosen().get(model.id().toString());
        json.array("properties");
        property(json, "id", model.id().toString());
        property(json, "displayName", model.name());
        property(json, "canonical", model.canonical());
        property(json, "match", model.match().name().toLowerCase(Locale.ROOT));
        property(json, "openness", model.openness().label());
        property(json, "delivery", model.delivery().label());
        property(json, "external", String.valueOf(external));
        property(json, "usage", model.usage().label());
        property(json, "declared", String.valueOf(model.declared()));
        property(
                json,
                "license:declared",
                license.declared() == null ? null : license.declared().toString());
        property(json, "license:concluded", license.concluded().toString());
        property(json, "license:effective", license.effective().toString());
        property(json, "license:chosen", chosen == null ? null : chosen.toString());
        property(json, "license:category", license.category().label());
        property(json, "license:conflict", String.valueOf(license.conflict()));
        for (Evidence each : license.evidence()) {
            property(json, "evidence:" + each.source().label(), said(each));
        }
        for (LicensedModel fallback : model.fallbacks()) {
            property(json, "fallback", fallback.id().toString());
        }
        property(json, "endOfLife", model.line().endOfLife());
        property(json, "closedSince", model.line().closedSince());
        for (ObligationStatus each : Obligations.of(evaluation, model)) {
            property(
                    json,
                    "obligation:" + each.obligation().kind().label(),
                    each.status() + ": " + each.obligation().text());
        }
        json.end();
    }
}
