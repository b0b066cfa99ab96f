package io.github.modellicense.catalog;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Well-known sites whose addresses hold the name of a licence. */
final class LicensePages {

    private static final String[] NAMED = {
        "://spdx.org/licenses/",
        "://opensource.org/licenses/",
        "://opensource.org/license/",
        "://choosealicense.com/licenses/",
        "://gnu.org/licenses/old-licenses/",
        "://gnu.org/licenses/",
        "://mozilla.org/en-us/mpl/",
        "://mozilla.org/mpl/",
        "://apache.org/licenses/license-"
    };

    private LicensePages() {}

    /** The name in an address, to be looked up as a spelling; null where the address holds none. */
    static @Nullable String name(String key) {
        if (key.startsWith("://creativecommons.org/")) {
            return creativeCommons(key.substring("://creativecommons.org/".length()));
        }
        for (String site : NAMED) {
            if (key.startsWith(site) && key.indexOf('/', site.length()) < 0) {
                String name = key.substring(site.length());
                return site.contains("/mpl") ? "mpl-" + name : site.contains("apache") ? "apache-" + name : name;
            }
        }
        return null;
    }

    /** {@code licenses/by-nc/4.0} is {@code CC-BY-NC-4.0}; a country may follow. */
    private static @Nullable String creativeCommons(String path) {
        String[] parts = path.split("/", -1);
        if (parts.length >= 3 && parts[0].equals("licenses")) {
            String country = parts.length > 3 && !parts[3].isEmpty() ? "-" + parts[3] : "";
            return ("cc-" + parts[1] + "-" + parts[2] + country).toUpperCase(Locale.ROOT);
        }
        return path.equals("publicdomain/zero/1.0") ? "CC0-1.0" : null;
    }

    /** A word without the brackets and marks around it. */
    static String trim(String word) {
        int from = 0;
        int to = word.length();
        while (from < to && "([<{\"',;".indexOf(word.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && ")]>}\"',;:.-".indexOf(word.charAt(to - 1)) >= 0) {
            to--;
        }
        return word.substring(from, to);
    }
}
