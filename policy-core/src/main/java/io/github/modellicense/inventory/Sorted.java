package io.github.modellicense.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * Values in their order, each once. Equal values are found among those that compare as equal: to hash a record, a cold
 * JVM first makes a hash function of each of its components, which costs it some milliseconds a type.
 */
public final class Sorted {

    private Sorted() {}

    /** Sorted, each value once; of values that compare as equal the first given comes first. */
    public static <T extends Comparable<? super T>> List<T> distinct(Collection<T> values) {
        List<T> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        List<T> kept = new ArrayList<>(sorted.size());
        int sameFrom = 0;
        for (T value : sorted) {
            if (!kept.isEmpty() && kept.get(kept.size() - 1).compareTo(value) != 0) {
                sameFrom = kept.size();
            }
            if (!kept.subList(sameFrom, kept.size()).contains(value)) {
                kept.add(value);
            }
        }
        return Collections.unmodifiableList(kept);
    }
}
