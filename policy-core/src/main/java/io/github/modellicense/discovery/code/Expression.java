package io.github.modellicense.discovery.code;

import java.util.ArrayList;
import java.util.List;

/**
 * An expression of a source file, as the tokens it is written with.
 *
 * @param from its first token
 * @param to the token after its last
 */
record Expression(SourceFile file, int from, int to) {

    /** The arguments between a bracket and its partner, or the elements between braces. */
    static List<Expression> within(SourceFile file, int open) {
        List<Expression> all = new ArrayList<>();
        for (int[] argument : file.arguments(open)) {
            all.add(new Expression(file, argument[0], argument[1]));
        }
        return all;
    }

    /** The expression that begins at a token and ends where its statement or branch does. */
    static Expression startingAt(SourceFile file, int from) {
        return new Expression(file, from, file.declarations().expressionEnd(from));
    }

    Expression part(int start, int end) {
        return new Expression(file, start, end);
    }

    boolean isEmpty() {
        return from >= to;
    }

    Token first() {
        return file.token(from);
    }

    Token last() {
        return file.token(to - 1);
    }

    boolean isOneToken() {
        return to == from + 1;
    }

    /** What stands within parentheses around the whole. */
    Expression unwrapped() {
        Expression inner = this;
        while (inner.to - inner.from >= 2 && inner.first().is("(") && file.partner(inner.from) == inner.to - 1) {
            inner = part(inner.from + 1, inner.to - 1);
        }
        return inner;
    }

    boolean isCast() {
        if (!first().is("(")) {
            return false;
        }
        int close = file.partner(from);
        boolean type = close == from + 2 && file.token(from + 1).isName();
        Token next = file.token(close + 1);
        return type && close + 1 < to && (next.isName() || next.isString() || next.is("("));
    }

    /** Where a symbol stands outside of every bracket, from a token on and before any arrow; -1 for nowhere. */
    int find(String symbol, int start) {
        for (int i = start; i < to; i++) {
            Token token = file.token(i);
            if (token.is(symbol)) {
                return i;
            }
            if (token.is("->")) {
                return -1;
            }
            if (token.is("(") || token.is("[") || token.is("{")) {
                i = file.after(i) - 1;
            }
        }
        return -1;
    }

    /** Where a word stands outside of parentheses and braces; -1 for nowhere. */
    int findWord(String word) {
        for (int i = from; i < to; i++) {
            if (file.token(i).isName(word)) {
                return i;
            }
            if (file.token(i).is("(") || file.token(i).is("{")) {
                i = file.after(i) - 1;
            }
        }
        return -1;
    }

    /** The expression itself, standing for a value that only the run knows. */
    List<Value> unknown() {
        return List.of(Value.unknown(file.text(from, to), file, Math.min(from, file.size() - 1)));
    }
}
