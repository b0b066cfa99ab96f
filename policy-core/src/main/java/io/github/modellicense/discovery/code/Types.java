package io.github.modellicense.discovery.code;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the qualified types that an expression may have, as far as imports and declarations tell. */
final class Types {

    private static final int DEPTH = 12;

    private final Project project;

    Types(Project project) {
        this.project = project;
    }

    /** The types of what a method is called on, the name's index given; empty where nothing tells. */
    List<String> receiver(SourceFile file, int method) {
        return receiver(file, method, 0);
    }

    private List<String> receiver(SourceFile file, int method, int depth) {
        if (depth > DEPTH) {
            return List.of();
        }
        if (file.token(method - 1).isDot()) {
            return endingAt(file, method - 2, depth + 1);
        }
        if (file.token(method - 1).isName("new") || file.token(method - 1).is("::")) {
            return List.of();
        }
        return implicitReceiver(file, method, depth + 1);
    }

    /** The type of the expression whose last token is given. */
    List<String> endingAt(SourceFile file, int last, int depth) {
        Token token = file.token(last);
        if (depth > DEPTH) {
            return List.of();
        }
        if (token.is("!!")) {
            return endingAt(file, last - 1, depth);
        }
        if (token.is(")")) {
            return ofCall(file, file.partner(last), depth);
        }
        if (token.is("}")) {
            int before = file.partner(last) - 1;
            return file.token(before).isName()
                            || file.token(before).is(")")
                            || file.token(before).is(">")
                    ? ofTrailingLambda(file, before, depth)
                    : List.of();
        }
        return token.isName() ? ofName(file, last, depth) : List.of();
    }

    private List<String> ofTrailingLambda(SourceFile file, int before, int depth) {
        return file.token(before).is(")") ? endingAt(file, before, depth + 1) : ofCallee(file, before, depth);
    }

    private List<String> ofCall(SourceFile file, int open, int depth) {
        if (open <= 0) {
            return List.of();
        }
        int callee = callee(file, open);
        if (callee < 0) {
            return List.of();
        }
        return file.token(callee).isName() ? ofCallee(file, callee, depth) : List.of();
    }

    /** The name in front of an argument list, generic arguments left out; -1 where none is. */
    static int callee(SourceFile file, int open) {
        int i = open - 1;
        for (int generics = 0; i > 0 && (generics > 0 || file.token(i).is(">")); i--) {
            generics += file.token(i).is(">") ? 1 : file.token(i).is("<") ? -1 : 0;
        }
        return file.token(i).isName() ? i : -1;
    }

    private List<String> ofCallee(SourceFile file, int callee, int depth) {
        int start = startOfName(file, callee);
        if (file.token(start - 1).isName("new")) {
            return qualified(file, dotted(file, start, callee), start);
        }
        String name = file.token(callee).text();
        if (file.token(callee - 1).isDot()) {
            boolean type = Character.isUpperCase(name.charAt(0)) && isQualifiedType(file, start, callee);
            return type ? qualified(file, dotted(file, start, callee), start) : receiver(file, callee, depth + 1);
        }
        if (Character.isUpperCase(name.charAt(0))) {
            return qualified(file, name, callee);
        }
        List<String> returned = returnType(file, name);
        if (!returned.isEmpty()) {
            return returned;
        }
        String imported = file.imports().imported(name);
        if (imported != null && imported.contains(".")) {
            return List.of(imported.substring(0, imported.lastIndexOf('.')));
        }
        return implicitReceiver(file, callee, depth + 1);
    }

    private List<String> returnType(SourceFile file, String method) {
        for (int i : file.called(method)) {
            int after = file.after(i + 1);
            if (file.token(i - 1).isName("fun") && file.token(after).is(":")) {
                return qualified(file, TypeDeclarations.dotted(file, after + 1), i);
            }
            boolean declared = file.token(i - 1).isName()
                    && !file.token(i - 1).isName("return")
                    && !file.token(i - 1).isName("new")
                    && (file.token(after).is("{") || file.token(after).isName("throws"));
            if (declared) {
                return qualified(file, dotted(file, startOfName(file, i - 1), i - 1), i);
            }
        }
        return List.of();
    }

