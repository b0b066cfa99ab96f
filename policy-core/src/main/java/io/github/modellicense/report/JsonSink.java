package io.github.modellicense.report;

import io.github.modellicense.inventory.Characters;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON as a stream: UTF-8, two spaces, line feeds on every system. Control and direction characters are written
 * as escapes, unpaired surrogates as U+FFFD, so that every value gives well-formed JSON that is safe to print.
 *
 * <p>By hand, because every build writes one: the generator of a library costs a cold JVM more than the rest of the report.
 */
public final class JsonSink {

    private static final int ESCAPED =
            Characters.CONTROL | Characters.LINE_FEED | Characters.BEYOND_ASCII | Characters.QUOTED;

    private final OutputStream stream;
    private final boolean pretty;
    private byte[] text = new byte[1 << 13];
    private int length;
    /** The closing brackets to come, innermost last. */
    private final StringBuilder open = new StringBuilder();

    private String indentation = "\n                ";
    private boolean empty = true;
    private boolean named;

    private JsonSink(OutputStream stream, boolean pretty) {
        this.stream = stream;
        this.pretty = pretty;
    }

    /** Begins a document on a stream that the caller closes. */
    public JsonSink(OutputStream stream) {
        this(stream, true);
    }

    /** Begins a document without white space. */
    public static JsonSink compact(OutputStream stream) {
        return new JsonSink(stream, false);
    }

    /** Begins an object: the root, or an element of an array. */
    public JsonSink object() throws IOException {
        return begin("{", '}');
    }

    /** Begins an object in a field. */
    public JsonSink object(String field) throws IOException {
        return name(field).object();
    }

    /** Begins an array: the root, or an element of an array. */
    public JsonSink array() throws IOException {
        return begin("[", ']');
    }

    /** Begins an array in a field. */
    public JsonSink array(String field) throws IOException {
        return name(field).array();
    }

    /** Ends the innermost object or array. */
    public JsonSink end() throws IOException {
        char bracket = open.charAt(open.length() - 1);
        open.setLength(open.length() - 1);
        if (!empty) {
            indent();
        } else if (pretty) {
            add(" ");
        }
        add(bracket == '}' ? "}" : "]");
        empty = false;
        return this;
    }

    /** A field that is always there. */
    public JsonSink text(String field, String value) throws IOException {
        return name(field).quoted(value);
    }

    /** A field that is left out where the value is null or empty. */
    public JsonSink optional(String field, @Nullable String value) throws IOException {
        return value == null || value.isEmpty() ? this : text(field, value);
    }

    /** A number. */
    public JsonSink number(String field, long value) throws IOException {
        return name(field).plain(Long.toString(value));
    }

    /** A number with decimals. */
    public JsonSink number(String field, double value) throws IOException {
        return name(field).plain(Double.toString(value));
    }

    /** A 1-based line or column; left out where there is none. */
    public JsonSink position(String field, int value) throws IOException {
        return value > 0 ? number(field, value) : this;
    }

    /** True or false. */
    public JsonSink flag(String field, boolean value) throws IOException {
        return name(field).plain(Boolean.toString(value));
    }

    /** A text as an element of an array. */
    public JsonSink element(String value) throws IOException {
        return next().quoted(value);
    }

    /** A list of texts; left out where it is empty. */
    public JsonSink texts(String field, Iterable<?> values) throws IOException {
        if (values.iterator().hasNext()) {
            array(field);
            for (Object value : values) {
                element(value.toString());
            }
            end();
        }
        return this;
    }

    /** A field of a foreign document, with a value that {@link JsonObject#read} gave. */
    public JsonSink foreign(String field, @Nullable Object value) throws IOException {
        next().quoted(field);
        return named().foreign(value);
    }

    /** A value that {@link JsonObject#read} gave, as an element of an array. */
    public JsonSink foreign(@Nullable Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            object();
            for (Map.Entry<?, ?> field : map.entrySet()) {
                foreign(String.valueOf(field.getKey()), field.getValue());
            }
            return end();
        }
        if (value instanceof List<?> list) {
            array();
            for (Object item : list) {
                foreign(item);
            }
            return end();
        }
        next();
        return value == null || value instanceof BigDecimal || value instanceof Boolean
                ? plain(String.valueOf(value))
                : quoted(value.toString());
    }

    /** Ends the document with a line feed; the stream stays open. */
    public void finish() throws IOException {
        add("\n");
        drain();
        stream.flush();
    }

    private JsonSink begin(String bracket, char closing) throws IOException {
        next();
        add(bracket);
        open.append(closing);
        empty = true;
        return this;
    }

    /** Names are words of our own, in which nothing is to be escaped. */
    private JsonSink name(String field) throws IOException {
        next();
        add("\"");
        add(field);
        add("\"");
        return named();
    }

    private JsonSink named() throws IOException {
        add(pretty ? ": " : ":");
        named = true;
        return this;
    }

    /** Goes to where the next name or element stands; a value stands behind its name. */
    private JsonSink next() throws IOException {
        if (named) {
            named = false;
            return this;
        }
        if (open.length() > 0) {
            add(empty ? "" : ",");
            indent();
        }
        empty = false;
        return this;
    }

    private void indent() throws IOException {
        if (pretty) {
            int depth = 1 + 2 * open.length();
            while (depth > indentation.length()) {
                indentation += "                ";
            }
            add(indentation, depth);
        }
    }

    private JsonSink plain(String value) throws IOException {
        named = false;
        add(value);
        return this;
    }

    private JsonSink quoted(String value) throws IOException {
        named = false;
        add("\"");
        if (!Characters.any(value, ESCAPED)) {
            add(value);
        } else {
            drain();
            stream.write(escaped(Clean.wellFormed(value)).getBytes(StandardCharsets.UTF_8));
        }
        add("\"");
        return this;
    }

    private static String escaped(String value) {
        StringBuilder text = new StringBuilder(value.length() + 16);
        char[] chars = value.toCharArray();
        int from = 0;
        for (int i = 0; i < chars.length; i++) {
            char c = chars[i];
            if (c < 0x20 || c >= 0x7f && Clean.acts(c) || c == '"' || c == '\\') {
                escape(text.append(chars, from, i - from), c);
                from = i + 1;
            }
        }
        return text.append(chars, from, chars.length - from).toString();
    }

    private static void escape(StringBuilder text, char c) {
        switch (c) {
            case '"', '\\' -> text.append('\\').append(c);
            case '\b' -> text.append("\\b");
            case '\t' -> text.append("\\t");
            case '\n' -> text.append("\\n");
            case '\f' -> text.append("\\f");
            case '\r' -> text.append("\\r");
            default -> {
                String hex = Integer.toHexString(c).toUpperCase(Locale.ROOT);
                text.append("\\u").append("0000", 0, 4 - hex.length()).append(hex);
            }
        }
    }

    private void add(String ascii) throws IOException {
        add(ascii, ascii.length());
    }

    /** The low byte of each character is all that there is of ASCII, and copied at once. */
    @SuppressWarnings("deprecation")
    private void add(String ascii, int count) throws IOException {
        if (count > text.length - length) {
            drain();
            if (count > text.length) {
                text = new byte[count];
            }
        }
        ascii.getBytes(0, count, text, length);
        length += count;
    }

    private void drain() throws IOException {
        stream.write(text, 0, length);
        length = 0;
    }
}
