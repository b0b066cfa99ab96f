package io.github.modellicense.catalog.build;

import io.github.modellicense.catalog.SortedTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Writes a table as {@link SortedTable} reads it: lines sorted by their key, held by a class. */
final class TableWriter {

    private final Map<String, String> lines = new TreeMap<>();

    /** Adds a line; false where the key stands there already. */
    boolean add(String key, String... fields) {
        StringBuilder line = new StringBuilder();
        for (String field : fields) {
            line.append('\t').append(escape(field));
        }
        return lines.putIfAbsent(key, line.toString()) == null;
    }

    /** Writes the class of the table with that name below the root of classes. */
    void write(Path classes, String name) throws IOException {
        StringBuilder text = new StringBuilder();
        lines.forEach((key, line) -> text.append(key).append(line).append('\n'));
        String type = SortedTable.className(name).replace('.', '/');
        Path file = classes.resolve(type + ".class");
        Files.createDirectories(file.getParent());
        Files.write(file, TextClass.of(type, text.toString()));
    }

    private static String escape(String field) {
        return field.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
    }
}
