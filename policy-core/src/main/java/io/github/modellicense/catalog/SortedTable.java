package io.github.modellicense.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bundled table, looked up without being parsed: UTF-8 lines {@code key TAB field TAB field…}, sorted by the bytes of
 * their key. A tab, line break or backslash in a field is written {@code \t}, {@code \n}, {@code \\}.
 */
public final class SortedTable {

    private final byte[] bytes;

    private SortedTable(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The table of a resource beside this class.
     *
     * @throws IllegalStateException where the resource is missing: the build of the JAR is broken
     */
    public static SortedTable bundled(String resource) {
        try (InputStream in = SortedTable.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the catalogue has no \"" + resource + "\"");
            }
            return new SortedTable(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SortedTable of(byte[] bytes) {
        return new SortedTable(bytes);
    }

    /** The fields of the line with exactly this key, or null. */
    public @Nullable List<String> find(String key) {
        int line = floor(key.getBytes(StandardCharsets.UTF_8), true);
        return line < 0 ? null : fields(keyEnd(line));
    }

    /** Every key, in the order of the table. */
    public List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (int line = 0; line < bytes.length; line = lineEnd(line) + 1) {
            keys.add(text(line, keyEnd(line)));
        }
        return keys;
    }

    /** Keys and fields of every line whose key begins with the given text, in the order of the table. */
    public List<List<String>> startingWith(String prefix) {
        byte[] wanted = prefix.getBytes(StandardCharsets.UTF_8);
        List<List<String>> found = new ArrayList<>();
        for (int line = floor(wanted, false); line < bytes.length && begins(line, wanted); line = lineEnd(line) + 1) {
            List<String> row = new ArrayList<>();
            row.add(text(line, keyEnd(line)));
            row.addAll(fields(keyEnd(line)));
            found.add(row);
        }
        return found;
    }

    /** The line of that key, or where it would stand: -1 for the former's absence when {@code exact}. */
    private int floor(byte[] key, boolean exact) {
        int low = 0;
        int high = bytes.length;
        while (low < high) {
            int line = lineStart((low + high) >>> 1);
            int order = compare(line, key);
            if (order == 0) {
                return line;
            }
            if (order < 0) {
                low = lineEnd(line) + 1;
            } else {
                high = line;
            }
        }
        return exact ? -1 : low;
    }

    private int compare(int line, byte[] key) {
        int end = keyEnd(line);
        return java.util.Arrays.compareUnsigned(bytes, line, end, key, 0, key.length);
    }

    private boolean begins(int line, byte[] prefix) {
        int end = line + prefix.length;
        return end <= bytes.length && java.util.Arrays.equals(bytes, line, end, prefix, 0, prefix.length);
    }

    private int lineStart(int at) {
        int start = at;
        while (start > 0 && bytes[start - 1] != '\n') {
            start--;
        }
        return start;
    }

    private int lineEnd(int from) {
        int end = from;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return end;
    }

    private int keyEnd(int line) {
        int end = line;
        while (end < bytes.length && bytes[end] != '\t' && bytes[end] != '\n') {
            end++;
        }
        return end;
    }

    private List<String> fields(int from) {
        List<String> fields = new ArrayList<>();
        int end = lineEnd(from);
        for (int at = from; at < end; ) {
            int next = keyEnd(at + 1);
            fields.add(text(at + 1, next));
            at = next;
        }
        return fields;
    }

    private String text(int from, int to) {
        String raw = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        return raw.indexOf('\\') < 0 ? raw : unescape(raw);
    }

    private static String unescape(String raw) {
        StringBuilder text = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c != '\\' || i + 1 == raw.length()) {
                text.append(c);
            } else {
                char escaped = raw.charAt(++i);
                text.append(escaped == 'n' ? '\n' : escaped == 't' ? '\t' : escaped);
            }
        }
        return text.toString();
    }
}
