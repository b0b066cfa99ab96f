package io.github.modellicense.catalog.build;

import io.github.modellicense.catalog.TextWords;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Prints the lines of {@code texts.tsv} for a licence text: {@code TextDigest ID FILE}. The text itself need not, and
 * often may not, become part of the sources.
 */
public final class TextDigest {

    private static final String END = "end of terms and conditions";

    private TextDigest() {}

    /** Prints one line for the whole text, one without its title, one without its appendix. */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        TextWords words = TextWords.of(Files.readString(Path.of(args[1])));
        int size = words.list().size();
        int title = words.firstLineLength();
        int end = String.join(" ", words.list()).indexOf(END);
        int cut = end < 0
                ? size
                : String.join(" ", words.list()).substring(0, end).split(" ").length + 5;
        line(out, args[0] + "/whole", words, 0, size);
        if (title > 0 && title <= 14 && title < size) {
            line(out, args[0] + "/without-title", words, title, size);
        }
        if (cut < size) {
            line(out, args[0] + "/without-appendix", words, 0, cut);
        }
    }

    private static void line(PrintStream out, String key, TextWords words, int from, int to) {
        StringBuilder anchors = new StringBuilder();
        int last = Math.max(from, to - 12);
        for (int at : new int[] {from, (from + last) / 2, last}) {
            anchors.append(anchors.length() == 0 ? "" : " ").append(Long.toHexString(words.anchor(at)));
        }
        out.println(key + "\t" + (to - from) + "\t" + words.digest(from, to) + "\t" + anchors);
    }
}
