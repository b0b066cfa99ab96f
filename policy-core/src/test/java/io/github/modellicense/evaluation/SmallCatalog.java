package io.github.modellicense.evaluation;

import io.github.modellicense.catalog.LicenseCatalog;
import io.github.modellicense.catalog.LicenseReading;
import io.github.modellicense.license.LicenseCategory;
import io.github.modellicense.license.LicenseCondition;
import io.github.modellicense.license.LicenseExpression;
import io.github.modellicense.license.LicenseObligation;
import io.github.modellicense.license.LicenseProfile;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A handful of licences made up for tests, so that no test depends on a fact about a real one. */
final class SmallCatalog implements LicenseCatalog {

    private final Map<String, LicenseProfile> profiles = new TreeMap<>();

    SmallCatalog() {
        add("MIT", LicenseCategory.PERMISSIVE, false);
        add("Apache-2.0", LicenseCategory.PERMISSIVE, false);
        add("BSD-3-Clause", LicenseCategory.PERMISSIVE, false);
        add("CC0-1.0", LicenseCategory.PUBLIC_DOMAIN, false);
        add("MPL-2.0", LicenseCategory.WEAK_COPYLEFT, false);
        add("GPL-3.0-only", LicenseCategory.STRONG_COPYLEFT, false);
        add("GPL-3.0-only WITH GCC-exception-3.1", LicenseCategory.WEAK_COPYLEFT, false);
        add(
                "CC-BY-NC-4.0",
                LicenseCategory.NON_COMMERCIAL,
                false,
                new LicenseCondition.NonCommercial(LicenseCondition.Effect.FORBIDS, "NonCommercial"));
        add("LicenseRef-rail", LicenseCategory.OPEN_WITH_USE_RESTRICTIONS, null);
        add("LicenseRef-research", LicenseCategory.RESEARCH_ONLY, null, new LicenseCondition.ResearchOnly("research"));
        add(
                "LicenseRef-users",
                LicenseCategory.COMMUNITY_RESTRICTED,
                true,
                new LicenseCondition.UserCap(
                        700_000_000, null, LicenseCondition.Effect.NEEDS_AGREEMENT, "700 million users"));
        add(
                "LicenseRef-month",
                LicenseCategory.COMMUNITY_RESTRICTED,
                false,
                new LicenseCondition.RevenueCap(
                        20_000_000,
                        LicenseCondition.Period.MONTH,
                        LicenseCondition.Effect.FORBIDS,
                        false,
                        "20 million a month"));
        add(
                "LicenseRef-host",
                LicenseCategory.COMMUNITY_RESTRICTED,
                false,
                new LicenseCondition.RevenueCap(
                        10_000_000,
                        LicenseCondition.Period.YEAR,
                        LicenseCondition.Effect.NEEDS_AGREEMENT,
                        true,
                        "10 million a year for hosts"));
        add("LicenseRef-api", LicenseCategory.PROPRIETARY_API, true);
    }

    private void add(String id, LicenseCategory category, @Nullable Boolean revocable, LicenseCondition... conditions) {
        profiles.put(id, profile(id, category, revocable, List.of(conditions), List.of()));
    }

    SmallCatalog with(String id, LicenseCategory category, LicenseCondition... conditions) {
        add(id, category, false, conditions);
        return this;
    }

    static LicenseProfile profile(
            String id,
            LicenseCategory category,
            @Nullable Boolean revocable,
            List<LicenseCondition> conditions,
            List<LicenseObligation> obligations) {
        return new LicenseProfile(
                id,
                id,
                null,
                null,
                null,
                null,
                category,
                false,
                revocable,
                conditions,
                obligations,
                null,
                "a test",
                "2026-11-22",
                "verified-from-text");
    }

    @Override
    public @Nullable LicenseProfile profile(String id) {
        for (LicenseProfile profile : profiles.values()) {
            if (profile.id().equalsIgnoreCase(id)) {
                return profile;
            }
        }
        return null;
    }

    @Override
    public boolean known(String id) {
        return profiles.containsKey(id);
    }

    @Override
    public LicenseCategory category(String id) {
        LicenseProfile profile = profile(id);
        return profile == null ? LicenseCategory.UNKNOWN_OTHER : profile.category();
    }

    @Override
    public LicenseReading read(String spelling, @Nullable String hint) {
        return profile(spelling) == null
                ? new LicenseReading.Unknown(spelling)
                : new LicenseReading.Known(LicenseExpression.of(spelling.toUpperCase(Locale.ROOT)));
    }

    @Override
    public List<String> ids() {
        return List.copyOf(profiles.keySet());
    }
}
