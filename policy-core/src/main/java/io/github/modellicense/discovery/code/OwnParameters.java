package io.github.modellicense.discovery.code;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which arguments of the project's own methods, constructors and records are models, told by the names of their parameters:
 * {@code ask("gpt-4o", text)} of {@code Answer ask(String model, String text)}.
 */
final class OwnParameters {

    /** Names that methods of many types have: the name alone does not tell which one is called. */
    private static final Set<String> COMMON =
            Set.of("builder", "of", "create", "build", "from", "get", "set", "add", "put", "valueOf", "named", "with");

    private final Project project;
    private final Map<String, Set<Integer>> positions = new HashMap<>();

    OwnParameters(Project project) {
        this.project = project;
    }

    /** True where a method of the name, declared anywhere in the project, takes a model at the position. */
    boolean takeModel(String method, int position) {
        return !COMMON.contains(method)
                && positions.computeIfAbsent(method, this::declared).contains(position);
    }

    private Set<Integer> declared(String method) {
        Set<Integer> models = new HashSet<>();
        for (SourceFile file : project.files()) {
            for (int at : file.called(method)) {
                if (file.declarations().declaresMethod(at)) {
                    collect(file, Trail.declared(file, at + 1), models);
                }
            }
        }
        return models;
    }

    private static void collect(SourceFile file, List<Expression> parameters, Set<Integer> models) {
        for (int i = 0; i < parameters.size(); i++) {
            String name = name(file, parameters.get(i));
            if (ModelWords.sayModel(name)) {
                models.add(i);
            }
        }
    }

    /** {@code model} of {@code String model}, {@code val model: String} and {@code model: String = "x"}. */
    private static String name(SourceFile file, Expression parameter) {
        for (int i = parameter.from(); i < parameter.to(); i++) {
            if (file.token(i + 1).is(":") && file.token(i).isName() && i + 1 < parameter.to()) {
                return file.token(i).text();
            }
        }
        return parameter.last().isName() ? parameter.last().text() : "";
    }
}
