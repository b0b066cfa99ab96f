package io.github.modellicense.license;

import io.github.modellicense.license.SpdxTokens.Kind;
import io.github.modellicense.license.SpdxTokens.Token;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads SPDX licence expressions (SPDX 2.3, annex D; {@code AdditionRef-} of SPDX 3): {@code WITH} binds before
 * {@code AND}, {@code AND} before {@code OR}. Operators are taken in any case, ids are given their own. {@code NONE} and
 * {@code NOASSERTION} are taken as operands too, so that what is printed can be read back.
 */
public final class SpdxParser {

    /** The deepest nesting of parentheses that is read. */
    static final int MAX_DEPTH = 64;

    private final SpdxTokens tokens;
    private final KnownIds known;
    private final List<InvalidExpressionException.Problem> problems = new ArrayList<>();
    private Token next;

    private SpdxParser(String text, KnownIds known) throws Broken {
        this.tokens = new SpdxTokens(text);
        this.known = known;
        this.next = tokens.next();
    }

    /**
     * The expression of a text.
     *
     * @throws InvalidExpressionException with every unknown id, or up to the first fault of grammar
     */
    public static LicenseExpression parse(String text, KnownIds known) throws InvalidExpressionException {
        List<InvalidExpressionException.Problem> problems = new ArrayList<>();
        try {
            SpdxParser parser = new SpdxParser(text, known);
            LicenseExpression expression = parser.whole(problems);
            if (problems.isEmpty()) {
                return expression;
            }
        } catch (Broken broken) {
            problems.add(broken.problem);
        }
        throw new InvalidExpressionException(problems);
    }

    private LicenseExpression whole(List<InvalidExpressionException.Problem> found) throws Broken {
        try {
            LicenseExpression expression = or(0);
            if (next.kind() != Kind.END) {
                throw new Broken(next, "expected AND, OR or WITH, found " + next);
            }
            return expression;
        } finally {
            found.addAll(problems);
        }
    }

    private LicenseExpression or(int depth) throws Broken {
        List<LicenseExpression> operands = new ArrayList<>();
        do {
            LicenseExpression operand = and(depth);
            operands.addAll(operand instanceof LicenseExpression.Or or ? or.operands() : List.of(operand));
        } while (skip(Kind.OR));
        return operands.size() == 1 ? operands.get(0) : new LicenseExpression.Or(operands);
    }

    private LicenseExpression and(int depth) throws Broken {
        List<LicenseExpression> operands = new ArrayList<>();
        do {
            LicenseExpression operand = operand(depth);
            operands.addAll(operand instanceof LicenseExpression.And and ? and.operands() : List.of(operand));
        } while (skip(Kind.AND));
        return operands.size() == 1 ? operands.get(0) : new LicenseExpression.And(operands);
    }

    private LicenseExpression operand(int depth) throws Broken {
        if (next.kind() == Kind.OPEN) {
            return parenthesised(depth);
        }
        Token token = next;
        if (token.kind() != Kind.ID) {
            throw new Broken(token, "expected a licence id, found " + token);
        }
        advance();
        if (token.text().equalsIgnoreCase("NOASSERTION")) {
            return LicenseExpression.NOASSERTION;
        }
        return token.text().equalsIgnoreCase("NONE") ? LicenseExpression.NONE : license(token);
    }

    private LicenseExpression parenthesised(int depth) throws Broken {
        if (depth == MAX_DEPTH) {
            throw new Broken(next, "parentheses are nested deeper than " + MAX_DEPTH);
        }
        Token open = next;
        advance();
        LicenseExpression inner = or(depth + 1);
        if (!skip(Kind.CLOSE)) {
            throw new Broken(next, "expected \")\" for the \"(\" in column " + open.column() + ", found " + next);
        }
        return inner;
    }

    private LicenseExpression license(Token token) throws Broken {
        boolean orLater = next.kind() == Kind.PLUS;
        if (orLater && token.text().contains("LicenseRef-")) {
            throw new Broken(next, "\"+\" cannot follow \"" + token.text() + "\"");
        }
        if (orLater) {
            advance();
        }
        String id = known(token, known.license(token.text()), "licence");
        LicenseExpression.License license = new LicenseExpression.License(id, orLater);
        return skip(Kind.WITH) ? new LicenseExpression.With(license, exception()) : license;
    }

    private String exception() throws Broken {
        Token token = next;
        if (token.kind() != Kind.ID) {
            throw new Broken(token, "expected an exception id after WITH, found " + token);
        }
        advance();
        return known(token, known.exception(token.text()), "exception");
    }

    /** The id in its own case; empty where it is unknown: the problem noted ends the parsing without an expression. */
    private String known(Token token, @Nullable String id, String what) {
        if (id != null) {
            return id;
        }
        problems.add(new InvalidExpressionException.Problem(
                token.column(), "unknown " + what + " id \"" + token.text() + "\"", token.text()));
        return "";
    }

    private boolean skip(Kind kind) throws Broken {
        if (next.kind() != kind) {
            return false;
        }
        advance();
        return true;
    }

    private void advance() throws Broken {
        next = tokens.next();
    }

    /** The first fault of grammar; ends the parsing. */
    static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient InvalidExpressionException.Problem problem;

        Broken(Token at, String message) {
            this(at.column(), message);
        }

        Broken(int column, String message) {
            super(message, null, false, false);
            this.problem = new InvalidExpressionException.Problem(column, message, null);
        }
    }
}
