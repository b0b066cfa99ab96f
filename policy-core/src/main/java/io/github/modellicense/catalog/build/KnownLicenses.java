package io.github.modellicense.catalog.build;

import io.github.modellicense.catalog.BundledLicenses;
import io.github.modellicense.license.LicenseCategory;

/** Says of a licence id in a model source whether the licence tables that an earlier step wrote know it. */
final class KnownLicenses {

    private final BundledLicenses licenses = new BundledLicenses();

    void check(String ids, String separator, String place, SourceProblems problems) {
        int from = 0;
        while (from < ids.length()) {
            int at = ids.indexOf(separator, from);
            String id = at < 0 ? ids.substring(from) : ids.substring(from, at);
            if (!licenses.known(id)) {
                problems.add(place, "unknown licence id \"" + id + "\"");
            }
            from = at < 0 ? ids.length() : at + separator.length();
        }
    }

    /** A licence that everything of a kind has may be any but a permissive one: of those, nobody need be warned. */
    void restricted(String ids, String place, SourceProblems problems) {
        check(ids, " ", place, problems);
        for (String id : ids.split(" ")) {
            LicenseCategory category = licenses.category(id);
            if (category == LicenseCategory.PERMISSIVE || category == LicenseCategory.PUBLIC_DOMAIN) {
                problems.add(place, "\"" + id + "\" is permissive");
            }
        }
    }
}
