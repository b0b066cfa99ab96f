package io.github.modellicense.policy.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Samples of one kind of file, kept as data: a heading {@code === valid|invalid|semantic: name}, the file's text, and
 * after {@code ---} the problems. A semantic mistake is one that a schema cannot see.
 */
public final class Samples {

    private static final Path FOLDER = Path.of("src/test/resources/policy/samples");

    private Samples() {}

    /** One sample. */
    public record Sample(String kind, String name, String text, List<String> problems) {
        public boolean valid() {
            return kind.equals("valid");
        }

        @Override
        public String toString() {
            return kind + ": " + name;
        }
    }

    public static List<Sample> of(String schema) throws IOException {
        List<Sample> samples = new ArrayList<>();
        String content = "\n" + Files.readString(FOLDER.resolve(schema + ".txt"));
        for (String block : content.split("\n=== ")) {
            if (!block.isBlank()) {
                samples.add(sample(block.endsWith("\n") ? block : block + "\n"));
            }
        }
        return samples;
    }

    private static Sample sample(String block) {
        int line = block.indexOf('\n');
        int colon = block.indexOf(": ");
        int end = block.indexOf("\n---\n");
        String text = block.substring(line + 1, end < 0 ? block.length() : Math.max(line, end) + 1);
        List<String> problems =
                end < 0 ? List.of() : block.substring(end + 5).lines().toList();
        return new Sample(block.substring(0, colon), block.substring(colon + 2, line), text, problems);
    }

    /** Writes the samples back with the problems they have now. */
    static void update(String schema, List<Sample> samples) throws IOException {
        StringBuilder content = new StringBuilder();
        for (Sample sample : samples) {
            content.append("=== ").append(sample).append('\n').append(sample.text());
            if (!sample.problems().isEmpty()) {
                content.append("---\n")
                        .append(String.join("\n", sample.problems()))
                        .append('\n');
            }
        }
        Files.writeString(FOLDER.resolve(schema + ".txt"), content);
    }
}
