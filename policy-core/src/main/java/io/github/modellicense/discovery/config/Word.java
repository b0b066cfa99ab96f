package io.github.modellicense.discovery.config;

import java.util.ArrayList;
import java.util.List;

/**
 * A word of a command, quotes taken off.
 *
 * @param column 1-based, of its first character
 */
record Word(String text, int line, int column) {

    /** Where one command ends and the next begins. */
    private static final String END = ";";

    /**
     * The words of a line. A quoted command such as {@code sh -c "ollama pull x"} and a list such as {@code ["ollama",
     * "pull", "x"]} are taken apart too; a comment ends the line.
     */
    static List<Word> of(String line, int number) {
        List<Word> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote == 0 && c == '#' && word.length() == 0) {
                break;
            }
            boolean opens = word.length() == 0 || word.charAt(word.length() - 1) == '=';
            if (quote == 0 && (c == '"' || c == '\'') && opens) {
                quote = c;
            } else if (quote != 0 && c == quote && !isInside(word)) {
                quote = 0;
            } else if (Character.isWhitespace(c) || quote == 0 && (c == ',' || c == '[' || c == ']')) {
                add(words, word, number, i);
            } else if (quote == 0 && (c == ';' || c == ')' || c == '(') && !isInside(word)) {
                add(words, word, number, i);
                words.add(new Word(END, number, i + 1));
            } else {
                word.append(c);
            }
        }
        add(words, word, number, line.length());
        return words;
    }

    /** Inside an expansion, brackets and quotes belong to the word. */
    private static boolean isInside(StringBuilder word) {
        int open = Math.max(word.lastIndexOf("${"), word.lastIndexOf("$("));
        return open >= 0 && word.indexOf("}", open) < 0 && word.indexOf(")", open) < 0;
    }

    private static void add(List<Word> words, StringBuilder word, int line, int end) {
        if (word.length() > 0) {
            words.add(new Word(word.toString(), line, Math.max(1, end - word.length() + 1)));
            word.setLength(0);
        }
    }

    /** The word without the marks around it; empty for what ends a command. */
    String bare() {
        int end = text.length();
        while (end > 0 && ";&|)\"'`,]".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        int start = 0;
        while (start < end && "\"'`([,".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return text.substring(start, end);
    }
}
