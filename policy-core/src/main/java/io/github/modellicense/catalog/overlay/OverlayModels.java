package io.github.modellicense.catalog.overlay;

import io.github.modellicense.catalog.LicenseCatalog;
import io.github.modellicense.catalog.LicensedModel.Line;
import io.github.modellicense.catalog.ModelCatalog;
import io.github.modellicense.catalog.ModelFacts;
import io.github.modellicense.inventory.BaseModel;
import io.github.modellicense.inventory.Confidence;
import io.github.modellicense.inventory.Evidence;
import io.github.modellicense.inventory.EvidenceSource;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.Namespace;
import io.github.modellicense.inventory.Openness;
import io.github.modellicense.inventory.Relation;
import io.github.modellicense.license.InvalidExpressionException;
import io.github.modellicense.license.LicenseExpression;
import io.github.modellicense.license.SpdxParser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The models, deployment names and clarifications of a catalogue file. */
final class OverlayModels {

    private static final List<String> MODEL_KEYS = List.of(
            "id",
            "license",
            "openness",
            "publisher",
            "family",
            "baseModels",
            "tags",
            "released",
            "endOfLife",
            "closedSince",
            "source",
            "asOf");
    private static final List<String> CLARIFICATION_KEYS =
            List.of("model", "revision", "sha256", "license", "reason", "source", "asOf");

    private final Map<String, ModelFacts> models = new HashMap<>();
    private final Map<String, ModelId> deployments = new HashMap<>();
    private final List<Clarification> clarifications = new ArrayList<>();
    private final LicenseCatalog licenses;

    private OverlayModels(LicenseCatalog licenses) {
        this.licenses = licenses;
    }

    static OverlayModels read(
            List<Entry> models, List<Entry> deployments, List<Entry> clarifications, LicenseCatalog licenses) {
        OverlayModels read = new OverlayModels(licenses);
        models.forEach(read::model);
        deployments.forEach(read::deployment);
        clarifications.forEach(read::clarification);
        return read;
    }

    ModelCatalog over(ModelCatalog below) {
        return models.isEmpty() && deployments.isEmpty() && clarifications.isEmpty()
                ? below
                : new OverlaidModels(below, models, deployments, clarifications);
    }

    private void model(Entry entry) {
        entry.allow(MODEL_KEYS);
        ModelId id = entry.id("id");
        LicenseExpression license = entry.text("license") == null ? LicenseExpression.NOASSERTION : license(entry);
        Openness openness = entry.label(Openness.values(), "openness");
        String source = entry.required("source");
        String asOf = entry.requiredDay("asOf");
        if (id == null) {
            return;
        }
        ModelFacts facts = new ModelFacts(
                id,
                entry.text("family", id.name()),
                entry.text("publisher", "unknown"),
                openness == null ? Openness.UNKNOWN : openness,
                license,
                List.of(),
                bases(entry),
                entry.text("released"),
                entry.texts("tags"),
                new Line(entry.day("endOfLife"), entry.day("closedSince"), source),
                source,
                asOf,
                "high");
        if (models.putIfAbsent(id.key(), facts) != null) {
            entry.problem("id", "the model \"" + id + "\" stands here a second time");
        }
    }

    private static List<BaseModel> bases(Entry model) {
        List<BaseModel> bases = new ArrayList<>();
        for (Entry entry : model.entries("baseModels")) {
            entry.allow(List.of("id", "relation"));
            ModelId id = entry.id("id");
            Relation relation = entry.label(Relation.values(), "relation");
            if (id != null) {
                bases.add(new BaseModel(id, relation == null ? Relation.FINETUNE : relation));
            }
        }
        return bases;
    }

    private void deployment(Entry entry) {
        entry.allow(List.of("name", "model"));
        String name = entry.required("name");
        ModelId model = entry.id("model");
        if (model != null && deployments.putIfAbsent(name, model) != null) {
            entry.problem("name", "the deployment \"" + name + "\" stands here a second time");
        }
    }

    private void clarification(Entry entry) {
        entry.allow(CLARIFICATION_KEYS);
        ModelId model = entry.id("model");
        String revision = entry.text("revision");
        String sha256 = entry.text("sha256");
        if (revision == null && sha256 == null) {
            entry.problem("model", "a clarification is pinned to \"revision\" or \"sha256\"; neither stands here");
        }
        if (sha256 != null && !digest(sha256)) {
            entry.problem("sha256", "\"" + sha256 + "\" is no SHA-256 digest: 64 hexadecimal digits");
        }
        LicenseExpression license = license(entry);
        entry.required("reason");
        Evidence evidence = new Evidence(
                EvidenceSource.OVERRIDE,
                license.toString(),
                entry.at() + " (" + entry.required("source") + ")",
                entry.requiredDay("asOf"),
                Confidence.CERTAIN);
        if (model != null) {
            clarifications.add(new Clarification(
                    model.key(), revision, sha256 == null ? null : sha256.toLowerCase(Locale.ROOT), evidence));
        }
    }

    private static boolean digest(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.digit(text.charAt(i), 16) < 0) {
                return false;
            }
        }
        return text.length() == 64;
    }

    private LicenseExpression license(Entry entry) {
        String text = entry.required("license");
        if (text.isEmpty()) {
            return LicenseExpression.NOASSERTION;
        }
        try {
            return SpdxParser.parse(text, licenses);
        } catch (InvalidExpressionException e) {
            entry.problem("license", "\"" + text + "\": " + e.getMessage());
            return LicenseExpression.NOASSERTION;
        }
    }

    /** What was settled for one revision or for exact weights. */
    record Clarification(
            String model,
            @Nullable String revision,
            @Nullable String sha256,
            Evidence evidence) {
        boolean holds(ModelId id, @Nullable String revisionFound, @Nullable String sha256Found) {
            boolean pinned = (revision == null || revision.equals(revisionFound))
                    && (sha256 == null || sha256.equals(sha256Found));
            return model.equals(id.key()) && pinned;
        }
    }

    static boolean deployment(ModelId id) {
        return id.namespace() == Namespace.AZURE;
    }
}
