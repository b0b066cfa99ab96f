package io.github.modellicense.policy;

import io.github.modellicense.inventory.SourceLocation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An exception from one rule for one model, with an end.
 *
 * @param license the effective licence it was given for, as printed; null where the check does not need it
 * @param from first day, UTC
 * @param until last day, UTC, inclusive
 * @param organisation true where it stands beside the organisation's policy, false for the project's own file
 */
public record Waiver(
        String id,
        String rule,
        Glob model,
        @Nullable String license,
        @Nullable String revision,
        @Nullable String sha256,
        String reason,
        String approvedBy,
        @Nullable String ticket,
        LocalDate from,
        LocalDate until,
        boolean organisation,
        SourceLocation at) {}
