package io.github.modellicense.yaml;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The right word that a wrong one was probably meant to be. */
public final class NearestWord {

    private NearestWord() {}

    /** The end of a message: {@code ; did you mean "…"?}, or nothing where no word is near. */
    public static String hint(String word, Iterable<String> words) {
        String nearest = of(word, words);
        return nearest == null ? "" : "; did you mean \"" + nearest + "\"?";
    }

    /**
     * The word with the fewest edits (insert, delete, replace, swap; case ignored), the first of several; the first that
     * begins with the wrong one where all are further than a third of its length; else null.
     */
    public static @Nullable String of(String word, Iterable<String> words) {
        String wrong = fold(word);
        int best = Math.min(4, Math.max(1, wrong.length() / 3)) + 1;
        String nearest = null;
        for (String each : words) {
            int edits = edits(wrong, fold(each), best);
            if (edits < best) {
                best = edits;
                nearest = each;
            }
        }
        return nearest == null ? beginningWith(wrong, words) : nearest;
    }

    private static @Nullable String beginningWith(String wrong, Iterable<String> words) {
        for (String each : words) {
            if (wrong.length() > 2 && fold(each).startsWith(wrong)) {
                return each;
            }
        }
        return null;
    }

    private static String fold(String word) {
        String cut = word.length() > 100 ? word.substring(0, 100) : word;
        return cut.toLowerCase(Locale.ROOT);
    }

    private static int edits(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) >= limit) {
            return limit;
        }
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
                if (swapped(a, i, b, j)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }
        return last[b.length()];
    }

    private static boolean swapped(String a, int i, String b, int j) {
        return i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    }
}
