package io.github.modellicense.report;

import io.github.modellicense.inventory.Characters;
import java.util.Locale;

/** Text from a project, made fit to be shown: nothing in it acts on a terminal, a parser's line or the reading order. */
public final class Clean {

    private static final char REPLACEMENT = '\uFFFD';

    private Clean() {}

    /** True for C0 and C1 controls, delete, line and paragraph separators, direction marks and invisible joiners. */
    public static boolean acts(char c) {
        if (c >= 0x20 && c < 0x7f) {
            return false;
        }
        return c < 0x20
                || c <= 0x9f
                || c == 0xad
                || c == 0x61c
                || c >= 0x200b && c <= 0x200f
                || c >= 0x2028 && c <= 0x202e
                || c >= 0x2060 && c <= 0x206f
                || c == 0xfeff
                || c >= 0xfff9 && c <= 0xfffb
                || c >= 0xfffe;
    }

    /** The text with unpaired surrogates replaced: what UTF-8 can carry. */
    public static String wellFormed(String text) {
        return Characters.any(text, Characters.BEYOND_ASCII) ? replaceUnpaired(text) : text;
    }

    private static String replaceUnpaired(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1))) {
                clean.append(c).append(text.charAt(++i));
            } else {
                clean.append(Character.isSurrogate(c) ? REPLACEMENT : c);
            }
        }
        return clean.toString();
    }

    /** The text on one line: a line break becomes a space, other acting characters a visible escape such as {@code \}{@code u001B}. */
    public static String line(String text) {
        return shown(text, false);
    }

    /** The text with its line feeds kept, every other acting character as a visible escape. */
    public static String lines(String text) {
        return shown(text, true);
    }

    private static String shown(String text, boolean keepLines) {
        int breaks = keepLines ? 0 : Characters.LINE_FEED;
        return Characters.any(text, Characters.CONTROL | Characters.BEYOND_ASCII | breaks)
                ? escape(wellFormed(text), keepLines)
                : text;
    }

    private static String escape(String text, boolean keepLines) {
        StringBuilder shown = new StringBuilder(text.length() + 16);
        char[] chars = text.toCharArray();
        int from = 0;
        for (int i = 0; i < chars.length; i++) {
            char c = chars[i];
            if (c >= 0x20 && !acts(c) || c == '\n' && keepLines) {
                continue;
            }
            shown.append(chars, from, i - from);
            from = i + 1;
            if (c == '\n' || c == '\t' || c == '\r' && (from == chars.length || chars[from] != '\n')) {
                shown.append(' ');
            } else if (c != '\r') {
                String hex = Integer.toHexString(c).toUpperCase(Locale.ROOT);
                shown.append("\\u").append("0000", 0, 4 - hex.length()).append(hex);
            }
        }
        return shown.append(chars, from, chars.length - from).toString();
    }
}
