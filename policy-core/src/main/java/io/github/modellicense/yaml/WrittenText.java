package io.github.modellicense.yaml;

import io.github.modellicense.inventory.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * Finds a character of a scalar's value where it stands in the file, whatever the scalar's style: blanks are what YAML
 * folds, strips and indents, so the others are counted.
 */
public final class WrittenText {

    private final String written;
    private final char style;
    private int pos;
    private int line;
    private int column;

    private WrittenText(SourceLocation at, String written) {
        this.written = written;
        this.style = written.charAt(0);
        this.line = at.line();
        this.column = at.column();
    }

    /**
     * The place of a character.
     *
     * @param at where the scalar begins
     * @param written as it stands in the file; null where that is the value itself
     * @param index in the value, from 0; the end of the value is the place after its last character
     */
    public static SourceLocation place(SourceLocation at, @Nullable String written, String value, int index) {
        if (written == null || written.isEmpty()) {
            return SourceLocation.at(at.file(), at.line(), at.column() + index);
        }
        int before = 0;
        for (int i = 0; i < index; i++) {
            before += blank(value.charAt(i)) ? 0 : 1;
        }
        boolean end = value.substring(index).isBlank();
        WrittenText text = new WrittenText(at, written);
        text.skipHead();
        text.skip(end ? before - 1 : before);
        return SourceLocation.at(at.file(), text.line, text.column + (end && before > 0 ? 1 : 0));
    }

    private void skipHead() {
        if (style == '|' || style == '>') {
            while (pos < written.length() && written.charAt(pos) != '\n') {
                step();
            }
        } else if (style == '"' || style == '\'') {
            step();
        }
    }

    /** Goes to the character that has so many before it. */
    private void skip(int characters) {
        skipBlanks();
        for (int i = 0; i < characters; i++) {
            for (int length = length(); length > 0; length--) {
                step();
            }
            skipBlanks();
        }
    }

    private void skipBlanks() {
        while (pos < written.length() && (blank(written.charAt(pos)) || escapesBlank())) {
            step(escapesBlank() ? 2 : 1);
        }
    }

    private boolean escapesBlank() {
        return style == '"'
                && written.charAt(pos) == '\\'
                && pos + 1 < written.length()
                && (blank(written.charAt(pos + 1)) || "nrt".indexOf(written.charAt(pos + 1)) >= 0);
    }

    /** How many characters of the file make the next one of the value. */
    private int length() {
        if (pos + 1 >= written.length()) {
            return 1;
        }
        char c = written.charAt(pos);
        char next = written.charAt(pos + 1);
        if (style == '\'' && c == '\'' && next == '\'') {
            return 2;
        }
        if (style != '"' || c != '\\') {
            return 1;
        }
        return next == 'x' ? 4 : next == 'u' ? 6 : next == 'U' ? 10 : 2;
    }

    private void step(int characters) {
        for (int i = 0; i < characters; i++) {
            step();
        }
    }

    private void step() {
        if (pos < written.length()) {
            boolean newLine = written.charAt(pos++) == '\n';
            line += newLine ? 1 : 0;
            column = newLine ? 1 : column + 1;
        }
    }

    private static boolean blank(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }
}
