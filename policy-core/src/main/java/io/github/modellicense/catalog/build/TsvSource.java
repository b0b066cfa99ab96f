package io.github.modellicense.catalog.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A source of one fact per line, fields separated by tabs. Lines that begin with {@code #} say what the fields are; two
 * of them must be {@code # source: …} and {@code # asOf: DAY}. Sorted by the first field, case ignored, each once.
 */
final class TsvSource {

    private TsvSource() {}

    /** A line with its place. */
    record Row(String place, List<String> fields) {
        String field(int index) {
            return fields.get(index);
        }
    }

    static List<Row> read(Path sources, String name, int width, SourceProblems problems) throws IOException {
        List<Row> rows = new ArrayList<>();
        List<String> lines = Files.readAllLines(sources.resolve(name));
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Row row = new Row(name + ":" + (i + 1), List.of(line.split("\t", -1)));
            if (line.startsWith("#")) {
                continue;
            }
            if (row.fields().size() != width) {
                problems.add(row.place(), "has " + row.fields().size() + " fields, not " + width);
            } else {
                rows.add(row);
            }
        }
        dated(name, lines, problems);
        sorted(rows, problems);
        return rows;
    }

    private static void dated(String name, List<String> lines, SourceProblems problems) {
        if (lines.stream().noneMatch(line -> line.startsWith("# source: "))) {
            problems.add(name, "says no source: a line \"# source: …\" is missing");
        }
        if (lines.stream().noneMatch(line -> line.matches("# asOf: \\d{4}-\\d{2}-\\d{2}"))) {
            problems.add(name, "says no day: a line \"# asOf: YYYY-MM-DD\" is missing");
        }
    }

    private static void sorted(List<Row> rows, SourceProblems problems) {
        for (int i = 1; i < rows.size(); i++) {
            String before = rows.get(i - 1).field(0).toLowerCase(Locale.ROOT);
            String here = rows.get(i).field(0).toLowerCase(Locale.ROOT);
            if (before.compareTo(here) == 0) {
                problems.add(rows.get(i).place(), "\"" + rows.get(i).field(0) + "\" stands here a second time");
            } else if (before.compareTo(here) > 0) {
                problems.add(rows.get(i).place(), "\"" + rows.get(i).field(0) + "\" is out of order");
            }
        }
    }
}
