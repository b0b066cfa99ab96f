package io.github.modellicense.evaluation;

import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.inventory.ModelReference;
import io.github.modellicense.policy.Check;
import java.util.List;

/** {@code expression}: judges each selected reference by the policy's own CEL expression. */
final class ExpressionCheck implements ModelCheck {

    private final Check.Expression check;

    ExpressionCheck(Check.Expression check, CheckContext context) {
        this.check = check;
    }

    @Override
    public Judgement judge(LicensedModel model, List<ModelReference> references) {
        return Judgement.undetermined(
                CheckId.EXPRESSION_UNDETERMINED,
                "expressions are not supported yet: " + check.source(),
                null,
                null,
                "take the rule away");
    }
}