    private List<String> ofName(SourceFile file, int last, int depth) {
        int start = startOfName(file, last);
        String first = file.token(start).text();
        if (first.equals("this") || first.equals("super")) {
            if (start == last) {
                return ofEnclosingType(file, last);
            }
            Declaration field = file.declarations()
                    .member(
                            file.declarations().typeAround(last),
                            file.token(last).text());
            return field == null ? List.of() : ofDeclaration(file, field, depth);
        }
        if (file.token(start - 1).isDot()) {
            return List.of();
        }
        if (start == last) {
            Declaration variable = file.declarations().visible(first, last);
            if (variable != null) {
                return ofDeclaration(file, variable, depth);
            }
            List<String> parameter = ofLambdaParameter(file, last, depth);
            if (!parameter.isEmpty()) {
                return parameter;
            }
            return Character.isUpperCase(first.charAt(0)) ? qualified(file, first, last) : inherited(file, last, depth);
        }
        Declaration holder = file.declarations().visible(first, last);
        if (holder != null) {
            return ofDeclaration(file, holder, depth);
        }
        return qualified(file, dotted(file, start, last), start);
    }

    private List<String> inherited(SourceFile file, int index, int depth) {
        for (String type : ofEnclosingType(file, index)) {
            Project.Found found = project.type(type);
            if (found == null) {
                continue;
            }
            Declaration field = found.file()
                    .declarations()
                    .member(found.type(), file.token(index).text());
            if (field != null) {
                return ofDeclaration(found.file(), field, depth + 1);
            }
        }
        return List.of();
    }

    private List<String> ofDeclaration(SourceFile file, Declaration variable, int depth) {
        Token type = file.token(variable.type());
        boolean told = variable.type() >= 0 && !type.isName("var") && !type.isName("def") && !type.isName("final");
        if (told) {
            return qualified(file, TypeDeclarations.dotted(file, variable.type()), variable.at());
        }
        return variable.hasValue() ? endingAt(file, variable.to() - 1, depth + 1) : List.of();
    }

    /** Of {@code client.converse(r -> r.modelId(id))}: the type of the client, whose builders take model names as it does. */
    private List<String> ofLambdaParameter(SourceFile file, int index, int depth) {
        String name = file.token(index).text();
        for (int open = file.around(index); open >= 0; open = file.around(open)) {
            boolean lambda = file.token(open).is("(") && hasLambda(file, open, index, name)
                    || file.token(open).is("{")
                            && file.token(open + 1).isName(name)
                            && file.token(open + 2).is("->");
            int callee = file.token(open).is("(") ? callee(file, open) : open - 1;
            if (lambda && file.token(callee).is(")")) {
                callee = callee(file, file.partner(callee));
            }
            if (lambda && callee > 0) {
                return receiver(file, callee, depth + 1);
            }
        }
        return List.of();
    }

    private static boolean hasLambda(SourceFile file, int open, int index, String name) {
        for (int i = open + 1; i < index; i++) {
            boolean plain = file.token(i).isName(name) && file.token(i + 1).is("->");
            boolean inParentheses = plain
                    || file.token(i).isName(name)
                            && file.token(i + 1).is(")")
                            && file.token(i + 2).is("->");
            if (inParentheses) {
                return true;
            }
        }
        return false;
    }

    /** A call without a receiver: of a lambda's receiver in Kotlin and Groovy, or of the class around. */
    private List<String> implicitReceiver(SourceFile file, int index, int depth) {
        if (file.language() != Language.JAVA) {
            for (int open = file.around(index); open >= 0; open = file.around(open)) {
                Token before = file.token(open - 1);
                boolean lambda = file.token(open).is("{") && (before.isName() || before.is(")"));
                if (lambda && !isDeclarationBody(file, open)) {
                    List<String> types = ofTrailingLambda(file, open - 1, depth + 1);
                    if (!types.isEmpty()) {
                        return types;
                    }
                }
            }
        }
        return ofEnclosingType(file, index);
    }

