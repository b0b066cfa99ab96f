package io.github.modellicense.catalog.build;

import java.util.Set;
import java.util.TreeSet;

/** What is wrong in the catalogue's sources, collected so that all of it is told at once. */
final class SourceProblems {

    private final Set<String> lines = new TreeSet<>();

    void add(String place, String message) {
        lines.add(place + ": " + message);
    }

    /** Throws when there is any. */
    void check() {
        if (!lines.isEmpty()) {
            throw new IllegalStateException(
                    lines.size() + " problem(s) in the catalogue's sources:\n" + String.join("\n", lines));
        }
    }
}
