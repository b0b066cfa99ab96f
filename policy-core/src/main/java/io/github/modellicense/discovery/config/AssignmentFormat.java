package io.github.modellicense.discovery.config;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Formats of the shape {@code key = value} with sections or braces: TOML, HOCON, INI, Terraform. Read by lines; what spans
 * lines is not understood.
 */
final class AssignmentFormat implements SettingFormat {

    @Override
    public void read(String text, int firstLine, Extract into) {
        Deque<String> blocks = new ArrayDeque<>();
        String section = "";
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            if (line.isEmpty() || line.startsWith("#") || line.startsWith("//") || line.startsWith(";")) {
                continue;
            }
            if (line.startsWith("[") && line.endsWith("]") && blocks.isEmpty()) {
                section =
                        line.replace("[", "").replace("]", "").replace("\"", "").strip();
            } else if (line.endsWith("{")) {
                blocks.push(name(line.substring(0, line.length() - 1)));
            } else if (line.startsWith("}")) {
                blocks.poll();
            } else {
                assignment(line, firstLine + i, parent(section, blocks), into);
            }
        }
    }

    private static String name(String opening) {
        return opening.replace("\"", "")
                .replace("=", " ")
                .replace(":", " ")
                .strip()
                .replace(' ', '.');
    }

    private static String parent(String section, Deque<String> blocks) {
        StringBuilder parent = new StringBuilder(section);
        blocks.descendingIterator()
                .forEachRemaining(
                        block -> parent.append(parent.length() == 0 ? "" : ".").append(block));
        return parent.toString();
    }

    private static void assignment(String line, int number, String parent, Extract into) {
        int equals = line.indexOf('=');
        int colon = line.indexOf(':');
        int at = equals < 0 || colon > 0 && colon < equals && line.indexOf('"') > colon ? colon : equals;
        if (at <= 0) {
            return;
        }
        String key = line.substring(0, at).replace("\"", "").strip();
        String value = value(line.substring(at + 1).strip());
        if (!key.isEmpty() && key.indexOf(' ') < 0 && !value.isEmpty() && value.length() <= Extract.MAX_VALUE) {
            String full = parent.isEmpty() ? key : parent + "." + key;
            into.setting(full, parent, value, number, at + 2, key + " = " + value);
        }
    }

    private static String value(String text) {
        if (text.length() > 1 && (text.charAt(0) == '"' || text.charAt(0) == '\'')) {
            int end = text.indexOf(text.charAt(0), 1);
            return end < 0 ? "" : text.substring(1, end);
        }
        int comment = text.indexOf(" #");
        String bare = comment < 0 ? text : text.substring(0, comment);
        return bare.endsWith(",") ? bare.substring(0, bare.length() - 1).strip() : bare.strip();
    }
}
