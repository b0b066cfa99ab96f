package io.github.modellicense.inventory;

import java.util.Comparator;

/** Something a person should know about a place, which is no model. */
public record Diagnostic(Severity severity, SourceLocation at, String message) implements Comparable<Diagnostic> {

    private static final Comparator<Diagnostic> ORDER = Comparator.comparing(Diagnostic::at)
            .thenComparing(Diagnostic::severity)
            .thenComparing(Diagnostic::message);

    @Override
    public int compareTo(Diagnostic other) {
        return ORDER.compare(this, other);
    }
}
