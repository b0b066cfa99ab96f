package io.github.modellicense.report.html;

import io.github.modellicense.inventory.Characters;
import io.github.modellicense.report.Clean;
import org.jspecify.annotations.Nullable;

/** The one place where text becomes HTML: safe between tags and in quoted attributes. */
final class HtmlEscaper {

    private HtmlEscaper() {}

    static String escape(String raw) {
        int kinds = Characters.in(raw);
        String text = (kinds & (Characters.CONTROL | Characters.BEYOND_ASCII)) == 0 ? raw : Clean.lines(raw);
        return (kinds & Characters.MARKUP) == 0 ? text : entities(text);
    }

    private static String entities(String text) {
        StringBuilder out = new StringBuilder(text.length() + 32);
        char[] chars = text.toCharArray();
        int from = 0;
        for (int i = 0; i < chars.length; i++) {
            String entity = chars[i] > '`' ? null : entity(chars[i]);
            if (entity != null) {
                out.append(chars, from, i - from).append(entity);
                from = i + 1;
            }
        }
        return out.append(chars, from, chars.length - from).toString();
    }

    private static @Nullable String entity(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            case '`' -> "&#96;";
            case '=' -> "&#61;";
            default -> null;
        };
    }
}
