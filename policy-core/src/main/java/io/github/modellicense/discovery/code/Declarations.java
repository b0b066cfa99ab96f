package io.github.modellicense.discovery.code;

import io.github.modellicense.discovery.code.Declaration.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a source file declares, read from the shape of its tokens; enough to follow a name to its value. */
final class Declarations {

    private static final Set<String> NO_TYPES = Set.of(
            "return",
            "new",
            "throw",
            "else",
            "case",
            "import",
            "package",
            "goto",
            "break",
            "continue",
            "assert",
            "yield",
            "instanceof",
            "in",
            "is",
            "as",
            "extends",
            "implements",
            "class",
            "interface",
            "enum",
            "object",
            "fun",
            "do");
    private static final Set<String> INTRODUCERS = Set.of("val", "var", "def");

    private final SourceFile file;
    private final List<TypeDeclaration> types;
    private final Map<String, List<Declaration>> byName = new HashMap<>();

    Declarations(SourceFile file) {
        this.file = file;
        this.types = TypeDeclarations.of(file);
        for (int i = 0; i < file.size(); i++) {
            if (file.token(i).isName()) {
                read(i);
            }
        }
        types.stream().filter(TypeDeclaration::isEnum).forEach(this::readEnum);
    }

    List<TypeDeclaration> types() {
        return types;
    }

    /** The innermost type around a token; null at the top. */
    @Nullable
    TypeDeclaration typeAround(int index) {
        TypeDeclaration innermost = null;
        for (TypeDeclaration type : types) {
            if (type.holds(index) && (innermost == null || type.open() > innermost.open())) {
                innermost = type;
            }
        }
        return innermost;
    }

    /** The type of a dotted name within the file; null where it has none. */
    @Nullable
    TypeDeclaration type(String name) {
        for (TypeDeclaration type : types) {
            if (type.name().equals(name)) {
                return type;
            }
        }
        return null;
    }

