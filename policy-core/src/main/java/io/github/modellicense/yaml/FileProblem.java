package io.github.modellicense.yaml;

import io.github.modellicense.inventory.SourceLocation;

/** Something wrong in a file of ours, printed {@code FILE:LINE:COL: text}. */
public record FileProblem(SourceLocation at, String message) implements Comparable<FileProblem> {

    @Override
    public int compareTo(FileProblem other) {
        int byPlace = at.compareTo(other.at);
        return byPlace != 0 ? byPlace : message.compareTo(other.message);
    }

    @Override
    public String toString() {
        return at + ": " + message;
    }
}
