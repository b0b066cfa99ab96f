package io.github.modellicense.catalog.models;

import io.github.modellicense.catalog.LicensedModel.Line;
import io.github.modellicense.catalog.SortedTable;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.Namespace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The compiled tables, each read when first needed. Used by one thread. */
final class ModelTables {

    private final @Nullable Function<String, SortedTable> reader;
    private final @Nullable Predicate<String> hidden;
    private final Map<String, SortedTable> tables = new HashMap<>();
    private final Map<String, List<FamilyPattern>> patterns = new HashMap<>();

    /** The tables in the JAR. */
    ModelTables() {
        this.reader = null;
        this.hidden = null;
    }

    /** @param hidden keys of rows to be left out, for tests that ask what is known without them */
    ModelTables(Function<String, SortedTable> reader, Predicate<String> hidden) {
        this.reader = reader;
        this.hidden = hidden;
    }

    private SortedTable table(String name) {
        SortedTable table = tables.get(name);
        if (table == null) {
            table = reader == null ? SortedTable.bundled(name) : reader.apply(name);
            tables.put(name, table);
        }
        return table;
    }

    Predicate<String> hidden() {
        return hidden == null ? new Nothing() : hidden;
    }

    @Nullable
    ModelRow row(ModelId id) {
        return row(id.key());
    }

    @Nullable
    ModelRow row(String key) {
        if (hidden != null && hidden.test(key)) {
            return null;
        }
        List<String> fields = table(Shards.ofModel(key)).find(key);
        return fields == null ? null : new ModelRow(key, fields);
    }

    /** Every row whose name has that core. */
    List<ModelRow> withCore(String core) {
        return rows(Shards.ofName("c:" + core), "c:" + core);
    }

    /** Every row whose name has that stem. */
    List<ModelRow> withStem(String stem) {
        return rows(Shards.ofName("s:" + stem), "s:" + stem);
    }

    /** Every row whose key begins with the given text; not for the hub, whose rows are spread. */
    List<ModelRow> startingWith(String prefix) {
        List<ModelRow> rows = new ArrayList<>();
        for (List<String> fields : table(Shards.ofModel(prefix)).startingWith(prefix)) {
            if (hidden == null || !hidden.test(fields.get(0))) {
                rows.add(new ModelRow(fields.get(0), fields.subList(1, fields.size())));
            }
        }
        return rows;
    }

    /** What the tags of a name without one are known to be: it is one of them. None for other names. */
    List<ModelRow> tags(Namespace namespace, ModelName name) {
        boolean tagged = namespace == Namespace.OLLAMA || namespace == Namespace.DOCKER;
        String path = (namespace == Namespace.DOCKER ? "ai/" : "") + ModelName.lower(name.plain());
        return tagged && name.vendor().isEmpty() && !name.hosted()
                ? startingWith(namespace.label() + ":" + path + ":")
                : List.of();
    }

    /** The witnesses of the line of that beginning. */
    List<Kin> kin(String line) {
        List<String> fields = table(Shards.ofKin(line)).find(line);
        List<Kin> kin = new ArrayList<>();
        for (int at = 0; fields != null && at + Kin.WIDTH <= fields.size(); at += Kin.WIDTH) {
            kin.add(new Kin(
                    fields.get(at),
                    fields.get(at + 1),
                    fields.get(at + 2),
                    fields.get(at + 3),
                    fields.get(at + 4),
                    fields.get(at + 5)));
        }
        return kin;
    }

    List<ModelRow> withTag(String tag) {
        return rows("model-tags", tag);
    }

