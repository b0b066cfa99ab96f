package io.github.modellicense.discovery.config;

/** The tokens of an SQL script one after the other: words, texts in quotes and single symbols; comments are left out. */
final class SqlTokens {

    private final String source;
    private int at;
    private int line;
    private int lineStart;

    private String text = "";
    private boolean string;
    private boolean word;
    private int tokenLine;
    private int tokenColumn;

    SqlTokens(String source, int firstLine) {
        this.source = source;
        this.line = firstLine;
        next();
    }

    boolean atEnd() {
        return text.isEmpty() && !string && !word;
    }

    /** A word, a quoted name or text without its quotes, or a symbol. */
    String text() {
        return text;
    }

    boolean isString() {
        return string;
    }

    boolean isWord() {
        return word;
    }

    int line() {
        return tokenLine;
    }

    int column() {
        return tokenColumn;
    }

    /** True for a word without regard to case, or a symbol; never for a text in quotes. */
    boolean is(String expected) {
        return !string && text.equalsIgnoreCase(expected);
    }

    /** Goes on where the token is the expected one. */
    boolean skip(String expected) {
        boolean expectedOne = is(expected);
        if (expectedOne) {
            next();
        }
        return expectedOne;
    }

    /** Goes on at the end of the statement: its semicolon, or a line that begins another one. */
    void skipStatement() {
        while (at < source.length() && source.charAt(at) != ';') {
            char c = source.charAt(at);
            if (c == '\'' || c == '"' || c == '`') {
                skipQuoted(c);
            } else if (c == '-' || c == '/' || c == '#') {
                int before = at;
                skipSpace();
                at += at == before ? 1 : 0;
            } else {
                newLine(c);
                at++;
                if (c == '\n' && beginsStatement()) {
                    break;
                }
            }
        }
        next();
    }

    private boolean beginsStatement() {
        return source.regionMatches(true, at, "insert ", 0, 7) || source.regionMatches(true, at, "create ", 0, 7);
    }

    /** A quote that is written twice ends one text and begins another, which comes to the same. */
    private void skipQuoted(char quote) {
        for (at++; at < source.length() && source.charAt(at) != quote; at++) {
            newLine(source.charAt(at));
            if (source.charAt(at) == '\\' && at + 1 < source.length()) {
                newLine(source.charAt(++at));
            }
        }
        at++;
    }

    void next() {
        skipSpace();
        tokenLine = line;
        tokenColumn = at - lineStart + 1;
        string = false;
        word = false;
        if (at >= source.length()) {
            text = "";
            return;
        }
        char c = source.charAt(at);
        if (c == '\'' || c == '"' || c == '`') {
            quoted(c);
        } else if (isPartOfWord(c)) {
            int start = at;
            while (at < source.length() && isPartOfWord(source.charAt(at))) {
                at++;
            }
            text = source.substring(start, at);
            word = true;
        } else {
            text = String.valueOf(c);
            at++;
        }
    }

    /** Quotes within a text are written twice or behind a backslash. */
    private void quoted(char quote) {
        StringBuilder content = new StringBuilder();
        for (at++; at < source.length(); at++) {
            char c = source.charAt(at);
            boolean twice = c == quote && at + 1 < source.length() && source.charAt(at + 1) == quote;
            if (c == quote && !twice) {
                break;
            }
            if (twice || c == '\\' && at + 1 < source.length()) {
                at++;
            }
            newLine(source.charAt(at));
            if (content.length() <= Extract.MAX_VALUE) {
                content.append(source.charAt(at));
            }
        }
        at++;
        text = content.toString();
        string = quote == '\'';
        word = !string;
    }

    private void skipSpace() {
        while (at < source.length()) {
            char c = source.charAt(at);
            boolean dashes = c == '-' && source.startsWith("--", at);
            if (dashes || c == '#') {
                int end = source.indexOf('\n', at);
                at = end < 0 ? source.length() : end;
            } else if (c == '/' && source.startsWith("/*", at)) {
                comment();
            } else if (c <= ' ') {
                newLine(c);
                at++;
            } else {
                return;
            }
        }
    }

    private void comment() {
        int end = source.indexOf("*/", at + 2);
        int after = end < 0 ? source.length() : end + 2;
        for (; at < after; at++) {
            newLine(source.charAt(at));
        }
    }

    /** Counts the line that ends with the character at the place. */
    private void newLine(char c) {
        if (c == '\n') {
            line++;
            lineStart = at + 1;
        }
    }

    private static boolean isPartOfWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }
}
