package io.github.modellicense.inventory;

/** A reference together with what its place says about the model. */
public record Sighting(ModelReference reference, StatedFacts stated) implements Comparable<Sighting> {

    @Override
    public int compareTo(Sighting other) {
        return reference.compareTo(other.reference);
    }
}
