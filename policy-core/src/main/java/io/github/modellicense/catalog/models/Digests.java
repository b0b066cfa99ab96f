package io.github.modellicense.catalog.models;

import io.github.modellicense.catalog.ModelFacts;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.Openness;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Weights known by their digest. */
final class Digests {

    private Digests() {}

    static @Nullable ModelFacts facts(ModelTables tables, String sha256) {
        List<String> fields = tables.digest(sha256);
        if (fields == null) {
            return null;
        }
        ModelId id = ModelId.parse(fields.get(0));
        ModelRow row = tables.row(id);
        ModelFacts known = row == null ? null : row.facts(tables);
        return new ModelFacts(
                id,
                known == null ? fields.get(3) : known.family(),
                known == null ? fields.get(4) : known.publisher(),
                known == null ? Openness.OPEN_WEIGHTS : known.openness(),
                ModelRow.expression(fields.get(2)),
                List.of(),
                known == null ? List.of() : known.bases(),
                known == null ? null : known.released(),
                known == null ? List.of() : known.tags(),
                tables.line(id.key()),
                fields.get(5),
                fields.get(6),
                "high");
    }
}
