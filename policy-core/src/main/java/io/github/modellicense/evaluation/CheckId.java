package io.github.modellicense.evaluation;

import io.github.modellicense.inventory.Labeled;
import org.jspecify.annotations.Nullable;

/**
 * The stable ids of everything that can be wrong: the name of its page in the docs and the {@code ruleId} in SARIF. Ids
 * are never renamed and never used for something else.
 */
public enum CheckId implements Labeled {
    LICENSE_NOT_ALLOWED("license.not-allowed", "The model's licence is not one that the rule allows."),
    LICENSE_NEEDS_REVIEW("license.needs-review", "A person has to decide whether the model's licence is fine."),
    LICENSE_UNKNOWN("license.unknown", "Nobody knows under which licence the model is."),
    LICENSE_CONFLICT("license.conflict", "The evidence about the model's licence disagrees."),
    OPENNESS_NOT_ALLOWED("openness.not-allowed", "The rule does not allow models whose weights are (not) available."),
    OPENNESS_NEEDS_REVIEW("openness.needs-review", "A person has to decide on models of this openness."),
    OPENNESS_UNKNOWN("openness.unknown", "Nobody knows whether the model's weights are available."),
    MODEL_NOT_ALLOWED("model.not-allowed", "The rule does not allow this model."),
    MODEL_NEEDS_REVIEW("model.needs-review", "A person has to decide on this model."),
    MODEL_UNKNOWN("model.unknown", "The place does not tell which model it uses."),
    MODEL_UNDECLARED("model.undeclared", "The model is used but stands in no models.yaml."),
    MODEL_UNPINNED("model.unpinned", "The model can change without a change in the project."),
    PUBLISHER_NOT_ALLOWED("publisher.not-allowed", "The rule does not allow models of this publisher."),
    PUBLISHER_NEEDS_REVIEW("publisher.needs-review", "A person has to decide on models of this publisher."),
    PUBLISHER_UNKNOWN("publisher.unknown", "Nobody knows who published the model."),
    PROVIDER_NOT_ALLOWED("provider.not-allowed", "The rule does not allow this service or host."),
    PROVIDER_NEEDS_REVIEW("provider.needs-review", "A person has to decide on this service or host."),
    PROVIDER_UNKNOWN("provider.unknown", "The place does not tell which service or host serves the model."),
    CONDITIONS_VIOLATED("conditions.violated", "The organisation does not meet a condition of the model's licence."),
    CONDITIONS_UNDETERMINED("conditions.undetermined", "A fact is missing to judge a condition of the licence."),
    LINEAGE_RELICENSED("lineage.relicensed", "The model drops the terms of the model it was made from."),
    LINEAGE_UNDETERMINED("lineage.undetermined", "Nobody can tell whether the model keeps the terms of its bases."),
    OBLIGATIONS_MISSING("obligations.missing", "The built artifact lacks something that the licence asks for."),
    OBLIGATIONS_UNCHECKED("obligations.unchecked", "There was no built artifact to look for the licence's duties in."),
    DIVERSITY_EXCEEDED("diversity.exceeded", "Too many models depend on one publisher, provider or family."),
    DIVERSITY_UNDETERMINED("diversity.undetermined", "Unknown models could push a share over its limit."),
    FALLBACK_MISSING("fallback.missing", "The model has no fallback to change to."),
    FALLBACK_NOT_PERMITTED("fallback.not-permitted", "None of the model's fallbacks is open and permitted."),
    FALLBACK_UNDETERMINED("fallback.undetermined", "Nobody can tell whether a fallback of the model is permitted."),
    CONTINUITY_END_OF_LIFE("continuity.end-of-life", "The provider has ended the model."),
    CONTINUITY_CLOSED_LINE("continuity.closed-line", "The model's line has no open successors any more."),
    CONTINUITY_REVOCABLE("continuity.revocable", "The licensor may end the licence of copies already taken."),
    CONTINUITY_UNDETERMINED("continuity.undetermined", "Nothing is known about the model's future."),
    EXPRESSION_FALSE("expression.false", "The policy's own expression does not permit the model."),
    EXPRESSION_UNDETERMINED("expression.undetermined", "The policy's own expression could not be evaluated."),
    NOTHING_CHECKED("nothing-checked", "There was nothing to look at or nothing to judge by."),
    ENFORCEMENT_SKIP("enforcement.skip", "The check was skipped, which the policy forbids."),
    ENFORCEMENT_REPORT_ONLY("enforcement.report-only", "The build was told not to fail, which the policy forbids."),
    ENFORCEMENT_PLUGIN_TOO_OLD("enforcement.plugin-too-old", "The plugin is older than the policy asks for."),
    ENFORCEMENT_CATALOG_TOO_OLD("enforcement.catalog-too-old", "The catalogue is older than the policy asks for.");

    private static final String PAGES = "https://model-license.github.io/docs/rules/";

    private final String label;
    private final String summary;

    CheckId(String label, String summary) {
        this.label = label;
        this.summary = summary;
    }

    @Override
    public String label() {
        return label;
    }

    /** One sentence: what is wrong. */
    public String summary() {
        return summary;
    }

    /** The address of its page. */
    public String helpUri() {
        return PAGES + label;
    }

    /** The constant of an id; null where there is none. */
    public static @Nullable CheckId find(String label) {
        return Labeled.find(CheckId.values(), label);
    }
}
