package io.github.modellicense.evaluation;

/** Where allow, review and deny leave a value. Ordered from good to bad. */
enum Listing {
    PERMITTED,
    REVIEW,
    UNKNOWN,
    DENIED;

    /**
     * The answer for a value that a check lists.
     *
     * @param openEnded true where the check has only denials, so that the rest is allowed
     */
    static Listing of(boolean allowed, boolean review, boolean denied, boolean openEnded) {
        if (denied) {
            return DENIED;
        }
        if (review) {
            return REVIEW;
        }
        return allowed || openEnded ? PERMITTED : DENIED;
    }

    Listing worse(Listing other) {
        return compareTo(other) >= 0 ? this : other;
    }

    Listing better(Listing other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
