package io.github.modellicense.catalog;

import io.github.modellicense.inventory.BaseModel;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.Relation;
import io.github.modellicense.license.LicenseExpression;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A model's bases and theirs, nearest first, each once. */
final class Lineage {

    private static final int DEEPEST = 8;

    private final ModelCatalog models;
    private final List<Ancestor> ancestors = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private Lineage(ModelCatalog models) {
        this.models = models;
    }

    static List<Ancestor> of(ModelId id, List<BaseModel> bases, Identification known, ModelCatalog models) {
        Lineage lineage = new Lineage(models);
        lineage.seen.add(id.key());
        lineage.copies(known);
        lineage.add(bases, 0);
        return lineage.ancestors;
    }

    /** What the catalogue knows of a copy it knows of the original: the same weights in another format. */
    private void copies(Identification known) {
        if (known.facts() == null || known.match() == LicensedModel.Match.GUESS) {
            return;
        }
        for (BaseModel base : known.bases()) {
            boolean copied = base.relation() == Relation.QUANTIZED || base.relation() == Relation.CONVERTED;
            if (copied
                    && models.identify(base.id()).match() == LicensedModel.Match.UNKNOWN
                    && seen.add(base.id().key())) {
                ancestors.add(
                        new Ancestor(base.id(), base.relation(), known.facts().license()));
            }
        }
    }

    private void add(List<BaseModel> bases, int depth) {
        List<List<BaseModel>> next = new ArrayList<>();
        for (BaseModel base : bases) {
            ModelId id = FoundModel.Revisions.without(base.id());
            if (seen.add(id.key())) {
                Identification known = models.identify(id);
                ancestors.add(new Ancestor(id, base.relation(), license(known)));
                next.add(known.bases());
            }
        }
        for (List<BaseModel> further : next) {
            if (depth < DEEPEST) {
                add(further, depth + 1);
            }
        }
    }

    /** A guess tells nothing that may be relied on. */
    static LicenseExpression license(Identification known) {
        return known.facts() == null || known.match() == LicensedModel.Match.GUESS
                ? LicenseExpression.NOASSERTION
                : known.facts().license();
    }
}
