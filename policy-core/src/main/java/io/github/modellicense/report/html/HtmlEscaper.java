package io.github.modellicense.report.html;

import com.samskivert.mustache.Mustache;
import io.github.modellicense.report.Clean;
import org.jspecify.annotations.Nullable;

/** The one place where text becomes HTML: safe between tags and in quoted attributes. */
final class HtmlEscaper implements Mustache.Escaper {

    /** Characters that need nothing; most texts hold no other. */
    private static final boolean[] PLAIN = new boolean[0x7f];

    static {
        for (char c = 0x20; c < PLAIN.length; c++) {
            PLAIN[c] = entity(c) == null;
        }
    }

    @Override
    public String escape(String raw) {
        for (int i = 0, end = raw.length(); i < end; i++) {
            char c = raw.charAt(i);
            if (c >= PLAIN.length || !PLAIN[c]) {
                return entities(Clean.lines(raw));
            }
        }
        return raw;
    }

    private static String entities(String text) {
        StringBuilder out = new StringBuilder(text.length() + 32);
        for (int i = 0; i < text.length(); i++) {
            String entity = entity(text.charAt(i));
            if (entity == null) {
                out.append(text.charAt(i));
            } else {
                out.append(entity);
            }
        }
        return out.toString();
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
