package io.github.modellicense.evaluation;

import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.inventory.ModelReference;
import java.util.List;

/** Judges one model by one rule. */
interface ModelCheck {

    /**
     * Judges the model as the given references use it.
     *
     * @param references the ones that the rule selects, all of one module; empty for a fallback, which nothing uses yet
     */
    Judgement judge(LicensedModel model, List<ModelReference> references);

    /** True where the judgement depends on the references, not on the model alone. */
    default boolean readsReferences() {
        return false;
    }
}
