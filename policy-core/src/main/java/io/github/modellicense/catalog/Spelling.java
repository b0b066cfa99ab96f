package io.github.modellicense.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What two spellings of a licence share. Case, blanks, hyphens, quotes, brackets, a leading {@code the}, the word
 * {@code version} and the {@code v} before a number do not matter; digits, points between them and {@code +} do.
 */
public final class Spelling {

    private static final List<String> ENDINGS =
            List.of(".html", ".htm", ".txt", ".md", ".php", "/legalcode", "/deed", "/deed.en", ".en");

    private Spelling() {}

    /** The key of a name, tag or sloppy form; empty where nothing is left. */
    public static String key(String text) {
        StringBuilder key = new StringBuilder(text.length());
        for (String word : words(text)) {
            boolean article = key.length() == 0 && word.equals("the");
            if (!article && !word.equals("version") && !word.equals("ver") && !word.equals("v")) {
                if (key.length() > 0) {
                    key.append('-');
                }
                key.append(word);
            }
        }
        return key.toString();
    }

    /** The key of an address: without scheme, {@code www.}, query, and the ending of the file. */
    public static String addressKey(String address) {
        String key = address.toLowerCase(Locale.ROOT);
        key = key.substring(key.indexOf("://") < 0 ? 0 : key.indexOf("://") + 3);
        key = key.startsWith("www.") ? key.substring(4) : key;
        key = cut(cut(key, '#'), '?');
        while (key.endsWith("/") || key.endsWith(".") || key.endsWith(",")) {
            key = key.substring(0, key.length() - 1);
        }
        for (String ending : ENDINGS) {
            if (key.endsWith(ending)) {
                key = key.substring(0, key.length() - ending.length());
            }
        }
        return "://" + key.replace("/licences/", "/licenses/");
    }

    /** True where a text is an address as a whole. */
    public static boolean address(String text) {
        return (text.startsWith("http://") || text.startsWith("https://") || text.startsWith("www."))
                && text.indexOf(' ') < 0;
    }

    /** The key of either. */
    public static String keyOf(String text) {
        return address(text) ? addressKey(text) : key(text);
    }

    private static String cut(String text, char at) {
        int end = text.indexOf(at);
        return end < 0 ? text : text.substring(0, end);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c) || c == '+' || c == '.' && inNumber(text, i)) {
                word.append(Character.toLowerCase(c));
            } else if (c == '&') {
                end(word, words);
                words.add("and");
            } else if (c != '\'' && c != '\u2019' && c != '*') {
                end(word, words);
            }
        }
        end(word, words);
        return words;
    }

    private static boolean inNumber(String text, int point) {
        return point > 0
                && point + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(point - 1))
                && Character.isLetterOrDigit(text.charAt(point + 1));
    }

    private static void end(StringBuilder word, List<String> words) {
        if (word.length() == 0) {
            return;
        }
        String text = word.toString();
        word.setLength(0);
        if (text.length() > 1 && text.charAt(0) == 'v' && Character.isDigit(text.charAt(1))) {
            text = text.substring(1);
        }
        words.add(text.endsWith("licence") ? text.substring(0, text.length() - 2) + "se" : text);
    }

    /** The text without a trailing word {@code license} or a leading {@code license}, or null where it has neither. */
    static @Nullable String withoutWordLicense(String key) {
        if (key.endsWith("-license")) {
            return key.substring(0, key.length() - "-license".length());
        }
        return key.startsWith("license-") ? key.substring("license-".length()) : null;
    }
}
