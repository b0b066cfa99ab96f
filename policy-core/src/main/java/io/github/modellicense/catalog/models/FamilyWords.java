package io.github.modellicense.catalog.models;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The words of the names of a family that are under its licence, each with rows that show it or with {@link #STATED}, and
 * the rows of the family under another licence. Read when first asked for: most families are only passed by.
 */
final class FamilyWords {

    /** Stands among the words where a source speaks of the whole family, and for a row where a source names the word. */
    static final String STATED = "*";

    private final ModelTables tables;
    private final String family;
    private @Nullable Map<String, List<String>> words;
    private List<String> exceptions = List.of();

    /** @param family the place of its pattern */
    FamilyWords(ModelTables tables, String family) {
        this.tables = tables;
        this.family = family;
    }

    /** The rows that show the word, {@link #STATED} for a source; empty for a word that is not known. */
    List<String> of(String word) {
        return words().getOrDefault(word, List.of());
    }

    /** Every word, in no order. */
    Set<String> all() {
        return words().keySet();
    }

    boolean has(String word) {
        return words().containsKey(word);
    }

    /** True where a source says of every wording and size of the family what its licence is. */
    boolean stated() {
        return has(STATED);
    }

    /** Every row that shows a word, at most a few for each. */
    Set<String> rows() {
        Set<String> rows = new TreeSet<>();
        for (List<String> keys : words().values()) {
            rows.addAll(keys);
        }
        rows.remove(STATED);
        return rows;
    }

    List<String> exceptions() {
        words();
        return exceptions;
    }

    private Map<String, List<String>> words() {
        Map<String, List<String>> read = words;
        if (read == null) {
            read = new HashMap<>();
            List<String> fields = tables.familyWords(family);
            for (String word : parts(fields.get(0))) {
                List<String> parts = List.of(word.split(">"));
                read.put(parts.get(0), parts.subList(1, parts.size()));
            }
            exceptions = parts(fields.get(1));
            words = read;
        }
        return read;
    }

    private static List<String> parts(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\\|"));
    }
}
