package io.github.modellicense.report.html;

import com.samskivert.mustache.Mustache;
import io.github.modellicense.report.Clean;

/** The one place where text becomes HTML: safe between tags and in quoted attributes. */
final class HtmlEscaper implements Mustache.Escaper {

    @Override
    public String escape(String raw) {
        String text = Clean.lines(raw);
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            String entity = entity(text.charAt(i));
            if (entity != null && out == null) {
                out = new StringBuilder(text.length() + 32).append(text, 0, i);
            }
            if (out != null) {
                if (entity == null) {
                    out.append(text.charAt(i));
                } else {
                    out.append(entity);
                }
            }
        }
        return out == null ? text : out.toString();
    }

    private static @org.jspecify.annotations.Nullable String entity(char c) {
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
