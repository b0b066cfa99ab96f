package io.github.modellicense.inventory;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What discovery found: every sighting, every place it looked at, and every one it did not. Sorted, so that the same
 * project gives the same value.
 *
 * @param places the places looked at: files, classpath entries, declarations
 */
public record Inventory(
        SortedSet<String> places,
        List<Sighting> sightings,
        List<NotLookedAt> notLookedAt,
        List<Diagnostic> diagnostics) {

    /** Nothing looked at. */
    public static final Inventory EMPTY = new Inventory(new TreeSet<>(), List.of(), List.of(), List.of());

    public Inventory {
        places = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(places));
        sightings = sightings.stream().distinct().sorted().toList();
        notLookedAt = notLookedAt.stream().distinct().sorted().toList();
        diagnostics = diagnostics.stream().distinct().sorted().toList();
    }

    /** The inventory of several modules as one; a place that two modules share counts once. */
    public static Inventory merge(Collection<Inventory> parts) {
        SortedSet<String> places = new TreeSet<>();
        parts.forEach(part -> places.addAll(part.places));
        return new Inventory(
                places,
                parts.stream().flatMap(part -> part.sightings.stream()).toList(),
                parts.stream().flatMap(part -> part.notLookedAt.stream()).toList(),
                parts.stream().flatMap(part -> part.diagnostics.stream()).toList());
    }
}
