package io.github.modellicense.discovery.config;

import java.util.ArrayDeque;
import java.util.Deque;

/** YAML that is not strict, such as a template: each {@code key: value} line, with its parents told by indentation. */
final class YamlLines implements SettingFormat {

    @Override
    public void read(String text, int firstLine, Extract into) {
        into.document("");
        Deque<Level> levels = new ArrayDeque<>();
        String[] lines = text.split("\n", -1);
        String name = "";
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].stripTrailing();
            if (line.equals("---")) {
                into.document("");
                levels.clear();
            }
            name = line(line, firstLine + i, levels, name, into);
        }
    }

    /** Reads one line; returns the last {@code - name:} seen, for the {@code value:} below it. */
    private static String line(String line, int number, Deque<Level> levels, String name, Extract into) {
        int indent = 0;
        while (indent < line.length() && (line.charAt(indent) == ' ' || line.charAt(indent) == '-')) {
            indent++;
        }
        int colon = separator(line, indent);
        if (colon < 0) {
            return name;
        }
        while (!levels.isEmpty() && levels.peek().indent >= indent) {
            levels.pop();
        }
        String parent = levels.isEmpty() ? "" : levels.peek().key;
        String key = unquoted(line.substring(indent, colon).strip());
        String value = scalar(line.substring(colon + 1));
        String full = parent.isEmpty() ? key : parent + "." + key;
        if (value.isEmpty()) {
            levels.push(new Level(indent, full));
            into.child(parent, key);
            return name;
        }
        if (key.equals("value") && !name.isEmpty()) {
            into.setting(name, parent, value, number, colon + 2);
            return "";
        }
        into.setting(full, parent, value, number, colon + 2, line.strip());
        return key.equals("name") ? value : name;
    }

    private static int separator(String line, int from) {
        if (from >= line.length() || line.charAt(from) == '#' || line.charAt(from) == '{') {
            return -1;
        }
        for (int i = from; i < line.length(); i++) {
            if (line.charAt(i) == ':' && (i + 1 == line.length() || line.charAt(i + 1) == ' ')) {
                return i;
            }
        }
        return -1;
    }

    private static String scalar(String text) {
        String value = text.strip();
        int comment = value.indexOf(" #");
        if (comment > 0 && !value.startsWith("\"") && !value.startsWith("'")) {
            value = value.substring(0, comment).strip();
        }
        return value.startsWith("#") || value.equals("|") || value.equals(">") ? "" : unquoted(value);
    }

    private static String unquoted(String text) {
        if (text.length() > 1 && (text.charAt(0) == '"' || text.charAt(0) == '\'')) {
            int end = text.indexOf(text.charAt(0), 1);
            return end > 0 ? text.substring(1, end) : text;
        }
        return text;
    }

    private record Level(int indent, String key) {}
}
