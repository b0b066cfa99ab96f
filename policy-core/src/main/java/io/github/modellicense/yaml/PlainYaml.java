package io.github.modellicense.yaml;

import io.github.modellicense.inventory.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the plain kind of YAML that files of ours are written in: block mappings and lists, flow collections, bare and
 * quoted texts of one line, comments. Gives up on the first character that could mean anything else, errors included, so
 * that the full reader decides; where it does not give up, it says the same as the full reader, places included.
 *
 * <p>The full reader costs a cold JVM about 120 ms of CPU for a policy of 200 rules, most of it for loading classes.
 */
final class PlainYaml {

    private static final int MAX_DEPTH = 24;
    private static final int MAX_KEYS = 100;
    private static final int MAX_NODES = 100_000;

    private final String file;
    private final String text;
    private int pos;
    private int line;
    private int lineStart;
    private int nodes;
    private int keyEnd;

    private PlainYaml(String file, String text) {
        this.file = file;
        this.text = text;
    }

    /** The only document of the text; null where the full reader has to decide. */
    static @Nullable YamlNode read(String file, String text) {
        if (!plainCharacters(text)) {
            return null;
        }
        try {
            return new PlainYaml(file, text).document();
        } catch (Unsure e) {
            return null;
        }
    }

    private static boolean plainCharacters(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ascii = c >= ' ' && c <= '~' || c == '\n';
            if (!ascii && (c < 0xA1 || c > 0xD7FF || c == 0x2028 || c == 0x2029)) {
                return false;
            }
        }
        return true;
    }

    private YamlNode document() {
        nextContent();
        if (ended() || column() != 0 || !atKey()) {
            throw new Unsure();
        }
        YamlNode root = mapping(0, 0);
        if (!ended()) {
            throw new Unsure();
        }
        return root;
    }

    private YamlNode block(int depth) {
        return atEntry() ? sequence(column(), depth) : mapping(column(), depth);
    }

    private YamlNode mapping(int indent, int depth) {
        SourceLocation at = here(depth);
        List<YamlNode.Entry> entries = new ArrayList<>();
        do {
            YamlNode.Scalar key = key(depth);
            refuseSecond(key, entries);
            entries.add(new YamlNode.Entry(key, blockValue(indent, depth + 1)));
        } while (goesOn(indent) && !atEntry());
        if (!ended() && column() == indent) {
            throw new Unsure();
        }
        return new YamlNode.Mapping(List.copyOf(entries), at);
    }

    /** What follows a key and its colon: something on the same line, something deeper, or nothing. */
    private YamlNode blockValue(int indent, int depth) {
        SourceLocation afterColon = here(depth);
        if (!restIsEmpty()) {
            return inline(indent, depth);
        }
        nextContent();
        boolean nested = !ended() && (column() > indent || column() == indent && atEntry());
        return nested ? block(depth) : new YamlNode.Scalar("", true, afterColon);
    }

    private YamlNode sequence(int indent, int depth) {
        SourceLocation at = here(depth);
        List<YamlNode> items = new ArrayList<>();
        do {
            pos++;
            if (restIsEmpty() || atEntry()) {
                throw new Unsure();
            }
            items.add(atKey() ? mapping(column(), depth + 1) : inline(indent, depth + 1));
        } while (goesOn(indent) && atEntry());
        return new YamlNode.Sequence(List.copyOf(items), at);
    }

    /** True where the next content is on this level; what is deeper here is nothing plain. */
    private boolean goesOn(int indent) {
        if (!ended() && column() > indent) {
            throw new Unsure();
        }
        return !ended() && column() == indent;
    }

    /** A value that begins on this line; afterwards the next content. */
    private YamlNode inline(int indent, int depth) {
        YamlNode value = peek() == '[' || peek() == '{' || quote() ? flow(depth) : bareInBlock(depth);
        if (!restIsEmpty()) {
            throw new Unsure();
        }
        nextContent();
        if (!ended() && column() > indent) {
            throw new Unsure();
        }
        return value;
    }

    private YamlNode.Scalar bareInBlock(int depth) {
        SourceLocation at = here(depth);
        refuseIndicator();
        int start = pos;
        while (!lineEnded() && !(peek() == '#' && text.charAt(pos - 1) == ' ')) {
            boolean colon = peek() == ':';
            pos++;
            if (colon && (lineEnded() || peek() == ' ')) {
                throw new Unsure();
            }
        }
        return new YamlNode.Scalar(trimmed(start), true, at);
    }

    private YamlNode flow(int depth) {
        if (quote()) {
            return quoted(depth);
        }
        if (peek() == '[') {
            return flowSequence(depth);
        }
        return peek() == '{' ? flowMapping(depth) : bareInFlow(depth);
    }

    private YamlNode flowSequence(int depth) {
        SourceLocation at = here(depth);
        List<YamlNode> items = new ArrayList<>();
        while (more(']', items.isEmpty())) {
            items.add(flow(depth + 1));
        }
        return new YamlNode.Sequence(List.copyOf(items), at);
    }

    private YamlNode flowMapping(int depth) {
        SourceLocation at = here(depth);
        List<YamlNode.Entry> entries = new ArrayList<>();
        while (more('}', entries.isEmpty())) {
            YamlNode.Scalar key = key(depth);
            skipInFlow();
            refuseSecond(key, entries);
            entries.add(new YamlNode.Entry(key, flow(depth + 1)));
        }
        return new YamlNode.Mapping(List.copyOf(entries), at);
    }

    /** Steps over the opening or the comma to the next element; false after the closing. */
    private boolean more(char closing, boolean first) {
        if (!first) {
            skipInFlow();
        }
        char c = peek();
        if (c == closing && !first) {
            pos++;
            return false;
        }
        if (!first && c != ',') {
            throw new Unsure();
        }
        pos++;
        skipInFlow();
        if (first && peek() == closing) {
            pos++;
            return false;
        }
        return true;
    }

    private YamlNode.Scalar bareInFlow(int depth) {
        SourceLocation at = here(depth);
        refuseIndicator();
        int start = pos;
        while (!lineEnded() && ",]}".indexOf(peek()) < 0) {
            char c = peek();
            if (!wordCharacter(c) && c != ' ' && c != '*' && c != '+') {
                throw new Unsure();
            }
            pos++;
        }
        return new YamlNode.Scalar(trimmed(start), true, at);
    }

    private YamlNode.Scalar quoted(int depth) {
        SourceLocation at = here(depth);
        char quote = peek();
        int start = ++pos;
        while (!lineEnded() && peek() != quote) {
            if (peek() == '\\' && quote == '"') {
                throw new Unsure();
            }
            pos++;
        }
        if (lineEnded()) {
            throw new Unsure();
        }
        String value = text.substring(start, pos++);
        if (!ended() && peek() == quote) {
            throw new Unsure();
        }
        return new YamlNode.Scalar(value, false, at, quote + value + quote);
    }

    private YamlNode.Scalar key(int depth) {
        if (!atKey()) {
            throw new Unsure();
        }
        SourceLocation at = here(depth);
        String name = text.substring(pos, keyEnd);
        pos = keyEnd + 1;
        return new YamlNode.Scalar(name, true, at);
    }

    private static void refuseSecond(YamlNode.Scalar key, List<YamlNode.Entry> entries) {
        if (entries.size() > MAX_KEYS) {
            throw new Unsure();
        }
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).key().value().equals(key.value())) {
                throw new Unsure();
            }
        }
    }

    /** True at a bare word that a colon makes a key. */
    private boolean atKey() {
        if (!letter(peek())) {
            return false;
        }
        int end = pos;
        while (end < text.length() && wordCharacter(text.charAt(end))) {
            end++;
        }
        keyEnd = end;
        boolean colon = end < text.length() && text.charAt(end) == ':' && end - pos < 200;
        return colon && (end + 1 == text.length() || text.charAt(end + 1) == ' ' || text.charAt(end + 1) == '\n');
    }

    private boolean atEntry() {
        return !ended() && peek() == '-' && pos + 1 < text.length() && text.charAt(pos + 1) == ' ';
    }

    private boolean quote() {
        return peek() == '"' || peek() == '\'';
    }

    private void refuseIndicator() {
        char c = peek();
        if (!letter(c) && (c < '0' || c > '9') && c != '/' && c != '_') {
            throw new Unsure();
        }
    }

    private static boolean letter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean wordCharacter(char c) {
        return letter(c) || c >= '0' && c <= '9' || c == '-' || c == '_' || c == '.' || c == '/';
    }

    private String trimmed(int start) {
        int end = pos;
        while (end > start && text.charAt(end - 1) == ' ') {
            end--;
        }
        return text.substring(start, end);
    }

    /** Skips spaces; true where nothing but a comment is left on the line. */
    private boolean restIsEmpty() {
        int before = pos;
        while (!lineEnded() && peek() == ' ') {
            pos++;
        }
        return lineEnded() || peek() == '#' && pos > before;
    }

    /** Goes to the next character that is neither blank nor comment, over lines. */
    private void nextContent() {
        while (!ended() && (peek() == ' ' || peek() == '\n' || peek() == '#')) {
            if (peek() == '#') {
                int end = text.indexOf('\n', pos);
                pos = end < 0 ? text.length() : end;
            } else {
                step();
            }
        }
    }

    private void skipInFlow() {
        int before = line;
        while (restIsEmpty() && !ended()) {
            nextContent();
        }
        if (ended() || line > before && column() == 0) {
            throw new Unsure();
        }
    }

    private void step() {
        if (text.charAt(pos++) == '\n') {
            line++;
            lineStart = pos;
        }
    }

    private SourceLocation here(int depth) {
        if (depth > MAX_DEPTH || ++nodes > MAX_NODES) {
            throw new Unsure();
        }
        return SourceLocation.at(file, line + 1, column() + 1);
    }

    private int column() {
        return pos - lineStart;
    }

    private boolean ended() {
        return pos >= text.length();
    }

    private boolean lineEnded() {
        return ended() || text.charAt(pos) == '\n';
    }

    /** The character here; a NUL, which no plain text has, at the end. */
    private char peek() {
        return ended() ? 0 : text.charAt(pos);
    }

    /** The text is not plain, or not YAML. */
    private static final class Unsure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unsure() {
            super(null, null, false, false);
        }
    }
}
