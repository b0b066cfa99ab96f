package io.github.modellicense.catalog.models;

import io.github.modellicense.catalog.Identification;
import io.github.modellicense.catalog.LicensedModel.Match;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.Namespace;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What rows of the same name, or of the same release and size, say of a name that has no row. */
final class SameName {

    private final ModelTables tables;
    private final Families families;
    private final RowFacts facts;

    SameName(ModelTables tables) {
        this.tables = tables;
        this.families = new Families(tables);
        this.facts = new RowFacts(tables);
    }

    /**
     * What the same name in another ecosystem, or the same release and size in another variant, says. Unknown with a note
     * where the rows disagree; plainly unknown where there is none.
     *
     * @param publisher whose name it must be; null where the place does not say
     */
    Identification of(ModelId id, ModelName name, @Nullable String publisher) {
        List<ModelRow> tags = tables.tags(id.namespace(), name);
        if (Agreement.licenses(tags).size() > 1 || inherit(tags)) {
            return disagree(Agreement.licenses(tags), tags);
        }
        Identification same = settle(id, name, tables.withCore(name.core()), publisher);
        if (same != null) {
            return same;
        }
        Identification release = id.namespace() == Namespace.AZURE || name.moving()
                ? null
                : settle(id, name, tables.withStem(name.stem()), publisher);
        return release == null ? Identification.UNKNOWN : release;
    }

    private @Nullable Identification settle(
            ModelId id, ModelName name, List<ModelRow> found, @Nullable String publisher) {
        List<ModelRow> rows = new ArrayList<>();
        for (ModelRow row : found) {
            boolean elsewhere = row.moving() && row.namespace() != id.namespace();
            if (row.trusted()
                    && !elsewhere
                    && !row.silent()
                    && (publisher == null || row.publisher().equals(publisher))) {
                rows.add(row);
            }
        }
        if (rows.isEmpty()) {
            return null;
        }
        Families.Matched family = families.match(name, publisher);
        Set<String> licenses = Agreement.licenses(rows);
        if (family != null
                && !(several(rows) && family.pattern().mixed(tables.hidden(), false))
                && !family.pattern().license().isEmpty()
                && family.pattern().openness().equals("open")) {
            licenses.add(family.pattern().license());
        }
        ModelRow best = best(rows, id.namespace());
        if (licenses.equals(Set.of(""))) {
            return null;
        }
        return licenses.size() == 1 && Agreement.onOpenness(rows)
                ? new Identification(
                        Match.NORMALISED,
                        facts.of(id, best, best.publisher()),
                        canonical(rows, best),
                        best.bases(tables),
                        "read as " + best.id())
                : disagree(licenses, rows);
    }

    /** True where more than one place tells the licence of this very name. */
    private static boolean several(List<ModelRow> rows) {
        for (ModelRow row : rows) {
            if (row.namespace() != rows.get(0).namespace()) {
                return true;
            }
        }
        return false;
    }

    private boolean inherit(List<ModelRow> rows) {
        for (ModelRow row : rows) {
            if (!row.inherited(tables).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static Identification disagree(Set<String> licenses, List<ModelRow> rows) {
        licenses.remove("");
        TreeSet<String> ids = new TreeSet<>();
        for (ModelRow row : rows) {
            ids.add(row.id().toString());
        }
        return new Identification(
                Match.UNKNOWN,
                null,
                null,
                List.of(),
                "the name is shared by " + String.join(", ", ids) + ", whose licences or bases differ or are unknown"
                        + (licenses.isEmpty() ? "" : ": " + String.join(", ", licenses)));
    }

    /** The id under which it is published, where one of the rows is that. */
    private static ModelId canonical(List<ModelRow> rows, ModelRow best) {
        for (ModelRow row : rows) {
            if (row.standing().equals("official")) {
                return row.canonical();
            }
        }
        return best.canonical();
    }

    /** The row to speak for the others: the same ecosystem's, else the publisher's own. */
    private static ModelRow best(List<ModelRow> rows, Namespace namespace) {
        ModelRow best = rows.get(0);
        for (ModelRow row : rows) {
            if (rank(row, namespace) > rank(best, namespace)) {
                best = row;
            }
        }
        return best;
    }

    private static int rank(ModelRow row, Namespace namespace) {
        int own = row.namespace() == namespace ? 4 : 0;
        int published = row.standing().equals("official") ? 2 : row.namespace() == Namespace.NAME ? 0 : 1;
        return own + published;
    }
}
