package io.github.modellicense.policy;

import io.github.modellicense.inventory.Severity;
import io.github.modellicense.inventory.SourceLocation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rule: id, selector, one check, severity.
 *
 * @param effectiveFrom first day in force, UTC; null where always
 * @param effectiveUntil last day in force, UTC, inclusive; null where always
 * @param locked true where an extending policy may only tighten it
 * @param at where the rule stands, in the source that won
 */
public record Rule(
        String id,
        Selector when,
        Check check,
        Severity severity,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveUntil,
        @Nullable String message,
        @Nullable String howToFix,
        @Nullable String contact,
        boolean locked,
        SourceLocation at) {

    /** True where the rule is in force on the day. */
    public boolean inForce(LocalDate day) {
        return (effectiveFrom == null || !day.isBefore(effectiveFrom))
                && (effectiveUntil == null || !day.isAfter(effectiveUntil));
    }
}
