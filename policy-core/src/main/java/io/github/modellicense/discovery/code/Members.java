package io.github.modellicense.discovery.code;

import java.util.List;

/** Constants, fields and enum constants of types, of libraries first and then of the project. */
final class Members {

    private final Project project;
    private final ConstantSource constants;
    private final DeclaredValues declared;

    Members(Project project, ConstantSource constants, DeclaredValues declared) {
        this.project = project;
        this.constants = constants;
        this.declared = declared;
    }

    /** What a member of a type may be; empty where neither a library nor the project has it. */
    List<Value> of(String type, String name, Value.Spot use, int depth) {
        LibraryConstant constant = constants.find(type, name);
        if (constant != null) {
            return List.of(Value.constant(constant, use.file(), use.index()));
        }
        if (constants.knows(type) && Declaration.isConstantName(name)) {
            String simple = type.substring(type.lastIndexOf('.') + 1);
            return List.of(Value.unknown(simple + "." + name, use.file(), use.index()));
        }
        Project.Found found = project.type(type);
        if (found == null) {
            return List.of();
        }
        Declaration declaration = found.file().declarations().member(found.type(), name);
        return declaration == null
                ? inherited(found, name, use, depth)
                : declared.of(found.file(), declaration, use, depth + 1);
    }

    /** What a type has from those it extends; empty where they do not have it. */
    List<Value> inherited(Project.Found found, String name, Value.Spot use, int depth) {
        for (String parent : found.type().supers()) {
            for (String candidate : found.file().imports().candidates(parent)) {
                boolean other = !candidate.endsWith("." + found.type().name()) && depth < Trail.DEPTH;
                List<Value> values = other ? of(candidate, name, use, depth + 2) : List.of();
                if (!values.isEmpty()) {
                    return values;
                }
            }
        }
        return List.of();
    }
}
