package io.github.modellicense.report;

import io.github.modellicense.catalog.LicenseCatalog;
import io.github.modellicense.catalog.LicenseReading;
import io.github.modellicense.license.LicenseCategory;
import io.github.modellicense.license.LicenseCondition;
import io.github.modellicense.license.LicenseObligation;
import io.github.modellicense.license.LicenseProfile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts of licences as a hostile catalogue could give them: the payload in every text. */
record HostileLicenses(String payload) implements LicenseCatalog {

    @Override
    public LicenseProfile profile(String id) {
        return new LicenseProfile(
                id,
                payload,
                payload,
                payload,
                payload,
                payload,
                LicenseCategory.UNKNOWN_OTHER,
                true,
                true,
                List.of(new LicenseCondition.Undetermined(payload, payload)),
                List.of(new LicenseObligation(LicenseObligation.Kind.OTHER, payload)),
                payload,
                payload,
                payload,
                payload);
    }

    @Override
    public boolean known(String id) {
        return true;
    }

    @Override
    public LicenseCategory category(String id) {
        return LicenseCategory.UNKNOWN_OTHER;
    }

    @Override
    public LicenseReading read(String spelling, @Nullable String hint) {
        return new LicenseReading.Unknown(spelling);
    }

    @Override
    public List<String> ids() {
        return List.of(payload);
    }
}
