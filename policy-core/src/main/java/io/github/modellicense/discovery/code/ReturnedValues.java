package io.github.modellicense.discovery.code;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a method of the same class, or of a named class of the project, returns. */
final class ReturnedValues {

    private final Values values;
    private final Trail trail;
    private final Project project;
    private final Types types;

    ReturnedValues(Values values, Trail trail, Project project, Types types) {
        this.values = values;
        this.trail = trail;
        this.project = project;
        this.types = types;
    }

    /** The values that a call of a method may give back. */
    List<Value> of(Expression call, int callee, int depth) {
        SourceFile file = call.file();
        int from = call.from();
        boolean own = callee == from || callee == from + 2 && call.first().isName("this");
        List<Value> found = List.of();
        if (own) {
            found = byMethods(file, file.declarations().typeAround(callee), file, callee, depth);
        } else if (Types.startOfName(file, callee) == from
                && Character.isUpperCase(file.token(callee - 2).text().charAt(0))) {
            found = ofType(call, callee, depth);
        }
        return found.isEmpty() ? call.unknown() : Values.knownOf(found);
    }

    private List<Value> ofType(Expression call, int callee, int depth) {
        SourceFile file = call.file();
        for (String name : types.qualified(file, file.text(call.from(), callee - 1), call.from())) {
            Project.Found type = project.type(name);
            List<Value> found = type == null ? List.of() : byMethods(type.file(), type.type(), file, callee, depth);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<Value> byMethods(
            SourceFile file, @Nullable TypeDeclaration type, SourceFile caller, int callee, int depth) {
        List<Value> found = new ArrayList<>();
        if (depth >= Trail.DEPTH) {
            return found;
        }
        for (int method : file.called(caller.token(callee).text())) {
            boolean declared = !(file == caller && method == callee)
                    && (type == null || type.holds(method))
                    && file.declarations().declaresMethod(method);
            if (declared) {
                List<Expression> arguments = file == caller ? Expression.within(caller, callee + 1) : List.of();
                List<String> binding = trail.bind(file, method + 1, arguments);
                found.addAll(by(file, method, depth));
                trail.release(binding);
            }
        }
        return found;
    }

    private List<Value> by(SourceFile file, int method, int depth) {
        int body = file.after(method + 1);
        while (body < file.size()
                && !file.token(body).is("{")
                && !file.token(body).is("=")
                && !file.token(body).is(";")) {
            body++;
        }
        if (file.token(body).is("=")) {
            return values.of(Expression.startingAt(file, body + 1), depth + 1);
        }
        List<Value> found = new ArrayList<>();
        for (int i = body; i < file.after(body) && file.token(body).is("{"); i++) {
            if (file.token(i).isName("return")) {
                found.addAll(values.of(Expression.startingAt(file, i + 1), depth + 1));
            }
        }
        return found;
    }
}
