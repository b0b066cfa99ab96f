package io.github.modellicense.evaluation;

import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.inventory.Severity;
import io.github.modellicense.inventory.SourceLocation;
import io.github.modellicense.policy.Rule;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule's objection to a model in a module, before waivers and baseline.
 *
 * @param model null for an objection to the whole inventory
 * @param at the first selected reference; null for the whole inventory
 */
record Raised(
        Rule rule,
        @Nullable LicensedModel model,
        String module,
        Judgement.Objection objection,
        @Nullable SourceLocation at) {

    private static final Set<String> BOUND_TO_LICENSE = Set.of("licenses", "conditions", "lineage", "obligations");

    /** The model as violations name it. */
    String modelId() {
        return model == null ? "*" : model.id().toString();
    }

    /** True where a waiver or baseline entry has to name the licence that it accepts. */
    boolean boundToLicense() {
        return BOUND_TO_LICENSE.contains(rule.check().key());
    }

    /** The rule's severity, weakened where the check weighs this objection less. */
    Severity severity() {
        Severity atMost = objection.atMost();
        return atMost != null && atMost.compareTo(rule.severity()) > 0 ? atMost : rule.severity();
    }
}
