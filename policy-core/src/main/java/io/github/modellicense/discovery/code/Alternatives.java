package io.github.modellicense.discovery.code;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sides of a conditional and of an Elvis operator, and the branches of an if, when or switch. */
final class Alternatives {

    private static final int AT_MOST = 40;

    private final Values values;

    Alternatives(Values values) {
        this.values = values;
    }

    /** The values of every alternative; null for an expression that has none. */
    @Nullable
    List<Value> of(Expression expression, int depth) {
        int question = expression.find("?", expression.from());
        int colon = question < 0 ? -1 : expression.find(":", question);
        if (colon > 0) {
            return both(expression.part(question + 1, colon), expression.part(colon + 1, expression.to()), depth);
        }
        int elvis = expression.find("?:", expression.from());
        if (elvis > 0) {
            Expression left = expression.part(expression.from(), elvis);
            return Values.knownOf(both(left, expression.part(elvis + 1, expression.to()), depth));
        }
        Token first = expression.first();
        if (first.isName("if") && expression.file().token(expression.from() + 1).is("(")) {
            return condition(expression, depth);
        }
        return first.isName("when") || first.isName("switch") ? branches(expression, depth) : null;
    }

    private @Nullable List<Value> condition(Expression expression, int depth) {
        int otherwise = expression.findWord("else");
        if (otherwise < 0) {
            return null;
        }
        int body = expression.file().after(expression.from() + 1);
        Expression then = withoutBraces(expression.part(body, otherwise));
        return both(then, withoutBraces(expression.part(otherwise + 1, expression.to())), depth);
    }

    private static Expression withoutBraces(Expression branch) {
        boolean braces = branch.first().is("{") && branch.file().partner(branch.from()) == branch.to() - 1;
        return braces ? branch.part(branch.from() + 1, branch.to() - 1) : branch;
    }

    private @Nullable List<Value> branches(Expression expression, int depth) {
        List<Value> all = new ArrayList<>();
        SourceFile file = expression.file();
        for (int i = expression.from(); i < expression.to(); i++) {
            if (file.token(i).is("->")) {
                all.addAll(Values.knownOf(values.of(Expression.startingAt(file, i + 1), depth + 1)));
            } else if (file.token(i).isName("yield")) {
                all.addAll(values.of(Expression.startingAt(file, i + 1), depth + 1));
            }
        }
        return all.isEmpty() ? null : all;
    }

    private List<Value> both(Expression one, Expression other, int depth) {
        List<Value> all = new ArrayList<>(values.of(one, depth + 1));
        all.addAll(values.of(other, depth + 1));
        return all.size() > AT_MOST ? all.subList(0, AT_MOST) : all;
    }
}
