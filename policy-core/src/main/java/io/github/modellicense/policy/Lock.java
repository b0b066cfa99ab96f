package io.github.modellicense.policy;

import io.github.modellicense.inventory.ModelId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every model of a project was on the day it was looked at; a later difference is drift.
 *
 * @param models sorted by id
 */
public record Lock(List<Entry> models) {

    /** Nothing locked. */
    public static final Lock EMPTY = new Lock(List.of());

    public Lock {
        models = models.stream().sorted(Comparator.comparing(Entry::id)).toList();
    }

    /**
     * One model.
     *
     * @param canonical what the id resolved to; null where it could not be resolved
     * @param sha256 of the weights, lower case; null where there are none in the project
     * @param license the concluded licence, as printed
     * @param asOf the day it was locked, UTC
     */
    public record Entry(
            ModelId id,
            @Nullable String canonical,
            @Nullable String revision,
            @Nullable String sha256,
            String license,
            LocalDate asOf) {}
}
