package io.github.modellicense.discovery.code;

import io.github.modellicense.discovery.code.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a source into tokens. Total: a string or comment that never ends runs to the end of its line or of the file, and
 * a character that begins no token is left out.
 */
final class Tokenizer {

    private static final String[] SYMBOLS = {
        "!!.", "...", "->", "=>", "?.", "?:", "::", "==", "!=", "<=", ">=", "&&", "||", "+=", "!!"
    };

    private static final String[] NONE = {};

    private final String source;
    private final Language language;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;

    private Tokenizer(String source, Language language) {
        this.source = source;
        this.language = language;
    }

    static List<Token> tokens(String source, Language language) {
        Tokenizer tokenizer = new Tokenizer(source, language);
        while (tokenizer.at < source.length()) {
            tokenizer.next();
        }
        return tokenizer.tokens;
    }

    private void next() {
        char c = source.charAt(at);
        if (c == '\n') {
            newLine();
        } else if (c <= ' ' || c == '\uFEFF') {
            at++;
        } else if (source.startsWith("//", at) || at == 0 && source.startsWith("#!")) {
            skipToLineEnd();
        } else if (source.startsWith("/*", at)) {
            skipComment();
        } else if (source.startsWith("\"\"\"", at)) {
            block("\"\"\"", language.interpolates());
        } else if (language.quotesWithApostrophe() && source.startsWith("'''", at)) {
            block("'''", false);
        } else if (c == '"') {
            string('"', language.interpolates() || interpolatedByPrefix());
        } else if (c == '\'') {
            apostrophe();
        } else if (c == '`') {
            quotedName();
        } else if (Character.isJavaIdentifierStart(c)) {
            name();
        } else if (c >= '0' && c <= '9') {
            number();
        } else {
            symbol();
        }
    }

    private void newLine() {
        at++;
        line++;
        lineStart = at;
    }

    private void skipToLineEnd() {
        while (at < source.length() && source.charAt(at) != '\n') {
            at++;
        }
    }

    private void skipComment() {
        int depth = 0;
        while (at < source.length()) {
            if (source.startsWith("/*", at) && (depth == 0 || language.nestsComments())) {
                depth++;
                at += 2;
            } else if (source.startsWith("*/", at)) {
                at += 2;
                if (--depth == 0) {
                    return;
                }
            } else if (source.charAt(at) == '\n') {
                newLine();
            } else {
                at++;
            }
        }
    }

    /** Scala's {@code s"..."}: the prefix was read as a name just before. */
    private boolean interpolatedByPrefix() {
        return language == Language.SCALA && at > 0 && Character.isJavaIdentifierPart(source.charAt(at - 1));
    }

    private void block(String quotes, boolean interpolates) {
        int startLine = line;
        int column = at - lineStart + 1;
        at += quotes.length();
        StringBuilder text = new StringBuilder();
        boolean template = false;
        while (at < source.length() && !source.startsWith(quotes, at)) {
            char c = source.charAt(at);
            if (c == '\n') {
                text.append(c);
                newLine();
            } else if (c == '\\' && language != Language.KOTLIN && language != Language.SCALA) {
                escape(text);
            } else {
                template |= interpolates && beginsExpression();
                text.append(c);
                at++;
            }
        }
        at = Math.min(source.length(), at + quotes.length());
        tokens.add(new Token(template ? Kind.TEMPLATE : Kind.STRING, text.toString(), startLine, column));
    }

    private void string(char quote, boolean interpolates) {
        int column = at - lineStart + 1;
        at++;
        StringBuilder text = new StringBuilder();
        boolean template = false;
        while (at < source.length() && source.charAt(at) != quote && source.charAt(at) != '\n') {
            char c = source.charAt(at);
            if (c == '\\') {
                escape(text);
            } else if (interpolates && beginsExpression()) {
                template = true;
                expression(text);
            } else {
                text.append(c);
                at++;
            }
        }
        if (at < source.length() && source.charAt(at) == quote) {
            at++;
        }
        tokens.add(new Token(template ? Kind.TEMPLATE : Kind.STRING, text.toString(), line, column));
    }

