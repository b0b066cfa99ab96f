package io.github.modellicense.evaluation;

import io.github.modellicense.policy.Glob;

/** Matches places; a leading {@code **}{@code /} also stands for no folder at all. */
final class PlacePattern {

    private PlacePattern() {}

    static boolean matches(Glob glob, String place) {
        return glob.matchesExactly(place)
                || glob.pattern().startsWith("**/") && new Glob(glob.pattern().substring(3)).matchesExactly(place);
    }
}
