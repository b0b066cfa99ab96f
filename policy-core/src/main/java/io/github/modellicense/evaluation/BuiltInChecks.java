package io.github.modellicense.evaluation;

import io.github.modellicense.policy.Check;
import io.github.modellicense.policy.Rule;
import org.jspecify.annotations.Nullable;

/** The list of built-in checks: one line each. */
final class BuiltInChecks {

    private BuiltInChecks() {}

    /** The check of a rule that judges models one by one; null for one that judges all together. */
    static @Nullable ModelCheck ofModels(Check check, CheckContext context) {
        if (check instanceof Check.Licenses licenses) {
            return new LicensesCheck(licenses, context.licenses());
        } else if (check instanceof Check.OpennessOf openness) {
            return new OpennessCheck(openness);
        } else if (check instanceof Check.Models models) {
            return new ModelsCheck(models);
        } else if (check instanceof Check.Publishers publishers) {
            return new PublishersCheck(publishers);
        } else if (check instanceof Check.Providers providers) {
            return new ProvidersCheck(providers);
        } else if (check instanceof Check.Conditions) {
            return new ConditionsCheck(context.licenses(), context.policy().organisation());
        } else if (check instanceof Check.Lineage) {
            return new LineageCheck(context.licenses());
        } else if (check instanceof Check.Obligations) {
            return new ObligationsCheck(context.search());
        } else if (check instanceof Check.Declared) {
            return new DeclaredCheck();
        } else if (check instanceof Check.Pinned pinned) {
            return new PinnedCheck(pinned);
        } else if (check instanceof Check.Fallback fallback) {
            return new FallbackCheck(fallback.permittedBy(), fallbackRule(fallback.permittedBy(), context));
        } else if (check instanceof Check.Continuity continuity) {
            return new ContinuityCheck(continuity, context.licenses(), context.asOf());
        } else if (check instanceof Check.Expression expression) {
            return new ExpressionCheck(expression, context);
        }
        return null;
    }

    /** The check of a rule that judges all models together; null for one that judges them one by one. */
    static @Nullable InventoryCheck ofInventory(Check check) {
        return check instanceof Check.Diversity diversity ? new DiversityCheck(diversity) : null;
    }

    private static @Nullable ModelCheck fallbackRule(@Nullable String id, CheckContext context) {
        for (Rule rule : context.policy().rules()) {
            if (rule.id().equals(id) && !(rule.check() instanceof Check.Fallback)) {
                return ofModels(rule.check(), context);
            }
        }
        return null;
    }
}
