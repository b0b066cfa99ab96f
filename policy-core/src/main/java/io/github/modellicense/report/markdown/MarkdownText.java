package io.github.modellicense.report.markdown;

import io.github.modellicense.report.Clean;

/** The one place where text becomes Markdown, safe in a cell of a table. */
final class MarkdownText {

    private static final boolean[] SPECIAL = new boolean[0x80];

    static {
        for (char c : "\\`*_{}[]()#+-.!|~>:/=<&@".toCharArray()) {
            SPECIAL[c] = true;
        }
    }

    private MarkdownText() {}

    /** A value in a code span: no markup, no link, no mention. */
    static String code(String value) {
        String text = Clean.line(value).strip().replace("|", "\\|");
        if (text.isEmpty()) {
            return "";
        }
        String fence = "`".repeat(longestRun(text) + 1);
        boolean pad = text.startsWith("`") || text.endsWith("`");
        return pad ? fence + " " + text + " " + fence : fence + text + fence;
    }

    /** Prose: every character of markup escaped; a mention, an issue or an address stays plain text. */
    static String text(String value) {
        String text = Clean.line(value).strip();
        StringBuilder out = new StringBuilder(text.length() + 16);
        char[] chars = text.toCharArray();
        int from = 0;
        for (int i = 0; i < chars.length; i++) {
            if (chars[i] < SPECIAL.length && SPECIAL[chars[i]]) {
                out.append(chars, from, i - from).append(escaped(text, i));
                from = i + 1;
            }
        }
        return out.append(chars, from, chars.length - from).toString();
    }

    private static String escaped(String text, int at) {
        char c = text.charAt(at);
        return switch (c) {
            case '<' -> "&lt;";
            case '&' -> "&amp;";
            case '@' -> "@<!-- -->";
            case '#', ':' -> needed(text, at) ? "\\" + c + "<!-- -->" : String.valueOf(c);
            default -> needed(text, at) ? "\\" + c : String.valueOf(c);
        };
    }

    /** A full stop, a hyphen or a colon within a word or at its end does nothing, and reads better bare. */
    private static boolean needed(String text, int at) {
        char c = text.charAt(at);
        if (c == ':') {
            return at + 1 < text.length() && text.charAt(at + 1) == '/' || at == 0;
        }
        if (c == '.') {
            return at >= 3 && text.regionMatches(true, at - 3, "www", 0, 3);
        }
        return c != '-' && c != '/' && c != '=' && c != '+' || at == 0;
    }

    private static int longestRun(String text) {
        if (text.indexOf('`') < 0) {
            return 0;
        }
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
