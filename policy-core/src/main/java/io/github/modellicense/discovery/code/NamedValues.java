package io.github.modellicense.discovery.code;

import java.util.List;

/** What a name means where it is used: a variable around it, a member of a type, something imported or inherited. */
final class NamedValues {

    private final Values values;
    private final Project project;
    private final Types types;
    private final Members members;
    private final DeclaredValues declared;

    NamedValues(Values values, Project project, Types types, Members members, DeclaredValues declared) {
        this.values = values;
        this.project = project;
        this.types = types;
        this.members = members;
        this.declared = declared;
    }

    /** The values of a name, or of a dotted path that ends in one. */
    List<Value> of(Expression path, int depth) {
        SourceFile file = path.file();
        int last = path.to() - 1;
        if (!path.last().isName()) {
            return path.unknown();
        }
        if (path.isOneToken()) {
            return named(path.last().text(), new Value.Spot(file, last), depth);
        }
        if (Types.startOfName(file, last) == path.from()) {
            return qualified(path, depth);
        }
        boolean text =
                file.token(last - 1).isDot() && CallWords.giveText(path.last().text());
        return text ? values.of(path.part(path.from(), last - 1), depth + 1) : path.unknown();
    }

    private List<Value> qualified(Expression path, int depth) {
        SourceFile file = path.file();
        int from = path.from();
        int last = path.to() - 1;
        String name = path.last().text();
        Value.Spot use = new Value.Spot(file, last);
        if (path.first().text().equals("this") && last == from + 2) {
            return named(name, use, depth);
        }
        boolean variable = file.declarations().visible(path.first().text(), from) != null;
        if (!variable) {
            for (String type : types.qualified(file, file.text(from, last - 1), from)) {
                List<Value> found = members.of(type, name, use, depth);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        boolean text = CallWords.giveText(name) && (variable || last - 2 > from);
        return text ? values.of(path.part(from, last - 1), depth + 1) : path.unknown();
    }

    /** The values of a simple name at the place where it is used. */
    List<Value> named(String name, Value.Spot use, int depth) {
        SourceFile file = use.file();
        Declaration declaration = file.declarations().visible(name, use.index());
        if (declaration != null && declaration.at() != use.index()) {
            return declared.of(file, declaration, use, depth + 1);
        }
        List<Value> found = imported(name, use, depth);
        if (found.isEmpty()) {
            found = inherited(name, use, depth);
        }
        if (!found.isEmpty()) {
            return found;
        }
        return file.language() == Language.KOTLIN
                ? topLevel(file.imports().packageName(), name, use, depth)
                : List.of(Value.unknown(name, file, use.index()));
    }

    private List<Value> imported(String name, Value.Spot use, int depth) {
        String imported = use.file().imports().imported(name);
        if (imported != null && imported.contains(".")) {
            List<Value> found = importedAs(imported, use, depth);
            if (!found.isEmpty()) {
                return found;
            }
        }
        for (String wildcard : use.file().imports().wildcards()) {
            List<Value> found = members.of(wildcard, name, use, depth);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<Value> importedAs(String imported, Value.Spot use, int depth) {
        String owner = imported.substring(0, imported.lastIndexOf('.'));
        String original = imported.substring(imported.lastIndexOf('.') + 1);
        List<Value> found = members.of(owner, original, use, depth);
        if (!found.isEmpty() || use.file().language() != Language.KOTLIN) {
            return found;
        }
        List<Value> outside = topLevel(owner, original, use, depth);
        return outside.stream().anyMatch(Value::known) ? outside : List.of();
    }

    private List<Value> inherited(String name, Value.Spot use, int depth) {
        TypeDeclaration type = use.file().declarations().typeAround(use.index());
        return type == null ? List.of() : members.inherited(new Project.Found(use.file(), type), name, use, depth);
    }

    private List<Value> topLevel(String packageName, String name, Value.Spot use, int depth) {
        if (Character.isLetter(name.charAt(0))) {
            for (SourceFile other : project.kotlinFilesOf(packageName)) {
                Declaration member = other.declarations().member(null, name);
                if (member != null && member.hasValue()) {
                    return declared.of(other, member, use, depth + 1);
                }
            }
        }
        return List.of(Value.unknown(name, use.file(), use.index()));
    }
}
