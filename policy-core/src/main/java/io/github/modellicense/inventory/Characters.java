package io.github.modellicense.inventory;

import java.nio.charset.StandardCharsets;

/**
 * Which kinds of characters a text holds, so that a text that needs nothing is passed on as it is.
 *
 * <p>One loop for every format: a build is a cold JVM, which interprets each loop first and then compiles it, and a dozen
 * loops over the same texts cost it a dozen times as much. Over bytes, as a call for each character is what an
 * interpreter is slowest at.
 */
public final class Characters {

    /** Below U+0020 but for the line feed, or U+007F. */
    public static final int CONTROL = 1;

    /** Above U+007F. */
    public static final int BEYOND_ASCII = 1 << 1;

    /** What a quoted text of JSON or YAML escapes: the quote and the backslash. */
    public static final int QUOTED = 1 << 2;

    /** What HTML or XML escapes: {@code & < > " ' ` =}. */
    public static final int MARKUP = 1 << 3;

    /** What an address of the web cannot hold, and the percent sign, which it holds only before two digits. */
    public static final int NO_ADDRESS = 1 << 4;

    /** What a path of a URI escapes: all but the slash and the unreserved characters of RFC 3986. */
    public static final int NO_PATH = 1 << 5;

    /** The line feed. */
    public static final int LINE_FEED = 1 << 6;

    /** What the encoder writes for half a surrogate pair, too. */
    private static final int QUESTION_MARK = 1 << 7;

    private static final int BEYOND = BEYOND_ASCII | NO_ADDRESS | NO_PATH;

    private static final short[] KINDS = new short[0x80];

    static {
        for (int c = 0; c < KINDS.length; c++) {
            int kinds = c == '\n' ? LINE_FEED | NO_ADDRESS : c < 0x20 || c == 0x7f ? CONTROL | NO_ADDRESS : 0;
            kinds |= c == '"' || c == '\\' ? QUOTED : 0;
            kinds |= "&<>\"'`=".indexOf(c) >= 0 ? MARKUP : 0;
            kinds |= " \"'<>\\^`{|}[]%".indexOf(c) >= 0 ? NO_ADDRESS : 0;
            kinds |= c == '?' ? QUESTION_MARK : 0;
            boolean word = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            kinds |= word || "-._~/".indexOf(c) >= 0 ? 0 : NO_PATH;
            KINDS[c] = (short) kinds;
        }
    }

    private Characters() {}

    /** The kinds in a text, as a sum of the constants; 0 where it holds plain characters only. */
    public static int in(String text) {
        int kinds = 0;
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            kinds |= each < 0 ? BEYOND : KINDS[each];
        }
        return (kinds & QUESTION_MARK) == 0 ? kinds : kinds & ~QUESTION_MARK | surrogates(text);
    }

    private static int surrogates(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return BEYOND;
            }
        }
        return 0;
    }

    /** True where a text holds a character of one of the kinds. */
    public static boolean any(String text, int kinds) {
        return (in(text) & kinds) != 0;
    }
}
