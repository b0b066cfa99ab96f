package io.github.modellicense.evaluation;

import io.github.modellicense.catalog.Ancestor;
import io.github.modellicense.catalog.LicenseCatalog;
import io.github.modellicense.catalog.LicenseRanks;
import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.inventory.ModelReference;
import io.github.modellicense.inventory.Relation;
import io.github.modellicense.license.LicenseCategory;
import io.github.modellicense.license.LicenseExpression;
import java.util.List;

/**
 * {@code lineage: consistent}: a derivative keeps the terms of what it was made from. A permissive base may be licensed
 * anew; any other base's licence has to be part of the derivative's own.
 */
final class LineageCheck implements ModelCheck {

    private final LicenseCatalog licenses;

    LineageCheck(LicenseCatalog licenses) {
        this.licenses = licenses;
    }

    @Override
    public Judgement judge(LicensedModel model, List<ModelReference> references) {
        Judgement open = null;
        for (int i = 0; i < model.lineage().size(); i++) {
            Ancestor base = model.lineage().get(i);
            if (binds(base.license())) {
                Judgement judgement = judge(model, base, i);
                if (judgement instanceof Judgement.Objection objection
                        && objection.verdict() == Violation.Kind.DENIED) {
                    return objection;
                }
                open = open == null ? judgement : open;
            }
        }
        if (open != null) {
            return open;
        }
        return Judgement.permitted(
                model.lineage().isEmpty()
                        ? "no base model is known"
                        : "licence " + model.license().concluded() + " keeps the terms of its bases: "
                                + path(model, model.lineage().size() - 1));
    }

    /** Null where the derivative keeps the base's terms. */
    private @org.jspecify.annotations.Nullable Judgement judge(LicensedModel model, Ancestor base, int index) {
        LicenseExpression own = model.license().concluded();
        if (base.license().unknown()) {
            return Judgement.undetermined(
                    CheckId.LINEAGE_UNDETERMINED,
                    "the licence of its base \"" + base.id() + "\" is unknown: " + path(model, index),
                    own.toString(),
                    "a base with a known licence",
                    "find out the base's licence and record it in the policy's catalogs");
        }
        if (own.unknown()) {
            return Judgement.undetermined(
                    CheckId.LINEAGE_UNDETERMINED,
                    "its own licence is unknown, so nobody can tell whether it keeps " + base.license() + ": "
                            + path(model, index),
                    own.toString(),
                    base.license().toString(),
                    "find out the licence and declare it in models.yaml");
        }
        if (keeps(own, base.license())) {
            return null;
        }
        return Judgement.denied(
                CheckId.LINEAGE_RELICENSED,
                "licence " + own + " drops the terms of its base \"" + base.id() + "\", which is under "
                        + base.license() + ": " + path(model, index),
                own.toString(),
                base.license().toString(),
                "treat the model as under " + base.license()
                        + ", use a model that keeps its base's terms, or ask for a waiver");
    }

    /** True where the licence asks derivatives to keep it, or nobody knows. */
    private boolean binds(LicenseExpression license) {
        if (license instanceof LicenseExpression.And and) {
            return and.operands().stream().anyMatch(this::binds);
        }
        if (license instanceof LicenseExpression.Or or) {
            return or.operands().stream().allMatch(this::binds);
        }
        LicenseCategory category = LicenseRanks.category(license, licenses);
        return category != LicenseCategory.PERMISSIVE && category != LicenseCategory.PUBLIC_DOMAIN;
    }

    private boolean keeps(LicenseExpression own, LicenseExpression base) {
        if (base instanceof LicenseExpression.And and) {
            return and.operands().stream().allMatch(part -> !binds(part) || keeps(own, part));
        }
        if (base instanceof LicenseExpression.Or or) {
            return or.operands().stream().anyMatch(choice -> keeps(own, choice));
        }
        if (own instanceof LicenseExpression.Or or) {
            return or.operands().stream().allMatch(choice -> keeps(choice, base));
        }
        if (own instanceof LicenseExpression.And and) {
            return and.operands().stream().anyMatch(part -> keeps(part, base));
        }
        return own.toString().equalsIgnoreCase(base.toString());
    }

    /** How the model came from its bases, down to the one that matters. */
    private static String path(LicensedModel model, int index) {
        StringBuilder path = new StringBuilder(model.id().toString());
        for (int i = 0; i <= index; i++) {
            Ancestor base = model.lineage().get(i);
            path.append(" -> ")
                    .append(words(base.relation()))
                    .append(' ')
                    .append(base.id())
                    .append(" (")
                    .append(base.license())
                    .append(')');
        }
        return path.toString();
    }

    static String words(Relation relation) {
        return switch (relation) {
            case FINETUNE -> "fine-tuned from";
            case QUANTIZED -> "quantised from";
            case MERGE -> "merged from";
            case ADAPTER -> "adapter for";
            case DISTILLED -> "distilled from";
            case CONVERTED -> "converted from";
        };
    }
}
