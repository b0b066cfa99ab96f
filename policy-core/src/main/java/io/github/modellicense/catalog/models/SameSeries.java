package io.github.modellicense.catalog.models;

import io.github.modellicense.catalog.Identification;
import io.github.modellicense.catalog.LicensedModel.Match;
import io.github.modellicense.inventory.ModelId;
import java.util.List;

/** What the other artifacts of a series say of one that has no row. */
final class SameSeries {

    private static final String QUANTIZED = "-q";

    private final ModelTables tables;
    private final RowFacts facts;

    SameSeries(ModelTables tables) {
        this.tables = tables;
        this.facts = new RowFacts(tables);
    }

    /** What the same model packed otherwise says, and what all other artifacts of the same group and series say. */
    Identification of(ModelId id) {
        String other = id.name().endsWith(QUANTIZED)
                ? id.name().substring(0, id.name().length() - QUANTIZED.length())
                : id.name() + QUANTIZED;
        ModelRow twin = tables.row(new ModelId(id.namespace(), other));
        return twin == null || twin.license().isEmpty() ? series(id) : said(id, twin);
    }

    private Identification series(ModelId id) {
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
        return said(id, first);
    }

    private Identification said(ModelId id, ModelRow row) {
        return new Identification(
                Match.NORMALISED,
                facts.of(id, row, row.publisher()),
                id,
                row.bases(tables),
                "known as one of the series of " + row.name());
    }
}
