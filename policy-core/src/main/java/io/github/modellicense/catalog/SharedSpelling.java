package io.github.modellicense.catalog;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What settles a spelling that several licences share. Rules are written {@code h:word|word=ID}, {@code b:DAY=ID},
 * {@code f:DAY=ID} (a word in the hint, before a day, from a day on), separated by {@code ;}. The first that fits wins;
 * {@code none} leaves the spelling open.
 */
final class SharedSpelling {

    private SharedSpelling() {}

    /** The id that the hint settles it to; null where it does not. */
    static @Nullable String settle(String rules, @Nullable String hint) {
        if (hint == null) {
            return null;
        }
        String text = hint.toLowerCase(Locale.ROOT);
        String day = day(text);
        for (String rule : ProfileCodec.split(rules, ';')) {
            int equals = rule.lastIndexOf('=');
            if (fits(rule.charAt(0), rule.substring(2, equals), text, day)) {
                String id = rule.substring(equals + 1);
                return id.equals("none") ? null : id;
            }
        }
        return null;
    }

    private static boolean fits(char kind, String wanted, String hint, @Nullable String day) {
        if (kind == 'h') {
            return hasAny(hint, ProfileCodec.split(wanted, '|'));
        }
        if (day == null || wanted.startsWith(day) && !wanted.equals(day)) {
            return false;
        }
        return kind == 'b' ? day.compareTo(wanted) < 0 : day.compareTo(wanted) >= 0;
    }

    private static boolean hasAny(String hint, List<String> words) {
        for (String word : words) {
            for (int at = hint.indexOf(word); at >= 0; at = hint.indexOf(word, at + 1)) {
                if (wordStart(hint, at) && wordEnd(hint, at + word.length())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean wordStart(String text, int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }

    /** {@code minimax-m2} does not end before the {@code .1} of {@code minimax-m2.1}. */
    private static boolean wordEnd(String text, int at) {
        if (at == text.length()) {
            return true;
        }
        boolean number = text.charAt(at) == '.' && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
        return !number && !Character.isLetterOrDigit(text.charAt(at));
    }

    /** The first day or month in the hint, ISO. */
    private static @Nullable String day(String hint) {
        for (int at = 0; at + 7 <= hint.length(); at++) {
            if (wordStart(hint, at) && shaped(hint, at, "dddd-dd")) {
                boolean full = shaped(hint, at, "dddd-dd-dd");
                int end = at + (full ? 10 : 7);
                if (end == hint.length() || !Character.isLetterOrDigit(hint.charAt(end))) {
                    return hint.substring(at, end);
                }
            }
        }
        return null;
    }

    private static boolean shaped(String text, int at, String shape) {
        if (at + shape.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < shape.length(); i++) {
            char c = text.charAt(at + i);
            if (shape.charAt(i) == 'd' ? c < '0' || c > '9' : c != '-') {
                return false;
            }
        }
        return true;
    }
}
