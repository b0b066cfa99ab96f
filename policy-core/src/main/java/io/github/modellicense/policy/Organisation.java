package io.github.modellicense.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Facts that licence conditions are measured against; a missing fact makes a condition undetermined.
 *
 * @param monthlyRevenueUsd US dollars; a twelfth of the year's where only that is known
 * @param domicile ISO 3166 alpha-2
 * @param territories ISO 3166 alpha-2; null where not stated
 * @param commercial true where not stated
 * @param uses {@code serve}, {@code distribute}, {@code fine-tune}, {@code train-others}, {@code internal}; null where not stated
 */
public record Organisation(
        @Nullable Long monthlyActiveUsers,
        @Nullable Long annualRevenueUsd,
        @Nullable Long monthlyRevenueUsd,
        @Nullable String domicile,
        @Nullable List<String> territories,
        boolean commercial,
        @Nullable List<String> uses) {

    /** Nothing stated. */
    public static final Organisation UNKNOWN = new Organisation(null, null, null, null, null, true, null);
}
