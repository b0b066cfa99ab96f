package io.github.modellicense.catalog.build;

import io.github.modellicense.catalog.models.FamilyPatterns;
import io.github.modellicense.catalog.models.ModelName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** What names of a family begin with, with the words and the exceptions that the rows of the family show. */
final class FamilySource {

    private static final int WIDTH = 11;
    private static final int SHOWN = 3;

    private final List<TsvSource.Row> patterns = new ArrayList<>();
    private final List<Map<String, TreeSet<String>>> words = new ArrayList<>();
    private final List<TreeSet<String>> exceptions = new ArrayList<>();

    FamilySource(Path sources, List<ModelStep.SourceModel> rows, SourceProblems problems) throws IOException {
        List<String> lines = Files.readAllLines(sources.resolve("models/patterns.tsv"));
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            TsvSource.Row row = new TsvSource.Row("models/patterns.tsv:" + (i + 1), List.of(line.split("\t", -1)));
            if (!line.startsWith("#") && row.fields().size() != WIDTH) {
                problems.add(row.place(), "has " + row.fields().size() + " fields, not " + WIDTH);
            } else if (!line.startsWith("#")) {
                ModelChecks.spellings(row.field(8), row.place(), problems);
                patterns.add(row);
                words.add(new TreeMap<>());
                exceptions.add(new TreeSet<>());
            }
        }
        rows.forEach(this::learn);
        for (TsvSource.Row row : TsvSource.read(sources, "models/releases.tsv", 3, problems)) {
            state(row, problems);
        }
    }

    /** What a source says of a family's words, whether rows show them or not. */
    private void state(TsvSource.Row row, SourceProblems problems) {
        boolean known = false;
        for (int i = 0; i < patterns.size(); i++) {
            if (patterns.get(i).field(0).equals(row.field(0))) {
                known = true;
                for (String word : row.field(1).split(" ")) {
                    words.get(i).computeIfAbsent(word, key -> new TreeSet<>()).add("*");
                }
            }
        }
        if (!known) {
            problems.add(row.place(), "no family \"" + row.field(0) + "\" in patterns.tsv");
        }
        if (row.field(2).isEmpty()) {
            problems.add(row.place(), "says no source");
        }
        if (row.field(2).contains("family evidence")) {
            problems.add(row.place(), "its source is that of a row; what rows show is learnt from the rows");
        }
    }

    private void learn(ModelStep.SourceModel model) {
        // A hub id has no blank: what stands behind one is a remark of the source ("(older)"), and no name to learn
        // from.
        if (!model.published() || model.publishedHere() && model.id().name().indexOf(' ') > 0) {
            return;
        }
        ModelName name = ModelName.of(model.id());
        int family = family(FamilyPatterns.normalised(name));
        if (family < 0 || !patterns.get(family).field(1).equals(model.publisher())) {
            return;
        }
        boolean agrees = model.openness().equals(patterns.get(family).field(2))
                && (model.openness().equals("api")
                        || model.license().equals(patterns.get(family).field(3)));
        if (!agrees) {
            exceptions.get(family).add(model.key());
            return;
        }
        for (String word : FamilyPatterns.words(name)) {
            words.get(family).computeIfAbsent(word, key -> new TreeSet<>()).add(model.key());
        }
    }

    private int family(String normalised) {
        for (int i = 0; i < patterns.size(); i++) {
            if (FamilyPatterns.matches(patterns.get(i).field(8), normalised)) {
                return i;
            }
        }
        return -1;
    }

    void write(Path target, UnaryOperator<String> reference) throws IOException {
        TableWriter table = new TableWriter();
        TableWriter seen = new TableWriter();
        for (int i = 0; i < patterns.size(); i++) {
            TsvSource.Row row = patterns.get(i);
            String place = String.format("%04d", i);
            seen.add(place, words(words.get(i)), keys(exceptions.get(i)));
            for (String initial : initials(row.field(8))) {
                table.add(
                        initial + place,
                        row.field(0),
                        row.field(1),
                        row.field(2),
                        row.field(3),
                        row.field(4),
                        row.field(5),
                        reference.apply(row.field(10)),
                        row.field(8),
                        row.field(6));
            }
        }
        table.write(target, "model-patterns");
        seen.write(target, "model-family-words");
    }

    /** What its names begin with: the patterns are kept by that, so that a name is compared with few. */
    private static TreeSet<String> initials(String spellings) {
        TreeSet<String> initials = new TreeSet<>();
        for (String spelling : spellings.split(" ")) {
            initials.add(spelling.substring(0, 1));
        }
        return initials;
    }

    private static String words(Map<String, TreeSet<String>> words) {
        StringBuilder text = new StringBuilder();
        words.forEach((word, keys) -> {
            text.append(text.length() == 0 ? "" : "|").append(word);
            keys.stream().limit(SHOWN).forEach(key -> text.append('>').append(key));
        });
        return text.toString();
    }

    /** A few of the publisher's own entries first, for they alone divide what it publishes; then a few of others. */
    private static String keys(TreeSet<String> keys) {
        List<String> shown = new ArrayList<>();
        for (boolean hub : new boolean[] {true, false}) {
            keys.stream()
                    .filter(key -> key.startsWith("huggingface:") == hub)
                    .limit(SHOWN)
                    .forEach(shown::add);
        }
        return String.join("|", shown);
    }
}
