package io.github.modellicense.discovery;

import io.github.modellicense.inventory.Diagnostic;
import io.github.modellicense.inventory.Inventory;
import io.github.modellicense.inventory.NotLookedAt;
import io.github.modellicense.inventory.Sighting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Collects what scanners find in one module. Used by one thread. */
public final class Findings {

    private final SortedSet<String> places = new TreeSet<>();
    private final List<Sighting> sightings = new ArrayList<>();
    private final List<NotLookedAt> notLookedAt = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    /** A place was looked at. */
    public void lookedAt(String place) {
        places.add(place);
    }

    /** A reference was found. */
    public void add(Sighting sighting) {
        sightings.add(sighting);
    }

    /** References were found. */
    public void addAll(Collection<Sighting> found) {
        sightings.addAll(found);
    }

    /** A place was not looked at. */
    public void add(NotLookedAt missed) {
        notLookedAt.add(missed);
    }

    /** A person should know something. */
    public void add(Diagnostic diagnostic) {
        diagnostics.add(diagnostic);
    }

    /** Everything found by another scan, such as a remembered one of the same JAR. */
    public void add(Inventory inventory) {
        places.addAll(inventory.places());
        sightings.addAll(inventory.sightings());
        notLookedAt.addAll(inventory.notLookedAt());
        diagnostics.addAll(inventory.diagnostics());
    }

    /** What has been found so far. */
    public Inventory inventory() {
        return new Inventory(places, sightings, notLookedAt, diagnostics);
    }
}
