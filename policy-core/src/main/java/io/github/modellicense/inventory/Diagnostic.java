package io.github.modellicense.inventory;

/** Something a person should know about a place, which is no model. */
public record Diagnostic(Severity severity, SourceLocation at, String message) implements Comparable<Diagnostic> {

    @Override
    public int compareTo(Diagnostic other) {
        int byPlace = at.compareTo(other.at);
        int bySeverity = byPlace != 0 ? byPlace : severity.compareTo(other.severity);
        return bySeverity != 0 ? bySeverity : message.compareTo(other.message);
    }
}
