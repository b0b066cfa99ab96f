package io.github.modellicense.evaluation;

import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.inventory.ModelReference;
import java.util.List;

/** {@code declared: required}: what is discovered stands in a models.yaml. */
final class DeclaredCheck implements ModelCheck {

    @Override
    public Judgement judge(LicensedModel model, List<ModelReference> references) {
        if (model.declared()) {
            return Judgement.permitted("the model is declared");
        }
        return Judgement.denied(
                CheckId.MODEL_UNDECLARED,
                "the model is used but declared nowhere",
                "undeclared",
                "an entry in models.yaml",
                "add to models.yaml: " + Snippets.declaration(model));
    }
}