    private List<ModelRow> rows(String table, String key) {
        List<String> keys = table(table).find(key);
        List<ModelRow> rows = new ArrayList<>();
        if (keys != null) {
            for (String each : keys) {
                ModelRow row = row(each);
                if (row != null) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    /** The publisher of an organisation, user or vendor prefix; null where it is not listed. */
    @Nullable
    Organisation organisation(String name) {
        List<String> fields = name.isEmpty() ? null : table("model-publishers").find(ModelName.lower(name));
        return fields == null ? null : new Organisation(fields.get(0), fields.get(1), fields.get(2));
    }

    /** The terms under which a service offers a closed model. */
    String terms(String namespace, String publisher) {
        List<String> fields = table("model-terms").find(namespace + ":" + publisher);
        if (fields == null) {
            fields = table("model-terms").find(namespace + ":*");
        }
        return fields == null ? "LicenseRef-proprietary-api-generic" : fields.get(0);
    }

    /** What a moving alias meant on the day of the facts; null for a name that does not move. */
    @Nullable
    List<String> alias(String key) {
        return table(Shards.ofModel(key)).find(Shards.alias(key));
    }

    @Nullable
    List<String> digest(String sha256) {
        return table("model-digests").find(sha256);
    }

    List<List<String>> defaults(String coordinates) {
        return table("model-defaults").startingWith(coordinates + " ");
    }

    List<String> licensesOfArchitecture(String architecture) {
        List<String> fields = table("model-architectures").find(ModelName.lower(architecture));
        return fields == null ? List.of() : ModelRow.words(fields.get(0));
    }

    Line line(String key) {
        List<String> fields = table(Shards.ofModel(key)).find(Shards.line(key));
        return fields == null ? Line.UNKNOWN : ModelRow.line(fields);
    }

    String text(String reference) {
        List<String> fields =
                reference.isEmpty() ? null : table(Shards.ofText(reference)).find(reference);
        return fields == null ? "" : fields.get(0);
    }

    String about(String name) {
        List<String> fields = table("model-about").find(name);
        return fields == null ? "" : fields.get(0);
    }

    /** A model that stands for a family where only the family is named. */
    @Nullable
    ModelId ofFamily(String family) {
        List<String> fields = table("model-families").find(family);
        return fields == null ? null : ModelId.parse(fields.get(0));
    }

    /** The patterns of families that a name with this beginning may have, in their order. */
    List<FamilyPattern> patterns(String name) {
        String initial = name.isEmpty() ? "" : name.substring(0, 1);
        List<FamilyPattern> known = patterns.get(initial);
        if (known == null) {
            known = initial.isEmpty() ? List.of() : List.copyOf(read(initial));
            patterns.put(initial, known);
        }
        return known;
    }

    /** The first pattern of that family; null where none is called so. */
    @Nullable
    FamilyPattern family(String name) {
        for (FamilyPattern pattern : read("")) {
            if (pattern.family().equals(name)) {
                return pattern;
            }
        }
        return null;
    }

    /** A row is the initial, then the place of the pattern among all. */
    private Collection<FamilyPattern> read(String initial) {
        Map<String, FamilyPattern> byPlace = new TreeMap<>();
        for (List<String> row : table("model-patterns").startingWith(initial)) {
            String place = row.get(0).substring(1);
            byPlace.put(place, FamilyPattern.of(row, new FamilyWords(this, place)));
        }
        return byPlace.values();
    }

    /** The words of the family at that place and its exceptions, as {@link FamilyWords} reads them. */
    List<String> familyWords(String place) {
        List<String> fields = table("model-family-words").find(place);
        if (fields == null) {
            throw new IllegalStateException("no words for the family " + place);
        }
        return fields;
    }

    /** No row is hidden. A named class: the first lambda costs a cold JVM more than a look-up. */
    private static final class Nothing implements Predicate<String> {
        @Override
        public boolean test(String key) {
            return false;
        }
    }

    /**
     * Who an organisation is.
     *
     * @param role {@code official}, {@code own}, {@code reuploader} or {@code vendor}
     * @param movedTo where it publishes now; empty where it did not move
     */
    record Organisation(String role, String publisher, String movedTo) {
        boolean publishes() {
            return role.equals("official");
        }

        boolean reuploads() {
            return role.equals("reuploader");
        }
    }
}
