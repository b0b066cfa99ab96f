package io.github.modellicense.license;

import java.util.Locale;

/** The words of an SPDX expression, one after the other. */
final class SpdxTokens {

    /** What a token is. */
    enum Kind {
        ID,
        AND,
        OR,
        WITH,
        OPEN,
        CLOSE,
        PLUS,
        END
    }

    /** A token and its 1-based column. */
    record Token(Kind kind, String text, int column) {
        @Override
        public String toString() {
            return kind == Kind.END ? "the end" : "\"" + text + "\"";
        }
    }

    private final String text;
    private int at;

    SpdxTokens(String text) {
        this.text = text;
    }

    Token next() throws SpdxParser.Broken {
        boolean spaced = skipSpace();
        if (at == text.length()) {
            return new Token(Kind.END, "", at + 1);
        }
        char c = text.charAt(at);
        if (c == '+' && (spaced || at == 0)) {
            throw new SpdxParser.Broken(at + 1, "\"+\" must follow its licence id without a space");
        }
        return switch (c) {
            case '(' -> one(Kind.OPEN);
            case ')' -> one(Kind.CLOSE);
            case '+' -> one(Kind.PLUS);
            default -> word();
        };
    }

    /** Spaces only: the oracle of other tools refuses tabs and line breaks, and so do we. */
    private boolean skipSpace() {
        int from = at;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at > from;
    }

    private Token one(Kind kind) {
        at++;
        return new Token(kind, text.substring(at - 1, at), at);
    }

    private Token word() throws SpdxParser.Broken {
        int column = at + 1;
        String word = idString();
        if (word.startsWith("DocumentRef-")) {
            word = word + reference(column, word);
        }
        if (word.endsWith("LicenseRef-") || word.endsWith("AdditionRef-")) {
            throw new SpdxParser.Broken(at + 1, "expected a name after \"" + word + "\"");
        }
        return new Token(kind(word), word, column);
    }

    private String idString() throws SpdxParser.Broken {
        int from = at;
        while (at < text.length() && idCharacter(text.charAt(at))) {
            at++;
        }
        if (at == from) {
            throw unexpected();
        }
        return text.substring(from, at);
    }

    private SpdxParser.Broken unexpected() {
        String found =
                at == text.length() ? "the end" : "\"" + text.substring(at, text.offsetByCodePoints(at, 1)) + "\"";
        return new SpdxParser.Broken(at + 1, "unexpected " + found);
    }

    /** What follows {@code DocumentRef-…}, the colon included. */
    private String reference(int column, String document) throws SpdxParser.Broken {
        skipSpace();
        if (document.equals("DocumentRef-") || at == text.length() || text.charAt(at) != ':') {
            throw new SpdxParser.Broken(column, "\"" + document + "\" must read DocumentRef-NAME:LicenseRef-NAME");
        }
        at++;
        skipSpace();
        int from = at;
        String target = idString();
        if (!target.startsWith("LicenseRef-") && !target.startsWith("AdditionRef-")) {
            throw new SpdxParser.Broken(from + 1, "expected LicenseRef-NAME, found \"" + target + "\"");
        }
        return ":" + target;
    }

    private static Kind kind(String word) {
        return switch (word.toUpperCase(Locale.ROOT)) {
            case "AND" -> Kind.AND;
            case "OR" -> Kind.OR;
            case "WITH" -> Kind.WITH;
            default -> Kind.ID;
        };
    }

    private static boolean idCharacter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '.';
    }
}
