package io.github.modellicense.catalog;

import io.github.modellicense.inventory.BaseModel;
import io.github.modellicense.inventory.ModelId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a model id resolves to.
 *
 * @param match how it was resolved; a {@code GUESS} never permits
 * @param facts of the model itself, or of the family for a guess; null for {@code UNKNOWN}
 * @param canonical the id that the facts stand under; null for {@code GUESS} and {@code UNKNOWN}
 * @param bases what it was made from: from the facts, the re-upload or the name
 * @param note what a person should know, such as what a moving alias meant on which day; null where nothing
 */
public record Identification(
        LicensedModel.Match match,
        @Nullable ModelFacts facts,
        @Nullable ModelId canonical,
        List<BaseModel> bases,
        @Nullable String note) {

    public Identification {
        bases = List.copyOf(bases);
    }

    /** Nobody knows the id. */
    public static final Identification UNKNOWN =
            new Identification(LicensedModel.Match.UNKNOWN, null, null, List.of(), null);
}
