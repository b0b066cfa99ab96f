package io.github.modellicense.catalog.models;

import io.github.modellicense.catalog.Identification;
import io.github.modellicense.catalog.LicensedModel.Match;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.Namespace;
import io.github.modellicense.inventory.Openness;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the line of a name says of it: the models whose names begin alike, size and variant aside. */
final class SameLine {

    private final ModelTables tables;
    private final Families families;
    private final RowFacts facts;

    SameLine(ModelTables tables) {
        this.tables = tables;
        this.families = new Families(tables);
        this.facts = new RowFacts(tables);
    }

    /** What all models of the same line say of a name that is new among them; the family's guess where they do not. */
    Identification of(ModelId id, ModelName name, @Nullable String publisher) {
        Identification family = families.of(id, name, publisher);
        if (family.match() == Match.NORMALISED) {
            return family;
        }
        Kin kin = families.derived(name, publisher) ? null : Kin.agreeing(tables, name, publisher);
        ModelRow row = kin == null ? alias(id, name) : tables.row(kin.key());
        return row == null || row.openness() == Openness.API_ONLY && id.namespace() == Namespace.HUGGINGFACE
                ? family
                : new Identification(
                        Match.NORMALISED,
                        facts.of(id, row, row.publisher()),
                        id,
                        List.of(),
                        "known as one of the line of " + row.id() + ", whose models all agree");
    }

    /** {@code codestral-latest} is one of {@code codestral-2501} and {@code codestral-2508}: two at least, and all agree. */
    private @Nullable ModelRow alias(ModelId id, ModelName name) {
        if (id.namespace() != Namespace.MISTRAL || !name.moving()) {
            return null;
        }
        String line = id.key().substring(0, id.key().length() - "latest".length());
        List<ModelRow> releases = new ArrayList<>();
        for (ModelRow row : tables.startingWith(line)) {
            String rest = row.key().substring(line.length());
            if (rest.length() == 4 && NameTokens.digits(rest)) {
                releases.add(row);
            }
        }
        boolean one = Agreement.licenses(releases).size() == 1 && Agreement.onOpenness(releases);
        return releases.size() > 1 && one && !releases.get(0).license().isEmpty() ? releases.get(0) : null;
    }
}
