package io.github.modellicense.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * Whether a condition of a licence is met. Ordered from good to bad.
 *
 * @param because one sentence
 * @param found the value found; null where it is not known
 * @param wanted the value wanted
 * @param missing the fact that is missing; null where none is
 */
record ConditionAnswer(
        State state,
        String because,
        @Nullable String found,
        @Nullable String wanted,
        @Nullable String missing) {

    /** Three values: what is not known is neither met nor broken. */
    enum State {
        SATISFIED,
        UNDETERMINED,
        VIOLATED
    }

    static ConditionAnswer satisfied(String because) {
        return new ConditionAnswer(State.SATISFIED, because, null, null, null);
    }

    static ConditionAnswer violated(String because, String found, String wanted) {
        return new ConditionAnswer(State.VIOLATED, because, found, wanted, null);
    }

    static ConditionAnswer missing(String fact, String because, @Nullable String wanted) {
        return new ConditionAnswer(State.UNDETERMINED, because, null, wanted, fact);
    }
}
