package io.github.modellicense.license;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one licence.
 *
 * @param id SPDX id where SPDX has one, else a {@code LicenseRef-} of ours
 * @param url where its text can be read; null where none is known
 * @param revocable true where the licensor may end or change it for copies already taken; null where unknown
 * @param source where the facts were read
 * @param asOf the day they were read, ISO
 * @param confidence {@code verified-from-text}, {@code from-secondary} or {@code unverified}
 */
public record LicenseProfile(
        String id,
        String name,
        @Nullable String version,
        @Nullable String steward,
        @Nullable String url,
        @Nullable String family,
        LicenseCategory category,
        boolean osiApproved,
        @Nullable Boolean revocable,
        List<LicenseCondition> conditions,
        List<LicenseObligation> obligations,
        @Nullable String notes,
        String source,
        String asOf,
        String confidence) {

    public LicenseProfile {
        conditions = List.copyOf(conditions);
        obligations = List.copyOf(obligations);
    }
}
