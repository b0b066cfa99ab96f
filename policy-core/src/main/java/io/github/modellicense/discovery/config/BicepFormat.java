package io.github.modellicense.discovery.config;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Azure's Bicep: {@code param name string = 'value'}, {@code var name = 'value'} and {@code name: 'value'} in objects. Of a
 * choice the last text is taken, as it is what stands where nothing else is given. Read by lines.
 */
final class BicepFormat implements SettingFormat {

    @Override
    public void read(String text, int firstLine, Extract into) {
        Deque<String> blocks = new ArrayDeque<>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            if (line.startsWith("//") || line.startsWith("@") || line.isEmpty()) {
                continue;
            }
            if (line.startsWith("}") || line.startsWith("]")) {
                blocks.poll();
            }
            if (line.endsWith("{") || line.endsWith("[")) {
                blocks.push(opened(line));
            } else {
                assignment(line, lines[i].indexOf(line), firstLine + i, String.join(".", inOrder(blocks)), into);
            }
        }
    }

    private static Iterable<String> inOrder(Deque<String> blocks) {
        return blocks::descendingIterator;
    }

    /** The name of an object's property; a resource or module gives its members none. */
    private static String opened(String line) {
        int colon = line.indexOf(':');
        String name = colon < 0 ? "" : line.substring(0, colon).strip();
        return isName(name) ? name : "of";
    }

    private static void assignment(String line, int indent, int number, String parent, Extract into) {
        boolean declared = line.startsWith("param ") || line.startsWith("var ");
        int at = line.indexOf(declared ? '=' : ':');
        String name = at < 0
                ? ""
                : line.substring(declared ? line.indexOf(' ') : 0, at).strip();
        String key = declared && name.indexOf(' ') > 0 ? name.substring(0, name.indexOf(' ')) : name;
        int end = line.lastIndexOf('\'');
        int start = end < 0 ? -1 : line.lastIndexOf('\'', end - 1);
        if (start > at && isName(key)) {
            String full = parent.isEmpty() ? key : parent + "." + key;
            into.setting(full, parent, line.substring(start + 1, end), number, indent + start + 2, line);
        }
    }

    private static boolean isName(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (!Character.isLetterOrDigit(name.charAt(i)) && name.charAt(i) != '_') {
                return false;
            }
        }
        return !name.isEmpty();
    }
}
