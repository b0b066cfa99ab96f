package io.github.modellicense.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An effective policy: every source merged, nothing left to resolve.
 *
 * @param source the file or artifact it was read from, or {@code builtin:NAME}
 * @param sha256 of the canonical print of the effective policy
 * @param catalogs the organisation's own catalogue files, already resolved, in order
 * @param acceptNotLookedAt globs of places that need not have been looked at
 */
public record Policy(
        String name,
        String source,
        String sha256,
        @Nullable String contact,
        Organisation organisation,
        List<Rule> rules,
        List<String> catalogs,
        WaiverTerms waivers,
        Enforcement enforcement,
        List<Glob> acceptNotLookedAt) {

    public Policy {
        rules = List.copyOf(rules);
        catalogs = List.copyOf(catalogs);
        acceptNotLookedAt = List.copyOf(acceptNotLookedAt);
    }

    /**
     * What a waiver may be.
     *
     * @param maxTermDays the longest from {@code from} to {@code until}; 365 where no policy sets it
     */
    public record WaiverTerms(int maxTermDays, boolean acceptOrganisation, boolean acceptProject) {
        /** 365 days, from everybody. */
        public static final WaiverTerms DEFAULT = new WaiverTerms(365, true, true);
    }

    /**
     * What a build may switch off.
     *
     * @param minimumPluginVersion null where any will do
     * @param catalogMaxAgeDays null where any age will do
     */
    public record Enforcement(
            boolean allowSkip,
            boolean allowReportOnly,
            @Nullable String minimumPluginVersion,
            @Nullable Integer catalogMaxAgeDays) {
        /** Everything may be switched off; it is recorded all the same. */
        public static final Enforcement DEFAULT = new Enforcement(true, true, null, null);
    }
}
