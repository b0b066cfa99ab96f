package io.github.modellicense.discovery.code;

/**
 * A token of a source file. Comments and white space are none.
 *
 * @param text the name or symbol as written; of a string its value, escapes decoded
 * @param line 1-based
 * @param column 1-based
 */
record Token(Kind kind, String text, int line, int column) {

    /** What a token is. TEMPLATE is a string with an expression inside, kept as written. */
    enum Kind {
        NAME,
        STRING,
        TEMPLATE,
        CHARACTER,
        NUMBER,
        SYMBOL
    }

    boolean is(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    boolean isName() {
        return kind == Kind.NAME;
    }

    boolean isName(String name) {
        return kind == Kind.NAME && text.equals(name);
    }

    boolean isString() {
        return kind == Kind.STRING;
    }

    /** True for a member access, null-safe or not. */
    boolean isDot() {
        return kind == Kind.SYMBOL && (text.equals(".") || text.equals("?.") || text.equals("!!."));
    }
}
