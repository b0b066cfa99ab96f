package io.github.modellicense.policy.file;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** YAML being written: block mappings, flow lists, texts quoted where a reader could take them for something else. */
final class YamlText {

    private final StringBuilder text = new StringBuilder();

    void line(String line) {
        text.append(line).append('\n');
    }

    void text(String indent, String key, @Nullable String value) {
        if (value != null) {
            line(indent + key + ": " + quoted(value));
        }
    }

    void number(String indent, String key, @Nullable Long value) {
        if (value != null) {
            line(indent + key + ": " + value);
        }
    }

    void list(String indent, String key, List<String> values) {
        if (!values.isEmpty()) {
            listEvenEmpty(indent, key, values);
        }
    }

    void listEvenEmpty(String indent, String key, List<String> values) {
        line(indent + key + ": " + flow(values));
    }

    static String flow(List<String> values) {
        StringBuilder flow = new StringBuilder("[");
        for (int i = 0; i < values.size(); i++) {
            flow.append(i == 0 ? "" : ", ").append(quoted(values.get(i)));
        }
        return flow.append(']').toString();
    }

    /** The text bare where it is a plain word, else in double quotes. */
    static String quoted(String value) {
        return plain(value) ? value : doubleQuoted(value);
    }

    private static boolean plain(String value) {
        if (value.isEmpty() || value.length() > 200 || value.equals("null")) {
            return false;
        }
        char first = value.charAt(0);
        boolean letters = first >= 'a' && first <= 'z' || first >= 'A' && first <= 'Z';
        for (int i = 0; i < value.length() && letters; i++) {
            char c = value.charAt(i);
            letters = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "-_./+".indexOf(c) >= 0;
        }
        return letters;
    }

    private static String doubleQuoted(String value) {
        StringBuilder quoted = new StringBuilder(value.length() + 2).append('"');
        for (int i = 0; i < value.length(); ) {
            int c = value.codePointAt(i);
            i += Character.charCount(c);
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (c >= 0x20 && c <= 0x7E || c >= 0xA1 && c <= 0x1FFF) {
                quoted.appendCodePoint(c);
            } else {
                escape(quoted, c);
            }
        }
        return quoted.append('"').toString();
    }

    private static void escape(StringBuilder quoted, int c) {
        String hex = Integer.toHexString(c);
        int digits = c > 0xFFFF ? 8 : 4;
        quoted.append(c > 0xFFFF ? "\\U" : "\\u");
        for (int i = hex.length(); i < digits; i++) {
            quoted.append('0');
        }
        quoted.append(hex);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
