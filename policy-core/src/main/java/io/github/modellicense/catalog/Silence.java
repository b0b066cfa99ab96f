package io.github.modellicense.catalog;

import java.util.Locale;
import java.util.Set;

/** Values of licence fields that say nothing, and the one that says "none of the usual ones". */
final class Silence {

    private static final Set<String> EMPTY = Set.of(
            "",
            "-",
            "unknown",
            "none",
            "null",
            "n/a",
            "na",
            "nan",
            "noassertion",
            "not specified",
            "unspecified",
            "undefined",
            "todo",
            "tbd",
            "license",
            "licence",
            "license.md",
            "license.txt",
            "licence.txt",
            "see license",
            "see license file",
            "see readme");

    private static final Set<String> CUSTOM = Set.of(
            "other", "custom", "proprietary", "other license", "no license", "unlicensed", "all rights reserved");

    private Silence() {}

    /** True where the value names something, even if nobody knows what: then nothing else may be concluded over it. */
    static boolean speaks(String value) {
        String word = value.strip().toLowerCase(Locale.ROOT);
        return !EMPTY.contains(word) && !CUSTOM.contains(word) && !word.startsWith("http") && !path(word);
    }

    /** True for {@code other} and kin. */
    static boolean custom(String value) {
        return CUSTOM.contains(value.strip().toLowerCase(Locale.ROOT));
    }

    private static boolean path(String word) {
        return word.startsWith("./") || word.startsWith("license/") || word.endsWith("/license");
    }
}
