package io.github.modellicense.evaluation;

import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.inventory.ModelReference;
import io.github.modellicense.inventory.ReferenceKind;

/** A place whose model stands in a placeholder that nobody could resolve: it could be any model. */
final class Unresolved {

    private Unresolved() {}

    static boolean is(LicensedModel model) {
        if (model.references().isEmpty()) {
            return false;
        }
        for (ModelReference reference : model.references()) {
            if (reference.kind() != ReferenceKind.UNRESOLVED) {
                return false;
            }
        }
        return true;
    }

    static Judgement judgement(String id, String wanted) {
        return Judgement.undetermined(
                CheckId.MODEL_UNKNOWN,
                "the model in \"" + id + "\" could not be resolved, so it could be any",
                id,
                wanted,
                "write the model's name where it is used, or declare it in models.yaml");
    }
}
