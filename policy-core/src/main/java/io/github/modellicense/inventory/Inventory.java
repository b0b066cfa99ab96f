package io.github.modellicense.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
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
        places = Collections.unmodifiableSortedSet(new TreeSet<>(places));
        sightings = Sorted.distinct(sightings);
        notLookedAt = Sorted.distinct(notLookedAt);
        diagnostics = Sorted.distinct(diagnostics);
    }

    /** The inventory of several modules as one; a place that two modules share counts once. */
    public static Inventory merge(Collection<Inventory> parts) {
        SortedSet<String> places = new TreeSet<>();
        List<Sighting> sightings = new ArrayList<>();
        List<NotLookedAt> notLookedAt = new ArrayList<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (Inventory part : parts) {
            places.addAll(part.places);
            sightings.addAll(part.sightings);
            notLookedAt.addAll(part.notLookedAt);
            diagnostics.addAll(part.diagnostics);
        }
        return new Inventory(places, sightings, notLookedAt, diagnostics);
    }
}
