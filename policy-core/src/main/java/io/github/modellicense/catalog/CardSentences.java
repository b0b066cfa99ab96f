package io.github.modellicense.catalog;

import java.util.ArrayList;
import java.util.List;

/** The sentences of a Markdown text, in one pass however long one of them is; listings of code are left out. */
final class CardSentences {

    private final List<Sentence> sentences = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int begun;

    private CardSentences() {}

    /**
     * A sentence, a heading, an item of a list or a row of a table, on one line and without its full stop.
     *
     * @param line on which it begins, 1-based
     */
    record Sentence(String text, int line) {}

    static List<Sentence> of(String markdown) {
        CardSentences reader = new CardSentences();
        boolean listing = false;
        int line = 1;
        for (int at = 0; at < markdown.length(); line++) {
            int newline = markdown.indexOf('\n', at);
            int end = newline < 0 ? markdown.length() : newline;
            String words = markdown.substring(at, end).strip();
            at = end + 1;
            boolean fence = words.startsWith("```");
            if (fence || breaks(words)) {
                reader.end();
            }
            listing ^= fence;
            if (!listing && !fence) {
                reader.line(words, line);
            }
        }
        reader.end();
        return reader.sentences;
    }

    /** An empty line, a heading, an item of a list and a row of a table begin anew. */
    private static boolean breaks(String line) {
        return line.isEmpty() || "#-*|>".indexOf(line.charAt(0)) >= 0;
    }

    private void line(String words, int line) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (".!?;".indexOf(c) >= 0 && (i + 1 == words.length() || words.charAt(i + 1) == ' ')) {
                end();
            } else if (c != ' ' || text.length() > 0) {
                begun = text.length() == 0 ? line : begun;
                text.append(c);
            }
        }
        if (text.length() > 0) {
            text.append(' ');
        }
    }

    private void end() {
        if (text.length() > 0) {
            sentences.add(new Sentence(text.toString(), begun));
            text.setLength(0);
        }
    }
}