    private boolean beginsExpression() {
        if (source.charAt(at) != '$' || at + 1 >= source.length()) {
            return false;
        }
        char next = source.charAt(at + 1);
        return next == '{' || Character.isJavaIdentifierStart(next) && next != '$';
    }

    /** Copies {@code ${...}} whole, quotes inside it included. */
    private void expression(StringBuilder text) {
        int depth = 0;
        do {
            char c = source.charAt(at);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            text.append(c);
            at++;
        } while (at < source.length()
                && source.charAt(at) != '\n'
                && (depth > 0 || text.charAt(text.length() - 1) == '$'));
    }

    private void escape(StringBuilder text) {
        at++;
        if (at >= source.length()) {
            return;
        }
        char c = source.charAt(at);
        if (c == '\n') {
            newLine();
            return;
        }
        at++;
        switch (c) {
            case 'n' -> text.append('\n');
            case 't' -> text.append('\t');
            case 'r' -> text.append('\r');
            case 'b', 'f', '0' -> text.append(' ');
            case 's' -> text.append(' ');
            case 'u' -> unicode(text);
            default -> text.append(c);
        }
    }

    private void unicode(StringBuilder text) {
        while (at < source.length() && source.charAt(at) == 'u') {
            at++;
        }
        int value = 0;
        int digits = 0;
        while (digits < 4 && at < source.length() && Character.digit(source.charAt(at), 16) >= 0) {
            value = value * 16 + Character.digit(source.charAt(at), 16);
            at++;
            digits++;
        }
        text.append((char) value);
    }

    private void apostrophe() {
        if (language.quotesWithApostrophe()) {
            string('\'', false);
        } else if (source.startsWith("'\\", at)) {
            int column = at - lineStart + 1;
            at++;
            StringBuilder text = new StringBuilder();
            escape(text);
            if (at < source.length() && source.charAt(at) == '\'') {
                at++;
            }
            tokens.add(new Token(Kind.CHARACTER, text.toString(), line, column));
        } else if (at + 2 < source.length() && source.charAt(at + 2) == '\'' && source.charAt(at + 1) != '\n') {
            tokens.add(new Token(Kind.CHARACTER, source.substring(at + 1, at + 2), line, at - lineStart + 1));
            at += 3;
        } else {
            at++;
        }
    }

    private void quotedName() {
        int end = at + 1;
        while (end < source.length() && source.charAt(end) != '`' && source.charAt(end) != '\n') {
            end++;
        }
        if (end > at + 1) {
            tokens.add(new Token(Kind.NAME, source.substring(at + 1, end), line, at - lineStart + 1));
        }
        at = Math.min(source.length(), end + 1);
    }

    private void name() {
        int end = at + 1;
        while (end < source.length() && Character.isJavaIdentifierPart(source.charAt(end))) {
            end++;
        }
        tokens.add(new Token(Kind.NAME, source.substring(at, end), line, at - lineStart + 1));
        at = end;
    }

    private void number() {
        int end = at + 1;
        while (end < source.length() && continuesNumber(end)) {
            end++;
        }
        tokens.add(new Token(Kind.NUMBER, source.substring(at, end), line, at - lineStart + 1));
        at = end;
    }

    private boolean continuesNumber(int index) {
        char c = source.charAt(index);
        return Character.isJavaIdentifierPart(c)
                || c == '.'
                        && index + 1 < source.length()
                        && source.charAt(index + 1) >= '0'
                        && source.charAt(index + 1) <= '9';
    }

    private void symbol() {
        String text = String.valueOf(source.charAt(at));
        boolean single = "(){}[];,@".indexOf(source.charAt(at)) >= 0;
        for (String symbol : single ? NONE : SYMBOLS) {
            if (source.startsWith(symbol, at)) {
                text = symbol;
                break;
            }
        }
        tokens.add(new Token(Kind.SYMBOL, text, line, at - lineStart + 1));
        at += text.length();
    }
}
