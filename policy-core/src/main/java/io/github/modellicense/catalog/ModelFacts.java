package io.github.modellicense.catalog;

import io.github.modellicense.inventory.BaseModel;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.Openness;
import io.github.modellicense.license.LicenseExpression;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue knows of one model.
 *
 * @param license {@code NOASSERTION} where unknown
 * @param candidates licence ids of a spelling that could not be settled; empty otherwise
 * @param released day, month or year, ISO; null where unknown
 * @param source where it was read
 * @param asOf the day it was read, ISO
 * @param confidence {@code high}, {@code medium} or {@code low}
 */
public record ModelFacts(
        ModelId id,
        String family,
        String publisher,
        Openness openness,
        LicenseExpression license,
        List<String> candidates,
        List<BaseModel> bases,
        @Nullable String released,
        List<String> tags,
        LicensedModel.Line line,
        String source,
        String asOf,
        String confidence) {

    public ModelFacts {
        candidates = List.copyOf(candidates);
        bases = List.copyOf(bases);
        tags = List.copyOf(tags);
    }
}