    List<Declaration> named(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /** True where a name in front of an argument list declares a method or constructor, rather than calls it. */
    boolean declaresMethod(int name) {
        Token after = file.token(file.after(name + 1));
        Token before = file.token(name - 1);
        return before.isName("fun")
                || before.isName("def")
                || before.isName("class")
                || before.isName()
                        && !before.isName("new")
                        && !before.isName("return")
                        && (after.is("{") || after.isName("throws"));
    }

    /** What a name means at a token; null where the file declares no such name there. */
    @Nullable
    Declaration visible(String name, int index) {
        Declaration best = null;
        for (Declaration declaration : named(name)) {
            if (declaration.reaches(index) && (best == null || declaration.scopeFrom() >= best.scopeFrom())) {
                best = declaration;
            }
        }
        return best;
    }

    /** The field or enum constant of a type; null where it has none of that name. */
    @Nullable
    Declaration member(@Nullable TypeDeclaration type, String name) {
        for (Declaration declaration : named(name)) {
            boolean member = declaration.kind() == Kind.FIELD || declaration.kind() == Kind.ENUM_CONSTANT;
            if (member && (type == null ? file.around(declaration.at()) < 0 : type.holds(declaration.at()))) {
                return declaration;
            }
        }
        return null;
    }

    private void read(int i) {
        Token next = file.token(i + 1);
        if (isLoopVariable(i)) {
            int loop = file.around(i);
            int body = file.after(loop);
            int scopeTo = file.token(body).is("{") ? file.after(body) : expressionEnd(body);
            add(new Declaration(
                    Kind.LOCAL, file.token(i).text(), i, -1, i + 2, file.partner(loop), loop + 1, scopeTo, -1));
            return;
        }
        boolean ends = next.is("=") || next.is(";") || next.is(",") || next.is(")") || next.is(":");
        boolean introduced = isIntroduced(i);
        if (!introduced && !(ends && hasTypeBefore(i)) && !isKotlinParameter(i)) {
            return;
        }
        int opener = file.around(i);
        int type = typeOf(i, introduced);
        int equals = next.is(":") && file.language() != Language.JAVA ? equalsAfterType(i + 2) : i + 1;
        boolean valued = file.token(equals).is("=");
        int from = valued ? equals + 1 : -1;
        int to = valued ? expressionEnd(equals + 1) : equals;
        if (opener >= 0 && file.token(opener).is("(")) {
            int scopeTo = parameterScopeEnd(opener);
            add(new Declaration(
                    Kind.PARAMETER, file.token(i).text(), i, type, from, to, opener, scopeTo, position(opener, i)));
        } else {
            Kind kind = isMemberLevel(opener) ? Kind.FIELD : Kind.LOCAL;
            int scopeTo = opener < 0 ? file.size() : file.after(opener);
            add(new Declaration(kind, file.token(i).text(), i, type, from, to, opener + 1, scopeTo, -1));
        }
    }

    /** {@code for (String model : MODELS)} and {@code for (model in models)}: it is each of the elements in turn. */
    private boolean isLoopVariable(int i) {
        int loop = file.around(i);
        Token between = file.token(i + 1);
        boolean of = between.is(":") || between.isName("in") || between.is("<-");
        return of && loop > 0 && file.token(loop - 1).isName("for") && file.partner(loop) > i + 2;
    }

    private void add(Declaration declaration) {
        byName.computeIfAbsent(declaration.name(), unused -> new ArrayList<>(1)).add(declaration);
    }

    private boolean isIntroduced(int i) {
        Token before = file.token(i - 1);
        return before.isName()
                && INTRODUCERS.contains(before.text())
                && !file.token(i + 1).is("(")
                && !file.token(i + 1).isDot();
    }

    /** {@code Type name}: a name, a closing generic, array or varargs mark stands before. */
    private boolean hasTypeBefore(int i) {
        Token before = file.token(i - 1);
        if (file.language() == Language.KOTLIN || file.language() == Language.SCALA) {
            return false;
        }
        return before.isName() && !NO_TYPES.contains(before.text())
                || before.is(">") && file.token(i - 2).kind() != Token.Kind.NUMBER
                || before.is("...")
                || before.is("]") && file.token(i - 2).is("[");
    }

    private boolean isKotlinParameter(int i) {
        boolean kotlin = file.language() == Language.KOTLIN || file.language() == Language.SCALA;
        int opener = file.around(i);
        return kotlin
                && file.token(i + 1).is(":")
                && file.token(i + 2).isName()
                && opener >= 0
                && file.token(opener).is("(");
    }

    private int typeOf(int i, boolean introduced) {
        if (file.token(i + 1).is(":") && file.language() != Language.JAVA) {
            return i + 2;
        }
        if (introduced || file.language() == Language.KOTLIN || file.language() == Language.SCALA) {
            return -1;
        }
        int type = i - 1;
        if (file.token(type).is("...")) {
            type--;
        }
        if (file.token(type).is("]")) {
            type = file.partner(type) - 1;
        }
        for (int depth = 0; type > 0 && (file.token(type).is(">") || depth > 0); type--) {
            depth += file.token(type).is(">") ? 1 : file.token(type).is("<") ? -1 : 0;
        }
        while (file.token(type - 1).is(".")) {
            type -= 2;
        }
        return file.token(type).isName() ? type : -1;
    }

    private int equalsAfterType(int type) {
        int i = type;
        while (file.token(i).isName()
                || file.token(i).is(".")
                || file.token(i).is("?")
                || file.token(i).is("@")) {
            i++;
        }
        return file.token(i).is("<") ? equalsAfterType(TypeDeclarations.afterGenerics(file, i)) : i;
    }

    /** The token after an expression: where its bracket closes or the statement, argument or line ends. */
    int expressionEnd(int from) {
        int i = from;
        while (i < file.size()) {
            Token token = file.token(i);
            if (token.is(";") || token.is(",") || token.is(")") || token.is("]") || token.is("}")) {
                return i;
            }
            if (i > from && file.language() != Language.JAVA && endsAtLine(i)) {
                return i;
            }
            i = token.is("(") || token.is("[") || token.is("{") ? file.after(i) : i + 1;
        }
        return i;
    }

    /** In languages without semicolons a new line ends an expression, unless an operator stands at its edge. */
    private boolean endsAtLine(int i) {
        Token token = file.token(i);
        Token before = file.token(i - 1);
        boolean sameLine = token.line() == before.line() + newLines(before);
        boolean joins = token.kind() == Token.Kind.SYMBOL && !token.is("@") && !token.is("{")
                || before.kind() == Token.Kind.SYMBOL
                        && !before.is(")")
                        && !before.is("]")
                        && !before.is("}")
                        && !before.is(">");
        return !sameLine && !joins && !token.isName("else");
    }

    private static int newLines(Token token) {
        return token.kind() == Token.Kind.SYMBOL
                ? 0
                : (int) token.text().chars().filter(c -> c == '\n').count();
    }

    private boolean isMemberLevel(int opener) {
        if (opener < 0) {
            return true;
        }
        for (TypeDeclaration type : types) {
            if (type.open() == opener) {
                return true;
            }
        }
        return file.token(opener - 1).isName("object") || file.token(opener - 2).isName("companion");
    }

    private int parameterScopeEnd(int opener) {
        int close = file.partner(opener);
        if (close < 0) {
            return file.size();
        }
        for (int i = close + 1; i < Math.min(file.size(), close + 60); i++) {
            Token token = file.token(i);
            if (token.is("(")) {
                i = file.after(i) - 1;
                continue;
            }
            if (token.is("{")) {
                return file.after(i);
            }
            if (token.is(";") || token.is("}") || token.is(")")) {
                return i;
            }
            if (token.is("=") || token.is("->")) {
                return expressionEnd(i + 1);
            }
        }
        return close + 1;
    }

    private int position(int opener, int index) {
        int position = 0;
        for (int i = opener + 1; i < index; i++) {
            if (file.token(i).is(",") && file.around(i) == opener && !insideGenerics(opener, i)) {
                position++;
            }
        }
        return position;
    }

    private boolean insideGenerics(int opener, int index) {
        int depth = 0;
        for (int i = opener + 1; i < index; i++) {
            depth += file.token(i).is("<") ? 1 : file.token(i).is(">") ? -1 : 0;
        }
        return depth > 0;
    }

    private void readEnum(TypeDeclaration type) {
        if (type.open() < 0) {
            return;
        }
        for (int i = type.open() + 1; i < type.end() && !file.token(i).is(";"); i++) {
            Token token = file.token(i);
            if (token.is("@")) {
                i++;
                if (file.token(i + 1).is("(")) {
                    i = file.after(i + 1) - 1;
                }
            } else if (token.isName()) {
                int open = i + 1;
                boolean arguments = file.token(open).is("(");
                int to = arguments ? file.after(open) - 1 : open;
                add(new Declaration(
                        Kind.ENUM_CONSTANT,
                        token.text(),
                        i,
                        -1,
                        arguments ? open + 1 : -1,
                        to,
                        type.open(),
                        type.end(),
                        -1));
                i = arguments ? to : i;
                if (file.token(i + 1).is("{")) {
                    i = file.after(i + 1) - 1;
                }
            } else if (token.is("{") || token.is("}")) {
                return;
            }
        }
    }
}
