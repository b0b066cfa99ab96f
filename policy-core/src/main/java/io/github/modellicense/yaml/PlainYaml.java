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
    private static final int LONGEST_KEY = 200;
    private static final int MAX_NODES = 100_000;

    /** What ends the text: a character that no plain text has. */
    private static final char END = 0;

    private static final boolean[] WORD = new boolean[128];

    static {
        for (char c = 0; c < WORD.length; c++) {
            WORD[c] = letter(c) || c >= '0' && c <= '9' || c == '-' || c == '_' || c == '.' || c == '/';
        }
    }

    private final String file;
    private final String source;
    /** The source with an end behind it, so that the character here and the next can be asked for anywhere. */
    private final char[] text;

    private int pos;
    private int line;
    private int lineStart;
    private int nodes;
    /** The key that was last looked at, so that nobody looks twice. */
    private int keyStart = -1;

    private int keyEnd;

    private PlainYaml(String file, String source, char[] text) {
        this.file = file;
        this.source = source;
        this.text = text;
    }

    /** The only document of the text; null where the full reader has to decide. */
    static @Nullable YamlNode read(String file, String text) {
        char[] characters = new char[text.length() + 2];
        text.getChars(0, text.length(), characters, 0);
        if (!plainCharacters(characters, text.length())) {
            return null;
        }
        try {
            return new PlainYaml(file, text, characters).document();
        } catch (Unsure e) {
            return null;
        }
    }

    private static boolean plainCharacters(char[] text, int length) {
        for (int i = 0; i < length; i++) {
            char c = text[i];
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
        char c = peek();
        YamlNode value = c == '[' || c == '{' || quote(c) ? flow(depth) : bareInBlock(depth);
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
        int end = start;
        for (char c = text[end]; c != '\n' && c != END && (c != '#' || text[end - 1] != ' '); c = text[end]) {
            end++;
            if (c == ':' && (text[end] == ' ' || text[end] == '\n' || text[end] == END)) {
                throw new Unsure();
            }
        }
        pos = end;
        return new YamlNode.Scalar(trimmed(start), true, at);
    }

    private YamlNode flow(int depth) {
        char c = peek();
        if (quote(c)) {
            return quoted(depth);
        }
        if (c == '[') {
            return flowSequence(depth);
        }
        return c == '{' ? flowMapping(depth) : bareInFlow(depth);
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
        int end = start;
        for (char c = text[end]; c != ',' && c != ']' && c != '}' && c != '\n' && c != END; c = text[++end]) {
            if (!wordCharacter(c) && c != ' ' && c != '*' && c != '+') {
                throw new Unsure();
            }
        }
        pos = end;
        return new YamlNode.Scalar(trimmed(start), true, at);
    }

    private YamlNode.Scalar quoted(int depth) {
        SourceLocation at = here(depth);
        char quote = peek();
        int start = pos + 1;
        int end = start;
        for (char c = text[end]; c != quote; c = text[++end]) {
            if (c == '\n' || c == END || c == '\\' && quote == '"') {
                throw new Unsure();
            }
        }
        pos = end + 1;
        if (peek() == quote) {
            throw new Unsure();
        }
        String value = source.substring(start, end);
        return new YamlNode.Scalar(value, false, at, quote + value + quote);
    }

    private YamlNode.Scalar key(int depth) {
        if (!atKey()) {
            throw new Unsure();
        }
        SourceLocation at = here(depth);
        String name = source.substring(pos, keyEnd);
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
        if (pos == keyStart) {
            return true;
        }
        if (!letter(peek())) {
            return false;
        }
        int end = pos;
        while (wordCharacter(text[end])) {
            end++;
        }
        char next = text[end] == ':' && end - pos < LONGEST_KEY ? text[end + 1] : 'x';
        boolean key = next == ' ' || next == '\n' || next == END;
        keyStart = key ? pos : -1;
        keyEnd = end;
        return key;
    }

    private boolean atEntry() {
        return text[pos] == '-' && text[pos + 1] == ' ';
    }

    private static boolean quote(char c) {
        return c == '"' || c == '\'';
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
        return c < WORD.length && WORD[c];
    }

    private String trimmed(int start) {
        int end = pos;
        while (end > start && text[end - 1] == ' ') {
            end--;
        }
        return source.substring(start, end);
    }

    /** Skips spaces; true where nothing but a comment is left on the line. */
    private boolean restIsEmpty() {
        int end = pos;
        while (text[end] == ' ') {
            end++;
        }
        boolean blank = end > pos;
        pos = end;
        return text[end] == '\n' || text[end] == END || text[end] == '#' && blank;
    }

    /** Goes to the next character that is neither blank nor comment, over lines. */
    private void nextContent() {
        int at = pos;
        for (char c = text[at]; c == ' ' || c == '\n' || c == '#'; c = text[at]) {
            if (c == '#') {
                at = lineEnd(at);
                continue;
            }
            at++;
            if (c == '\n') {
                line++;
                lineStart = at;
            }
        }
        pos = at;
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

    private int lineEnd(int from) {
        int end = from;
        while (text[end] != '\n' && text[end] != END) {
            end++;
        }
        return end;
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
        return text[pos] == END;
    }

    /** The character here; the end's at the end. */
    private char peek() {
        return text[pos];
    }

    /** The text is not plain, or not YAML. */
    private static final class Unsure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unsure() {
            super(null, null, false, false);
        }
    }
}
