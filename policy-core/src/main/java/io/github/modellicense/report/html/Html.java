package io.github.modellicense.report.html;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A page as it grows, in UTF-8. Markup and text come by turns, so that no text gets onto the page without being escaped.
 *
 * <p>By hand, because most builds write a page for each module: an engine for templates finds every value by its name
 * through reflection, and cost a cold JVM more than all other reports together.
 */
final class Html {

    private byte[] page = new byte[1 << 16];
    private int length;

    /** Appends markup of our own. */
    Html markup(String markup) {
        byte[] bytes = markup.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > page.length - length) {
            page = Arrays.copyOf(page, Math.max(2 * page.length, length + bytes.length));
        }
        System.arraycopy(bytes, 0, page, length, bytes.length);
        length += bytes.length;
        return this;
    }

    /** Appends text from anywhere, escaped; nothing for null. */
    Html text(@Nullable String text) {
        return text == null ? this : markup(HtmlEscaper.escape(text));
    }

    /** Appends markup of our own and text from anywhere by turns, markup first. */
    Html add(@Nullable String... parts) {
        for (int i = 0; i < parts.length; i++) {
            String part = parts[i];
            if (i % 2 == 1) {
                text(part);
            } else if (part != null) {
                markup(part);
            }
        }
        return this;
    }

    /** The same where the first text is not null and not empty. */
    Html optional(String before, @Nullable String text, String... after) {
        if (given(text)) {
            markup(before).text(text).add(after);
        }
        return this;
    }

    /** True for a text that says something. */
    static boolean given(@Nullable String text) {
        return text != null && !text.isEmpty();
    }

    /** Writes the page. */
    void writeTo(OutputStream out) throws IOException {
        out.write(page, 0, length);
        out.flush();
    }
}
