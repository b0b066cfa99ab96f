package io.github.modellicense.evaluation;

import io.github.modellicense.inventory.Labeled;
import io.github.modellicense.inventory.Severity;
import io.github.modellicense.inventory.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * A model that a rule does not permit, once per rule, model and module.
 *
 * @param rule id of the policy's rule: the key of waiver and baseline
 * @param check stable id of ours, such as {@code license.not-allowed}: the page in the docs
 * @param model the model's id, or {@code *} for a violation of the whole inventory
 * @param module empty for a folder or the whole inventory
 * @param waiver id of the waiver that covers it
 * @param message one sentence, found and wanted included
 * @param found the value found, short, such as a licence or {@code 800000000 monthlyActiveUsers}
 * @param wanted the value wanted
 * @param remedy what to do
 * @param contact whom to ask
 * @param suggestedWaiver a waiver ready to paste, reason and approver left open
 * @param at the first reference
 */
public record Violation(
        String rule,
        String check,
        Severity severity,
        String model,
        String module,
        Kind verdict,
        Status status,
        @Nullable String waiver,
        String message,
        @Nullable String found,
        @Nullable String wanted,
        String remedy,
        String helpUri,
        @Nullable String contact,
        @Nullable String suggestedWaiver,
        @Nullable SourceLocation at)
        implements Comparable<Violation> {

    /** What the rule said. */
    public enum Kind implements Labeled {
        DENIED("denied"),
        REVIEW("review"),
        UNDETERMINED("undetermined");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Whether it counts. */
    public enum Status implements Labeled {
        OPEN("open"),
        WAIVED("waived"),
        BASELINED("baselined");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    @Override
    public int compareTo(Violation other) {
        int bySeverity = severity.compareTo(other.severity);
        int byModel = bySeverity != 0 ? bySeverity : model.compareTo(other.model);
        int byRule = byModel != 0 ? byModel : rule.compareTo(other.rule);
        int byModule = byRule != 0 ? byRule : module.compareTo(other.module);
        int byCheck = byModule != 0 ? byModule : check.compareTo(other.check);
        return byCheck != 0 ? byCheck : message.compareTo(other.message);
    }
}