    private static boolean isDeclarationBody(SourceFile file, int open) {
        int callee = file.token(open - 1).is(")") ? callee(file, file.partner(open - 1)) : open - 1;
        Token before = file.token(callee - 1);
        return before.isName("fun")
                || before.isName("class")
                || before.isName("object")
                || before.is(":")
                || file.token(callee).isName("if")
                || file.token(callee).isName("for")
                || file.token(callee).isName("while")
                || file.token(callee).isName("when")
                || file.token(callee).isName("else")
                || file.token(callee).isName("try")
                || file.token(callee).isName("catch");
    }

    /** What the class around a token extends, and the class itself. */
    private List<String> ofEnclosingType(SourceFile file, int index) {
        TypeDeclaration type = file.declarations().typeAround(index);
        List<String> types = new ArrayList<>();
        if (type != null) {
            for (String parent : type.supers()) {
                types.addAll(qualified(file, parent, index));
            }
        }
        return types;
    }

    /** The qualified names of a written type, and of what it extends where the project declares it. */
    List<String> qualified(SourceFile file, String written, int index) {
        List<String> types = new ArrayList<>();
        int dot = written.indexOf('.');
        String first = dot < 0 ? written : written.substring(0, dot);
        String rest = dot < 0 ? "" : written.substring(dot);
        TypeDeclaration own = ownType(file, first, index);
        if (own != null) {
            addWithSupers(file, own, types, 0);
            return types;
        }
        if (!first.isEmpty() && Character.isLowerCase(first.charAt(0)) && dot > 0) {
            types.add(written);
            return types;
        }
        for (String candidate : file.imports().candidates(first)) {
            Project.Found found = project.type(candidate + rest);
            if (found != null) {
                types.add(candidate + rest);
                addWithSupers(found.file(), found.type(), types, 0);
                return types;
            }
        }
        for (String candidate : file.imports().candidates(first)) {
            types.add(candidate + rest);
        }
        return types;
    }

    private static @Nullable TypeDeclaration ownType(SourceFile file, String simple, int index) {
        for (TypeDeclaration type : file.declarations().types()) {
            if (type.simpleName().equals(simple)) {
                return type;
            }
        }
        return null;
    }

    private void addWithSupers(SourceFile file, TypeDeclaration type, List<String> types, int depth) {
        String packageName = file.imports().packageName();
        types.add(packageName.isEmpty() ? type.name() : packageName + "." + type.name());
        if (depth > 3) {
            return;
        }
        for (String parent : type.supers()) {
            if (!parent.equals(type.simpleName())) {
                types.addAll(qualifiedAt(file, parent, depth + 1));
            }
        }
    }

    private List<String> qualifiedAt(SourceFile file, String written, int depth) {
        List<String> types = new ArrayList<>();
        for (String candidate : file.imports().candidates(written)) {
            types.add(candidate);
            Project.Found found = project.type(candidate);
            if (found != null) {
                addWithSupers(found.file(), found.type(), types, depth + 1);
            }
        }
        return types;
    }

    /** The index where a dotted name that ends at {@code last} begins. */
    static int startOfName(SourceFile file, int last) {
        int i = last;
        while (file.token(i - 1).is(".") && file.token(i - 2).isName()) {
            i -= 2;
        }
        return i;
    }

    private static boolean isQualifiedType(SourceFile file, int start, int last) {
        return !file.token(start - 1).isDot()
                && (Character.isUpperCase(file.token(start).text().charAt(0)) || last - start >= 4);
    }

    private static String dotted(SourceFile file, int from, int last) {
        StringBuilder name = new StringBuilder();
        for (int i = from; i <= last; i++) {
            name.append(file.token(i).text());
        }
        return name.toString();
    }
}
