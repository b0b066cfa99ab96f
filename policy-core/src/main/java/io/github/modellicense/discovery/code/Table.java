package io.github.modellicense.discovery.code;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the tab-separated tables beside this class: a line an entry, {@code #} begins a comment line. */
final class Table {

    private Table() {}

    static List<String> lines(String name) {
        try (InputStream stream = Table.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the table " + name + " is missing from this JAR");
            }
            List<String> lines = new ArrayList<>();
            for (String line : new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.isBlank() && line.charAt(0) != '#') {
                    lines.add(line);
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fields of each line; {@code -} stands for an empty one. */
    static List<String[]> rows(String name) {
        List<String[]> rows = new ArrayList<>();
        for (String line : lines(name)) {
            String[] fields = line.split("\t");
            for (int i = 0; i < fields.length; i++) {
                fields[i] = fields[i].equals("-") ? "" : fields[i];
            }
            rows.add(fields);
        }
        return rows;
    }
}
