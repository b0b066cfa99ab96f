package io.github.modellicense.report.json;

import static io.github.modellicense.report.json.JsonReportReader.label;

import io.github.modellicense.catalog.Ancestor;
import io.github.modellicense.catalog.ConcludedLicense;
import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.evaluation.Evaluation.ObligationStatus;
import io.github.modellicense.inventory.Confidence;
import io.github.modellicense.inventory.Delivery;
import io.github.modellicense.inventory.Evidence;
import io.github.modellicense.inventory.EvidenceSource;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.ModelReference;
import io.github.modellicense.inventory.Openness;
import io.github.modellicense.inventory.ReferenceKind;
import io.github.modellicense.inventory.Relation;
import io.github.modellicense.inventory.SourceLocation;
import io.github.modellicense.inventory.Usage;
import io.github.modellicense.license.InvalidExpressionException;
import io.github.modellicense.license.KnownIds;
import io.github.modellicense.license.LicenseCategory;
import io.github.modellicense.license.LicenseExpression;
import io.github.modellicense.license.LicenseObligation;
import io.github.modellicense.license.SpdxParser;
import io.github.modellicense.report.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the models of a report, with what was chosen and owed for each. */
final class JsonModelReader {

    private final Map<String, LicenseExpression> chosen = new HashMap<>();
    private final Map<String, List<ObligationStatus>> obligations = new HashMap<>();

    Map<String, LicenseExpression> chosen() {
        return chosen;
    }

    Map<String, List<ObligationStatus>> obligations() {
        return obligations;
    }

    List<LicensedModel> read(List<JsonObject> models) {
        List<LicensedModel> read = new ArrayList<>();
        for (JsonObject model : models) {
            read.add(model(model));
        }
        return read;
    }

    private LicensedModel model(JsonObject model) {
        ModelId id = ModelId.parse(model.text("id", ""));
        String operand = model.object("license").text("chosen");
        if (operand != null) {
            chosen.put(id.toString(), expression(operand));
        }
        return new LicensedModel(
                id,
                model.text("canonical"),
                LicensedModel.Match.valueOf(model.text("match", "unknown").toUpperCase(Locale.ROOT)),
                model.text("revision"),
                model.flag("pinnedRevision"),
                model.text("sha256"),
                model.text("purl"),
                model.text("name"),
                model.text("publisher"),
                model.text("family"),
                label(Openness.class, model.text("openness", "")),
                label(Delivery.class, model.text("delivery", "")),
                label(Usage.class, model.text("usage", "")),
                model.flag("declared"),
                license(model.object("license")),
                lineage(model),
                duties(id, model),
                fallbacks(model),
                model.texts("tags"),
                new LicensedModel.Line(model.text("endOfLife"), model.text("closedSince"), model.text("lineSource")),
                references(id, model));
    }

    private static ConcludedLicense license(JsonObject license) {
        List<LicenseExpression> detected = new ArrayList<>();
        for (String each : license.texts("detected")) {
            detected.add(expression(each));
        }
        List<Evidence> evidence = new ArrayList<>();
        for (JsonObject each : license.objects("evidence")) {
            evidence.add(new Evidence(
                    label(EvidenceSource.class, each.text("source", "")),
                    each.text("value", ""),
                    each.text("where", ""),
                    each.text("asOf"),
                    label(Confidence.class, each.text("confidence", ""))));
        }
        String declared = license.text("declared");
        return new ConcludedLicense(
                declared == null ? null : expression(declared),
                detected,
                expression(license.text("concluded", "NOASSERTION")),
                expression(license.text("effective", "NOASSERTION")),
                label(LicenseCategory.class, license.text("category", "")),
                license.flag("conflict"),
                evidence);
    }

    private static List<Ancestor> lineage(JsonObject model) {
        List<Ancestor> lineage = new ArrayList<>();
        for (JsonObject each : model.objects("lineage")) {
            lineage.add(new Ancestor(
                    ModelId.parse(each.text("id", "")),
                    label(Relation.class, each.text("relation", "")),
                    expression(each.text("license", "NOASSERTION"))));
        }
        return lineage;
    }

    private List<LicenseObligation> duties(ModelId id, JsonObject model) {
        List<LicenseObligation> duties = new ArrayList<>();
        List<ObligationStatus> statuses = new ArrayList<>();
        for (JsonObject each : model.objects("obligations")) {
            LicenseObligation duty = new LicenseObligation(
                    label(LicenseObligation.Kind.class, each.text("kind", "")), each.text("text", ""));
            duties.add(duty);
            statuses.add(new ObligationStatus(duty, each.text("status", "unchecked")));
        }
        if (!statuses.isEmpty()) {
            obligations.put(id.toString(), statuses);
        }
        return duties;
    }

    private static List<ModelReference> references(ModelId id, JsonObject model) {
        List<ModelReference> references = new ArrayList<>();
        for (JsonObject each : model.objects("references")) {
            SourceLocation at = JsonReportReader.place(each);
            references.add(new ModelReference(
                    id,
                    each.text("module", ""),
                    at == null ? SourceLocation.of("") : at,
                    each.text("text", ""),
                    label(ReferenceKind.class, each.text("kind", "")),
                    label(Usage.class, each.text("usage", "")),
                    label(Delivery.class, each.text("delivery", "")),
                    each.text("provider"),
                    label(Confidence.class, each.text("confidence", ""))));
        }
        return references;
    }

    private static List<LicensedModel> fallbacks(JsonObject model) {
        List<LicensedModel> fallbacks = new ArrayList<>();
        for (JsonObject each : model.objects("fallbacks")) {
            LicenseExpression license = expression(each.text("license", "NOASSERTION"));
            fallbacks.add(new LicensedModel(
                    ModelId.parse(each.text("id", "")),
                    null,
                    LicensedModel.Match.UNKNOWN,
                    null,
                    false,
                    null,
                    null,
                    null,
                    null,
                    null,
                    label(Openness.class, each.text("openness", "")),
                    Delivery.UNKNOWN,
                    Usage.PRODUCTION,
                    false,
                    new ConcludedLicense(
                            null,
                            List.of(),
                            license,
                            license,
                            label(LicenseCategory.class, each.text("category", "")),
                            false,
                            List.of()),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    LicensedModel.Line.UNKNOWN,
                    List.of()));
        }
        return fallbacks;
    }

    /** Every id as it stands: the report was written by a build that knew them. */
    private static LicenseExpression expression(String text) {
        try {
            return SpdxParser.parse(text, AsWritten.IDS);
        } catch (InvalidExpressionException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private enum AsWritten implements KnownIds {
        IDS;

        @Override
        public @Nullable String license(String id) {
            return id;
        }

        @Override
        public @Nullable String exception(String id) {
            return id;
        }
    }
}
