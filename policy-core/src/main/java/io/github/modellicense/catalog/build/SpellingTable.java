package io.github.modellicense.catalog.build;

import io.github.modellicense.catalog.Spelling;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What each spelling means. A line is the key of the spelling and {@code is ID}, {@code shared IDS RULES} or
 * {@code open}, the last for words that never conclude.
 */
final class SpellingTable {

    private final Map<String, String[]> lines = new TreeMap<>();
    private final Map<String, AmbiguousSource> shared = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> named = new HashSet<>();
    private final SourceProblems problems;

    SpellingTable(SourceProblems problems) {
        this.problems = problems;
    }

    void shared(AmbiguousSource source) {
        for (String spelling : source.spellings()) {
            String key = Spelling.keyOf(spelling);
            AmbiguousSource other = shared.put(key, source);
            if (other != null && other != source) {
                problems.add(source.place(), "\"" + spelling + "\" stands here a second time");
            }
            lines.put(key, new String[] {"shared", String.join(" ", source.candidates()), source.rules()});
        }
        named.addAll(source.ids());
    }

    /** A licence with all its spellings; one that is shared must stand among the ambiguous ones. */
    void license(LicenseSource license) {
        String id = license.profile().id();
        ids.add(id);
        String[] line = license.concludes() ? new String[] {"is", id} : new String[] {"open"};
        lines.put(Spelling.key(id), line);
        add(license.place(), license.profile().name(), line);
        for (String spelling : license.spellings()) {
            add(license.place(), spelling, line);
        }
    }

    void page(String place, String page, String id) {
        if (!Spelling.address(page)) {
            problems.add(place, "\"" + page + "\" is no address");
        }
        named.add(id);
        add(place, page, new String[] {"is", id});
    }

    private void add(String place, String spelling, String[] line) {
        String key = Spelling.keyOf(spelling);
        AmbiguousSource ambiguous = shared.get(key);
        if (ambiguous != null) {
            exact(place, spelling, line, ambiguous);
            if (line.length > 1 && !ambiguous.candidates().contains(line[1])) {
                problems.add(place, "\"" + spelling + "\" is ambiguous, but " + line[1] + " is no candidate");
            }
            return;
        }
        String[] other = lines.putIfAbsent(key, line);
        if (other != null && !List.of(other).equals(List.of(line))) {
            problems.add(place, "\"" + spelling + "\" stands for " + other[other.length - 1] + " as well");
        }
    }

    /** A spelling of one licence that differs from a shared one by blanks or hyphens only: it counts where no hint is given. */
    private void exact(String place, String spelling, String[] line, AmbiguousSource ambiguous) {
        String exact = spelling.toLowerCase(Locale.ROOT);
        if (line.length == 1 || ambiguous.spellings().stream().anyMatch(exact::equalsIgnoreCase)) {
            return;
        }
        String[] other = lines.putIfAbsent("=" + exact, line);
        if (other != null && !other[1].equals(line[1])) {
            problems.add(place, "\"" + spelling + "\" is shared and must stand in ambiguous.yaml");
        }
    }

    /** Ids and names on the SPDX list; what is said above goes before. */
    void listed(List<TsvSource.Row> rows) {
        Map<String, Set<String>> names = new TreeMap<>();
        for (TsvSource.Row row : rows) {
            ids.add(row.field(0));
            if (!row.field(1).contains("d")) {
                names.computeIfAbsent(Spelling.key(row.field(3)), key -> new HashSet<>())
                        .add(row.field(0));
            }
        }
        names.forEach((name, of) -> {
            if (of.size() == 1 && name.indexOf('-') > 0) {
                lines.putIfAbsent(name, new String[] {"is", of.iterator().next()});
            }
        });
        for (TsvSource.Row row : rows) {
            String key = Spelling.key(row.field(0));
            String[] line = lines.get(key);
            if (line != null && !line[0].equals("is")) {
                problems.add(row.place(), "the id \"" + row.field(0) + "\" is spelled like something else");
            }
        }
    }

    void write(Path target, String name) throws IOException {
        for (String id : named) {
            if (!ids.contains(id)) {
                problems.add("ambiguous.yaml, pages.yaml", "unknown licence id \"" + id + "\"");
            }
        }
        TableWriter table = new TableWriter();
        lines.forEach(table::add);
        table.write(target, name);
    }
}
