package io.github.modellicense.policy.file;

import io.github.modellicense.policy.Glob;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares lists of globs. */
final class Globs {

    private Globs() {}

    /** True where each narrow glob is surely covered by a wide one; false for no list, which means every value. */
    static boolean cover(List<Glob> wide, @Nullable List<Glob> narrow) {
        if (narrow == null) {
            return false;
        }
        for (Glob each : narrow) {
            // A star in the narrow pattern is a character that only a star of the wide one matches.
            if (!anyMatches(wide, each.pattern())) {
                return false;
            }
        }
        return true;
    }

    static boolean anyMatches(List<Glob> globs, String text) {
        for (Glob glob : globs) {
            if (glob.matches(text)) {
                return true;
            }
        }
        return false;
    }
}
