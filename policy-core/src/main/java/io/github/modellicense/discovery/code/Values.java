package io.github.modellicense.discovery.code;

import java.util.ArrayList;
import java.util.List;

/**
 * Follows an expression to the texts it may be: literals, constants of the project and of libraries, variables, fields,
 * parameters by their callers, defaults of environment variables and configuration keys. What it cannot follow is an
 * unknown value that says why.
 */
final class Values {

    private static final int STEPS = 500;

    private final Trail trail = new Trail();
    private final Alternatives alternatives = new Alternatives(this);
    private final NamedValues names;
    private final CalledValues calls;

    Values(Project project, Types types, ConstantSource constants) {
        DeclaredValues declared = new DeclaredValues(this, trail);
        this.names = new NamedValues(this, project, types, new Members(project, constants, declared), declared);
        this.calls = new CalledValues(this, new ReturnedValues(this, trail, project, types));
    }

    /** The values of the expression between two tokens. */
    List<Value> of(SourceFile file, int from, int to) {
        trail.reset();
        return of(new Expression(file, from, to), 0);
    }

    /** The values of an expression that lies so many steps behind the first. */
    List<Value> of(Expression written, int depth) {
        Expression expression = written.unwrapped();
        if (depth > Trail.DEPTH || expression.isEmpty() || trail.steps() > STEPS) {
            return written.unknown();
        }
        SourceFile file = expression.file();
        if (expression.isCast()) {
            return of(expression.part(file.after(expression.from()), expression.to()), depth + 1);
        }
        List<Value> split = alternatives.of(expression, depth);
        if (split != null) {
            return split;
        }
        boolean sum = expression.find("+", expression.from()) > expression.from();
        return sum ? joined(expression, depth) : single(expression, depth);
    }

    /** What is known; what stands for it where nothing is. */
    static List<Value> knownOf(List<Value> values) {
        List<Value> known = values.stream().filter(Value::known).toList();
        return known.isEmpty() ? values : known;
    }

    private List<Value> joined(Expression sum, int depth) {
        StringBuilder text = new StringBuilder();
        int start = sum.from();
        while (start < sum.to()) {
            int plus = sum.find("+", start);
            int end = plus < 0 ? sum.to() : plus;
            List<Value> part = of(sum.part(start, end), depth + 1);
            if (part.size() != 1 || !part.get(0).known()) {
                return sum.unknown();
            }
            text.append(part.get(0).text());
            start = end + 1;
        }
        return List.of(Value.text(text.toString(), sum.file(), sum.from()));
    }

    private List<Value> single(Expression expression, int depth) {
        SourceFile file = expression.file();
        int from = expression.from();
        Token first = expression.first();
        if (expression.isOneToken() && first.isString()) {
            return List.of(Value.text(first.text(), file, from));
        }
        if (expression.isOneToken() && first.kind() == Token.Kind.TEMPLATE) {
            return template(file, from, depth);
        }
        if (first.is("[") || first.is("{")) {
            return list(expression, from, depth);
        }
        if (first.is("(") && file.token(file.after(from)).is("->")) {
            return of(expression.part(file.after(from) + 1, expression.to()), depth + 1);
        }
        if (first.isName("new") && expression.last().is("}")) {
            return list(expression, file.partner(expression.to() - 1), depth);
        }
        return expression.last().is(")") ? calls.of(expression, depth) : names.of(expression, depth);
    }

    private List<Value> list(Expression whole, int open, int depth) {
        List<Value> values = new ArrayList<>();
        for (Expression element : Expression.within(whole.file(), open)) {
            values.addAll(of(element, depth + 1));
        }
        return values.isEmpty() ? whole.part(open, whole.to()).unknown() : values;
    }

    /** A template that is one known variable and text around it. */
    private List<Value> template(SourceFile file, int index, int depth) {
        String text = file.token(index).text();
        int dollar = text.indexOf('$');
        boolean braces = dollar + 1 < text.length() && text.charAt(dollar + 1) == '{';
        int start = dollar + (braces ? 2 : 1);
        int end = start;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end)) && text.charAt(end) != '$') {
            end++;
        }
        boolean whole = text.indexOf('$', end) < 0 && (!braces || end < text.length() && text.charAt(end) == '}');
        if (whole && end > start) {
            List<Value> values = names.named(text.substring(start, end), new Value.Spot(file, index), depth + 1);
            if (values.size() == 1 && values.get(0).known()) {
                String value = values.get(0).text();
                String after = text.substring(braces ? end + 1 : end);
                return List.of(Value.text(text.substring(0, dollar) + value + after, file, index));
            }
        }
        return List.of(Value.unknown(text, file, index));
    }
}
