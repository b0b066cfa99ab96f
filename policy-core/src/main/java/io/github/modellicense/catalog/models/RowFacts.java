package io.github.modellicense.catalog.models;

import io.github.modellicense.catalog.LicensedModel.Line;
import io.github.modellicense.catalog.ModelFacts;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.Namespace;
import io.github.modellicense.inventory.Openness;
import java.util.List;

/** What a row, or a family, says of a name that is not its own. */
final class RowFacts {

    private final ModelTables tables;

    RowFacts(ModelTables tables) {
        this.tables = tables;
    }

    ModelFacts of(ModelId id, ModelRow row, String publisher) {
        ModelFacts facts = row.facts(tables);
        String license = row.openness() == Openness.API_ONLY ? terms(id, publisher) : row.license();
        return new ModelFacts(
                id,
                facts.family(),
                facts.publisher(),
                facts.openness(),
                ModelRow.expression(license),
                facts.candidates(),
                facts.bases(),
                facts.released(),
                facts.tags(),
                facts.line(),
                facts.source(),
                facts.asOf(),
                facts.confidence());
    }

    /** The terms of a closed model. A router sells under paper of its own; a bare name is taken as the publisher's service. */
    String terms(ModelId id, String publisher) {
        boolean routed = id.namespace() == Namespace.NAME && id.name().indexOf('/') >= 0;
        return tables.terms(id.namespace().label(), routed ? "" : publisher);
    }

    static ModelFacts of(ModelId id, FamilyPattern pattern, String license) {
        return new ModelFacts(
                id,
                pattern.family(),
                pattern.publisher(),
                ModelRow.openness(pattern.openness()),
                ModelRow.expression(license),
                ModelRow.words(pattern.candidates()),
                List.of(),
                null,
                List.of(),
                Line.UNKNOWN,
                pattern.source(),
                "2026-11-22",
                pattern.confidence());
    }
}
