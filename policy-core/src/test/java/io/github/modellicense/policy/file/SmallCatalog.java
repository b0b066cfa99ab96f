package io.github.modellicense.policy.file;

import io.github.modellicense.catalog.LicenseCatalog;
import io.github.modellicense.catalog.LicenseReading;
import io.github.modellicense.license.LicenseCategory;
import io.github.modellicense.license.LicenseExpression;
import io.github.modellicense.license.LicenseExpression.License;
import io.github.modellicense.license.LicenseExpression.With;
import io.github.modellicense.license.LicenseProfile;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A few licences, enough to read policies by. */
final class SmallCatalog implements LicenseCatalog {

    private static final List<String> IDS = List.of(
            "0BSD",
            "AFL-3.0",
            "AGPL-3.0-only",
            "AGPL-3.0-or-later",
            "Apache-2.0",
            "Artistic-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "BSL-1.0",
            "BlueOak-1.0.0",
            "CC-BY-4.0",
            "CC-BY-NC-4.0",
            "ECL-2.0",
            "EPL-1.0",
            "EPL-2.0",
            "EUPL-1.1",
            "EUPL-1.2",
            "GPL-2.0",
            "GPL-2.0-only",
            "GPL-2.0-or-later",
            "GPL-3.0-only",
            "GPL-3.0-or-later",
            "ISC",
            "LGPL-2.1-only",
            "LGPL-2.1-or-later",
            "LGPL-3.0-only",
            "LGPL-3.0-or-later",
            "LPPL-1.3c",
            "LicenseRef-scancode-llama-3.1-license-2024",
            "MIT",
            "MIT-0",
            "MPL-2.0",
            "MS-PL",
            "MulanPSL-2.0",
            "NCSA",
            "OFL-1.1",
            "OSL-3.0",
            "PostgreSQL",
            "UPL-1.0",
            "Unlicense",
            "Zlib");

    private static final Map<String, String> SPELLINGS =
            Map.of("Apache2.0", "Apache-2.0", "apache-2.0", "Apache-2.0", "mit", "MIT");

    @Override
    public boolean mayBegin(String prefix) {
        return IDS.stream().anyMatch(id -> id.regionMatches(true, 0, prefix, 0, prefix.length()));
    }

    @Override
    public @Nullable LicenseProfile profile(String id) {
        return null;
    }

    @Override
    public boolean known(String id) {
        return IDS.contains(id);
    }

    @Override
    public LicenseCategory category(String id) {
        return LicenseCategory.UNKNOWN_OTHER;
    }

    @Override
    public LicenseReading read(String spelling, @Nullable String hint) {
        if (spelling.endsWith(" WITH LLVM-exception")) {
            String id = spelling.substring(0, spelling.indexOf(' '));
            return new LicenseReading.Known(new With(new License(id, false), "LLVM-exception"));
        }
        String id = SPELLINGS.getOrDefault(spelling, spelling);
        if (spelling.equals("gemma")) {
            return new LicenseReading.Ambiguous(spelling, List.of("LicenseRef-a", "LicenseRef-b"));
        }
        return known(id) ? new LicenseReading.Known(LicenseExpression.of(id)) : new LicenseReading.Unknown(spelling);
    }

    @Override
    public List<String> ids() {
        return IDS;
    }
}
