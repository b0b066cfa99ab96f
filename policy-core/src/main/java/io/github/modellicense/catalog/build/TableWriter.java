package io.github.modellicense.catalog.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Writes a table as {@link io.github.modellicense.catalog.SortedTable} reads it: lines sorted by the bytes of their key. */
final class TableWriter {

    private final Map<byte[], String> lines = new TreeMap<>(Arrays::compareUnsigned);

    /** Adds a line; false where the key stands there already. */
    boolean add(String key, String... fields) {
        StringBuilder line = new StringBuilder();
        for (String field : fields) {
            line.append('\t').append(escape(field));
        }
        return lines.putIfAbsent(key.getBytes(StandardCharsets.UTF_8), line.toString()) == null;
    }

    void write(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        lines.forEach((key, line) -> text.append(new String(key, StandardCharsets.UTF_8))
                .append(line)
                .append('\n'));
        Files.writeString(file, text);
    }

    private static String escape(String field) {
        return field.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
    }
}
