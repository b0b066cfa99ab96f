package io.github.modellicense.report.html;

import io.github.modellicense.catalog.Ancestor;
import io.github.modellicense.catalog.ConcludedLicense;
import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.evaluation.Evaluation;
import io.github.modellicense.evaluation.Evaluation.ObligationStatus;
import io.github.modellicense.inventory.Evidence;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.ModelReference;
import io.github.modellicense.inventory.Relation;
import io.github.modellicense.license.LicenseExpression;
import io.github.modellicense.license.LicenseObligation;
import io.github.modellicense.report.Obligations;
import io.github.modellicense.report.Standing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A model as the page shows it. */
record HtmlModel(
        String anchor,
        String id,
        String standing,
        String standingClass,
        LicensedModel facts,
        String publisher,
        String openness,
        String usage,
        String license,
        @Nullable String concluded,
        @Nullable String declaredLicense,
        @Nullable String detected,
        @Nullable String chosen,
        String category,
        List<HtmlLicense> licenses,
        boolean conflict,
        List<Statement> evidence,
        List<Base> lineage,
        List<Duty> obligations,
        List<Reference> references,
        String places,
        boolean manyReferences,
        @Nullable String fallbacks,
        List<HtmlJudgements.Row> rules,
        @Nullable String silent) {

    private static final int FEW = 12;

    /** One statement about the licence. */
    record Statement(
            String source,
            String value,
            HtmlLink where,
            @Nullable String asOf,
            String confidence) {}

    /** A base model, indented by how far up it is. */
    record Base(int depth, String relation, String id, String license) {}

    /** Something the licence asks for. */
    record Duty(@Nullable String kind, HtmlLink text, String status, String tone) {}

    /** A place that names or carries the model. */
    record Reference(
            @Nullable String module,
            String at,
            String text,
            String kind,
            String usage,
            @Nullable String provider,
            String confidence) {}

    static HtmlModel of(
            LicensedModel model,
            Evaluation evaluation,
            Standing standing,
            HtmlLicenses licenses,
            HtmlJudgements judgements,
            HtmlAnchors anchors) {
        ConcludedLicense license = model.license();
        String id = model.id().toString();
        LicenseExpression chosen = evaluation.chosen().get(id);
        List<Reference> references = references(model.references());
        return new HtmlModel(
                anchors.of("model", id),
                id,
                standing.label(),
                standing.name().toLowerCase(java.util.Locale.ROOT),
                model,
                model.publisher() == null ? "" : model.publisher(),
                model.openness().label(),
                model.usage().label(),
                license.effective().toString(),
                other(license),
                license.declared() == null ? null : license.declared().toString(),
                joined(license.detected(), "; "),
                chosen == null ? null : chosen.toString(),
                license.category().label(),
                licenses.of(license.effective()),
                license.conflict(),
                statements(license.evidence()),
                bases(model.lineage()),
                duties(Obligations.of(evaluation, model)),
                references,
                references.size() == 1 ? "1 place" : references.size() + " places",
                references.size() > FEW,
                joined(ids(model.fallbacks()), ", "),
                judgements.rows(id),
                judgements.silent(id));
    }

    /** The model's own licence where its bases add to it. */
    private static @Nullable String other(ConcludedLicense license) {
        String own = license.concluded().toString();
        return own.equals(license.effective().toString()) ? null : own;
    }

    private static @Nullable String joined(Iterable<?> values, String between) {
        StringBuilder text = new StringBuilder();
        for (Object each : values) {
            text.append(text.length() == 0 ? "" : between).append(each);
        }
        return text.length() == 0 ? null : text.toString();
    }

    private static List<ModelId> ids(List<LicensedModel> models) {
        List<ModelId> ids = new ArrayList<>();
        for (LicensedModel model : models) {
            ids.add(model.id());
        }
        return ids;
    }

    private static List<Statement> statements(List<Evidence> evidence) {
        List<Statement> rows = new ArrayList<>();
        for (Evidence each : evidence) {
            rows.add(new Statement(
                    each.source().label(),
                    each.value(),
                    HtmlLink.of(each.where()),
                    each.asOf(),
                    each.confidence().label()));
        }
        return rows;
    }

    /** Bases that were merged stand side by side, every other one below what was made from it. */
    private static List<Base> bases(List<Ancestor> lineage) {
        List<Base> rows = new ArrayList<>();
        int depth = 0;
        Relation before = null;
        for (Ancestor each : lineage) {
            if (before != Relation.MERGE || each.relation() != Relation.MERGE) {
                depth++;
            }
            before = each.relation();
            rows.add(new Base(
                    Math.min(depth, 8),
                    each.relation().label(),
                    each.id().toString(),
                    each.license().toString()));
        }
        return rows;
    }

    private static List<Duty> duties(List<ObligationStatus> obligations) {
        List<Duty> rows = new ArrayList<>();
        for (ObligationStatus each : obligations) {
            rows.add(new Duty(
                    each.obligation().kind() == LicenseObligation.Kind.OTHER
                            ? null
                            : each.obligation().kind().label(),
                    HtmlLink.of(each.obligation().text()),
                    each.status(),
                    tone(each.status())));
        }
        return rows;
    }

    private static String tone(String status) {
        return switch (status) {
            case "missing" -> "denied";
            case "fulfilled" -> "permitted";
            default -> "neutral";
        };
    }

    private static List<Reference> references(List<ModelReference> references) {
        List<ModelReference> sorted = new ArrayList<>(references);
        sorted.sort(null);
        List<Reference> rows = new ArrayList<>();
        for (ModelReference each : sorted) {
            rows.add(new Reference(
                    each.module().isEmpty() ? null : each.module(),
                    each.at().toString(),
                    each.text(),
                    each.kind().label(),
                    each.usage().label(),
                    each.provider(),
                    each.confidence().label()));
        }
        return rows;
    }
}
