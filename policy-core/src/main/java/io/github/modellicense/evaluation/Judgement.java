package io.github.modellicense.evaluation;

import io.github.modellicense.inventory.Severity;
import org.jspecify.annotations.Nullable;

/** What a check says about a model, before waivers and baseline. */
sealed interface Judgement {

    /** Why, in one sentence. */
    String because();

    /** The rule is content. */
    record Permitted(String because) implements Judgement {}

    /**
     * The rule is not content.
     *
     * @param found the value found, short; null where there is none
     * @param wanted the value wanted, short; null where there is none
     * @param remedy what to do
     * @param atMost weakens the rule's severity; null where the rule's own counts
     */
    record Objection(
            CheckId check,
            Violation.Kind verdict,
            String because,
            @Nullable String found,
            @Nullable String wanted,
            String remedy,
            @Nullable Severity atMost)
            implements Judgement {}

    /** Permitted, and why. */
    static Judgement permitted(String because) {
        return new Permitted(because);
    }

    /** The rule says no. */
    static Objection denied(
            CheckId check, String because, @Nullable String found, @Nullable String wanted, String remedy) {
        return new Objection(check, Violation.Kind.DENIED, because, found, wanted, remedy, null);
    }

    /** The rule wants a person to look. */
    static Objection review(
            CheckId check, String because, @Nullable String found, @Nullable String wanted, String remedy) {
        return new Objection(check, Violation.Kind.REVIEW, because, found, wanted, remedy, null);
    }

    /** Something is not known. */
    static Objection undetermined(
            CheckId check, String because, @Nullable String found, @Nullable String wanted, String remedy) {
        return new Objection(check, Violation.Kind.UNDETERMINED, because, found, wanted, remedy, null);
    }
}
