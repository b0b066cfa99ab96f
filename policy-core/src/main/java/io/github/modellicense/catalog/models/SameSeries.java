package io.github.modellicense.catalog.models;

import io.github.modellicense.catalog.Identification;
import io.github.modellicense.catalog.LicensedModel.Match;
import io.github.modellicense.inventory.ModelId;
import java.util.List;

/** What the other artifacts of a series say of one that has no row. */
final class SameSeries {

    private final ModelTables tables;
    private final RowFacts facts;

    SameSeries(ModelTables tables) {
        this.tables = tables;
        this.facts = new RowFacts(tables);
    }

    /** What all other artifacts of the same group and series say. */
    Identification of(ModelId id) {
        int dash = id.name().lastIndexOf('-');
        int colon = id.name().lastIndexOf(':');
        List<ModelRow> rows = dash > colon + 1 && colon > 0
                ? tables.startingWith(id.namespace().label() + ":" + id.name().substring(0, dash + 1))
                : List.of();
        ModelRow first = rows.size() < 2 ? null : rows.get(0);
        if (first == null
                || Agreement.licenses(rows).size() > 1
                || first.license().isEmpty()) {
            return Identification.UNKNOWN;
        }
        return new Identification(
                Match.NORMALISED,
                facts.of(id, first, first.publisher()),
                id,
                List.of(),
                "known as one of the series of " + first.name());
    }
}
