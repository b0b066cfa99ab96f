package io.github.modellicense.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A bundled table, looked up without being parsed: lines {@code key TAB field TAB field…}, sorted by their key. A tab,
 * line break or backslash in a field is written {@code \t}, {@code \n}, {@code \\}. Its text is the constant of a class
 * (decision 8): opening the first resource of a JAR costs a cold JVM five times what loading a class does.
 */
public final class SortedTable {

    private final String text;

    private SortedTable(String text) {
        this.text = text;
    }

    /**
     * The table of that name.
     *
     * @throws IllegalStateException where it is missing: the build of the JAR is broken
     */
    public static SortedTable bundled(String name) {
        try {
            Object table =
                    Class.forName(className(name)).getDeclaredConstructor().newInstance();
            return of((String[]) ((Supplier<?>) table).get());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the catalogue has no table \"" + name + "\"", e);
        }
    }

    /** The class that holds the table of that name. */
    public static String className(String table) {
        return "io.github.modellicense.catalog.tables." + table.replace('-', '_');
    }

    /** The table of a text that comes in parts. */
    public static SortedTable of(String... parts) {
        return new SortedTable(parts.length == 1 ? parts[0] : String.join("", parts));
    }

    /** The fields of the line with exactly this key, or null. */
    public @Nullable List<String> find(String key) {
        int line = floor(key);
        return begins(line, key) && keyEnd(line) == line + key.length() ? fields(keyEnd(line)) : null;
    }

    /** Every key, in the order of the table. */
    public List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (int line = 0; line < text.length(); line = lineEnd(line) + 1) {
            keys.add(text(line, keyEnd(line)));
        }
        return keys;
    }

    /** Keys and fields of every line whose key begins with the given text, in the order of the table. */
    public List<List<String>> startingWith(String prefix) {
        List<List<String>> found = new ArrayList<>();
        for (int line = floor(prefix); begins(line, prefix); line = lineEnd(line) + 1) {
            List<String> row = new ArrayList<>();
            row.add(text(line, keyEnd(line)));
            row.addAll(fields(keyEnd(line)));
            found.add(row);
        }
        return found;
    }

    /** The first line whose key is not before the given one; the end of the text where there is none. */
    private int floor(String key) {
        int low = 0;
        int high = text.length();
        while (low < high) {
            int line = text.lastIndexOf('\n', ((low + high) >>> 1) - 1) + 1;
            if (text.substring(line, keyEnd(line)).compareTo(key) < 0) {
                low = lineEnd(line) + 1;
            } else {
                high = line;
            }
        }
        return low;
    }

    private boolean begins(int line, String prefix) {
        return line < text.length() && text.startsWith(prefix, line);
    }

    private int lineEnd(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private int keyEnd(int line) {
        return fieldEnd(line, lineEnd(line));
    }

    private int fieldEnd(int from, int lineEnd) {
        int tab = text.indexOf('\t', from);
        return tab < 0 || tab > lineEnd ? lineEnd : tab;
    }

    private List<String> fields(int from) {
        List<String> fields = new ArrayList<>();
        int end = lineEnd(from);
        for (int at = from; at < end; ) {
            int next = fieldEnd(at + 1, end);
            fields.add(text(at + 1, next));
            at = next;
        }
        return fields;
    }

    private String text(int from, int to) {
        String raw = text.substring(from, to);
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
