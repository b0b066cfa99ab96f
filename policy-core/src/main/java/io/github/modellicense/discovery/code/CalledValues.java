package io.github.modellicense.discovery.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a call gives back: what it wraps, the default it is given, or what a method of the project returns. */
final class CalledValues {

    private final Values values;
    private final ReturnedValues returned;

    CalledValues(Values values, ReturnedValues returned) {
        this.values = values;
        this.returned = returned;
    }

    /** The values of an expression that ends in an argument list. */
    List<Value> of(Expression call, int depth) {
        SourceFile file = call.file();
        int from = call.from();
        int open = file.partner(call.to() - 1);
        int callee = open < from ? -1 : Types.callee(file, open);
        if (callee < from) {
            return call.unknown();
        }
        String name = file.token(callee).text();
        List<Expression> arguments = Expression.within(file, open);
        boolean called = file.token(callee - 1).isDot() && callee - 1 > from;
        Expression receiver = call.part(from, callee - 1);
        if (called && arguments.isEmpty() && CallWords.giveText(name) && !isType(receiver)) {
            return values.of(receiver, depth + 1);
        }
        if (called && (name.equals("toLowerCase") || name.equals("lowercase"))) {
            return values.of(receiver, depth + 1).stream()
                    .map(CalledValues::lowerCase)
                    .toList();
        }
        if (name.equals("getenv") && arguments.size() == 1) {
            return environment(arguments.get(0), depth);
        }
        if (name.equals("format") && fillsInModel(arguments)) {
            return values.of(arguments.get(arguments.size() - 1), depth + 1);
        }
        if (CallWords.giveDefault(name, arguments.size())) {
            return defaults(name, receiver, arguments, depth);
        }
        boolean looksUp = name.equals("get") && called && !isTypeName(file.token(callee - 2));
        if (CallWords.wrap(name) && !arguments.isEmpty() && !looksUp) {
            return wrapped(call, callee, arguments, depth);
        }
        return returned.of(call, callee, depth);
    }

    private static boolean isType(Expression receiver) {
        String name = receiver.first().text();
        return receiver.isOneToken()
                && !name.isEmpty()
                && Character.isUpperCase(name.charAt(0))
                && !Declaration.isConstantName(name)
                && receiver.file().declarations().visible(name, receiver.from()) == null;
    }

    /** {@code Paths.get(name)} gives what it is given; {@code map.get(key)} does not. */
    private static boolean isTypeName(Token token) {
        return token.isName() && Character.isUpperCase(token.text().charAt(0));
    }

    private static Value lowerCase(Value value) {
        return new Value(
                value.text().toLowerCase(Locale.ROOT),
                value.known(),
                value.annotated(),
                value.constant(),
                value.written(),
                value.named());
    }

    private List<Value> environment(Expression variable, int depth) {
        return values.of(variable, depth + 1).stream()
                .map(value -> Value.unknown(value.text(), variable.file(), variable.from()))
                .toList();
    }

    private List<Value> defaults(String name, Expression receiver, List<Expression> arguments, int depth) {
        Expression last = arguments.get(arguments.size() - 1);
        boolean keyed = arguments.size() == 1
                && !name.startsWith("orElse")
                && !name.startsWith("if")
                && !name.startsWith("default");
        if (keyed) {
            return environment(last, depth);
        }
        List<Value> found = new ArrayList<>(values.of(last, depth + 1));
        if (arguments.size() == 1 && !receiver.isEmpty()) {
            found.addAll(known(receiver, depth));
        } else if (name.startsWith("requireNonNull")) {
            found.addAll(known(arguments.get(0), depth));
        }
        return found;
    }

    private List<Value> known(Expression expression, int depth) {
        return values.of(expression, depth + 1).stream().filter(Value::known).toList();
    }

    private List<Value> wrapped(Expression call, int callee, List<Expression> arguments, int depth) {
        SourceFile file = call.file();
        String name = file.token(callee).text();
        boolean factory = name.equals("of");
        Token type = file.token(callee - 2);
        if (name.endsWith("Of") || name.equals("asList") || factory && isCollection(type)) {
            List<Value> several = new ArrayList<>();
            arguments.forEach(argument -> several.addAll(values.of(argument, depth + 1)));
            return several;
        }
        if (factory && arguments.size() > 1 && type.text().endsWith("ModelName")) {
            // A resource's name goes from the project down to the model itself.
            return values.of(arguments.get(arguments.size() - 1), depth + 1);
        }
        boolean segments =
                name.equals("get") || name.equals("Path") || name.equals("File") || factory && type.isName("Path");
        return segments && arguments.size() > 1
                ? segments(call, arguments, depth)
                : values.of(arguments.get(0), depth + 1);
    }

    /** {@code String.format("projects/%s/publishers/google/models/%s", project, model)}. */
    private static boolean fillsInModel(List<Expression> arguments) {
        return arguments.size() > 1
                && arguments.get(0).isOneToken()
                && arguments.get(0).first().isString()
                && arguments.get(0).first().text().endsWith("/models/%s");
    }

    private static boolean isCollection(Token type) {
        return type.isName("List") || type.isName("Set") || type.isName("Stream");
    }

    private List<Value> segments(Expression call, List<Expression> arguments, int depth) {
        StringBuilder path = new StringBuilder();
        for (Expression argument : arguments) {
            List<Value> segment = values.of(argument, depth + 1);
            if (segment.size() != 1 || !segment.get(0).known()) {
                return call.unknown();
            }
            path.append(path.length() == 0 ? "" : "/").append(segment.get(0).text());
        }
        int last = arguments.get(arguments.size() - 1).from();
        return List.of(Value.text(path.toString(), call.file(), last));
    }
}
