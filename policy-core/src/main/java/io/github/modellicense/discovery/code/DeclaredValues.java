package io.github.modellicense.discovery.code;

import io.github.modellicense.discovery.code.Declaration.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * What a declared name may hold: its value, what an annotation injects, what is assigned to it, what callers give to it.
 */
final class DeclaredValues {

    private static final int AT_MOST = 40;

    private final Values values;
    private final Trail trail;

    DeclaredValues(Values values, Trail trail) {
        this.values = values;
        this.trail = trail;
    }

    /** What the declaration may hold; a constant's values tell that they were named at the use. */
    List<Value> of(SourceFile file, Declaration declaration, Value.Spot use, int depth) {
        List<Value> held = of(file, declaration, depth);
        boolean elsewhere = declaration.kind() == Kind.FIELD && use.file() != file;
        boolean named = declaration.isConstant() || declaration.kind() == Kind.ENUM_CONSTANT || elsewhere;
        return named ? held.stream().map(value -> value.namedAt(use)).toList() : held;
    }

    private List<Value> of(SourceFile file, Declaration declaration, int depth) {
        if (depth > Trail.DEPTH || !trail.enter(file, declaration)) {
            return unknown(file, declaration);
        }
        try {
            return declaration.kind() == Kind.ENUM_CONSTANT
                    ? enumConstant(file, declaration, depth)
                    : held(file, declaration, depth);
        } finally {
            trail.leave(file, declaration);
        }
    }

    private static List<Value> unknown(SourceFile file, Declaration declaration) {
        return List.of(Value.unknown(declaration.name(), file, declaration.at()));
    }

    private List<Value> held(SourceFile file, Declaration declaration, int depth) {
        List<Value> held = new ArrayList<>(Annotations.defaults(file, declaration));
        if (!held.isEmpty()) {
            return held;
        }
        if (declaration.hasValue()) {
            held.addAll(values.of(new Expression(file, declaration.from(), declaration.to()), depth + 1));
        }
        held.addAll(
                declaration.kind() == Kind.PARAMETER
                        ? given(file, declaration, depth)
                        : assigned(file, declaration, depth));
        return held.isEmpty() ? unknown(file, declaration) : Values.knownOf(held);
    }

    /** The text of an enum constant: its only text argument, or none that could be told from another. */
    private List<Value> enumConstant(SourceFile file, Declaration declaration, int depth) {
        List<Value> texts = new ArrayList<>();
        if (declaration.hasValue()) {
            for (Expression argument : Expression.within(file, declaration.from() - 1)) {
                for (Value value : values.of(argument, depth + 1)) {
                    if (value.known() && looksLikeId(value.text())) {
                        texts.add(value);
                    }
                }
            }
        }
        return texts.size() == 1 ? texts : unknown(file, declaration);
    }

    private static boolean looksLikeId(String text) {
        return !text.isBlank() && text.indexOf(' ') < 0;
    }

    /** What is assigned to a variable or field anywhere in its scope. */
    private List<Value> assigned(SourceFile file, Declaration declaration, int depth) {
        List<Value> found = new ArrayList<>();
        for (int i = declaration.scopeFrom(); i < declaration.scopeTo(); i++) {
            boolean assigned = file.token(i).isName(declaration.name())
                    && file.token(i + 1).is("=")
                    && i != declaration.at();
            if (assigned && isOwn(file, i, declaration)) {
                found.addAll(values.of(Expression.startingAt(file, i + 2), depth + 1));
            }
        }
        return found.stream().filter(Value::known).toList();
    }

    private static boolean isOwn(SourceFile file, int index, Declaration declaration) {
        Token before = file.token(index - 1);
        if (before.isDot()) {
            return file.token(index - 2).isName("this") && declaration.kind() == Kind.FIELD;
        }
        Declaration meant = file.declarations().visible(declaration.name(), index);
        int around = file.around(index);
        return meant != null
                && meant.at() == declaration.at()
                && (around < 0 || !file.token(around).is("("));
    }

    /** What the callers in the same file hand to a parameter of a method or constructor. */
    private List<Value> given(SourceFile file, Declaration parameter, int depth) {
        int method = Types.callee(file, file.around(parameter.at()));
        if (method < 0) {
            return List.of();
        }
        Expression bound = trail.givenTo(file, parameter);
        if (bound != null) {
            return values.of(bound, depth + 1);
        }
        List<Value> found = new ArrayList<>();
        for (int call : file.called(file.token(method).text())) {
            if (call == method || file.declarations().declaresMethod(call) || found.size() >= AT_MOST) {
                continue;
            }
            List<Expression> arguments = Expression.within(file, call + 1);
            if (arguments.size() > parameter.position()) {
                found.addAll(values.of(argumentFor(parameter, arguments), depth + 1));
            }
        }
        return found.stream().filter(Value::known).toList();
    }

    private static Expression argumentFor(Declaration parameter, List<Expression> arguments) {
        for (Expression argument : arguments) {
            boolean named = argument.first().isName(parameter.name())
                    && argument.file().token(argument.from() + 1).is("=");
            if (named) {
                return argument.part(argument.from() + 2, argument.to());
            }
        }
        return arguments.get(parameter.position());
    }
}
