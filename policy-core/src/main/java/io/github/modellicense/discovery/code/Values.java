package io.github.modellicense.discovery.code;

import io.github.modellicense.discovery.code.Declaration.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows an expression to the texts it may be: literals, constants of the project and of libraries, variables, fields,
 * parameters by their callers, defaults of environment variables and configuration keys. What it cannot follow is an
 * unknown value that says why.
 */
final class Values {

    private static final int DEPTH = 14;
    private static final int AT_MOST = 40;
    private static final int STEPS = 500;

    /** Calls that give back what they are given first. */
    private static final Set<String> WRAPPERS = Set.of(
            "of",
            "from",
            "valueOf",
            "fromString",
            "ofNullable",
            "asList",
            "listOf",
            "setOf",
            "arrayOf",
            "singletonList",
            "singleton",
            "create",
            "get",
            "Path",
            "File",
            "URI",
            "URL",
            "fromName",
            "just",
            "requireNonNull",
            "String",
            "FileInputStream",
            "ModelId",
            "toPath");

    /** Calls whose last argument is the value where nothing else is set. */
    private static final Set<String> DEFAULTS = Set.of(
            "getOrDefault",
            "getProperty",
            "orElse",
            "requireNonNullElse",
            "firstNonNull",
            "defaultIfBlank",
            "defaultIfEmpty",
            "defaultString",
            "getenv",
            "getOptionalValue",
            "orElseGet",
            "requireNonNullElseGet",
            "getEnv",
            "env",
            "getEnvOrDefault",
            "envOrDefault",
            "getOrElse",
            "ifBlank",
            "ifEmpty",
            "getEnvOr",
            "getString",
            "defaultValue");

    /** Calls without arguments that give the text of a constant, an enum constant or a text. */
    private static final Set<String> TEXTS = Set.of(
            "getValue",
            "getName",
            "asString",
            "toString",
            "name",
            "value",
            "id",
            "getId",
            "modelName",
            "getModelName",
            "modelId",
            "getModelId",
            "trim",
            "strip",
            "getModel",
            "model",
            "get",
            "toPath",
            "toAbsolutePath",
            "normalize",
            "toUri",
            "openStream",
            "orElseThrow",
            "text",
            "key",
            "label",
            "getLabel",
            "getKey",
            "getCode",
            "code",
            "intern");

    private final Project project;
    private final Types types;
    private final ConstantSource constants;
    private final Set<String> visiting = new HashSet<>();
    private final Map<String, int[]> bound = new HashMap<>();
    private int steps;

    Values(Project project, Types types, ConstantSource constants) {
        this.project = project;
        this.types = types;
        this.constants = constants;
    }

    /** The values of the expression between two tokens. */
    List<Value> of(SourceFile file, int from, int to) {
        visiting.clear();
        bound.clear();
        steps = 0;
        return of(file, from, to, 0);
    }

    private List<Value> of(SourceFile file, int start, int end, int depth) {
        int from = start;
        int to = end;
        while (to - from >= 2 && file.token(from).is("(") && file.partner(from) == to - 1) {
            from++;
            to--;
        }
        if (depth > DEPTH || from >= to || steps++ > STEPS) {
            return List.of(Value.unknown(file.text(start, end), file, Math.min(start, file.size() - 1)));
        }
        if (file.token(from).is("(") && isCast(file, from, to)) {
            return of(file, file.after(from), to, depth + 1);
        }
        List<Value> split = choices(file, from, to, depth);
        if (split != null) {
            return split;
        }
        int plus = topLevel(file, from, to, "+");
        if (plus > from) {
            return joined(file, from, to, depth);
        }
        return single(file, from, to, depth);
    }

    private static boolean isCast(SourceFile file, int from, int to) {
        int close = file.partner(from);
        boolean type = close == from + 2 && file.token(from + 1).isName();
        Token next = file.token(close + 1);
        return type && close + 1 < to && (next.isName() || next.isString() || next.is("("));
    }

    /** Both sides of a conditional, of an Elvis operator, and the branches of an if, when or switch; null for none. */
    private @Nullable List<Value> choices(SourceFile file, int from, int to, int depth) {
        int question = topLevel(file, from, to, "?");
        int colon = question < 0 ? -1 : topLevel(file, question, to, ":");
        if (colon > 0) {
            return both(of(file, question + 1, colon, depth + 1), of(file, colon + 1, to, depth + 1));
        }
        int elvis = topLevel(file, from, to, "?:");
        if (elvis > 0) {
            return knownOf(both(of(file, from, elvis, depth + 1), of(file, elvis + 1, to, depth + 1)));
        }
        if (file.token(from).isName("if") && file.token(from + 1).is("(")) {
            int otherwise = topLevelName(file, from, to, "else");
            int body = file.after(from + 1);
            return otherwise < 0
                    ? null
                    : both(branch(file, body, otherwise, depth), branch(file, otherwise + 1, to, depth));
        }
        boolean branches = file.token(from).isName("when") || file.token(from).isName("switch");
        return branches ? branchesOf(file, from, to, depth) : null;
    }

    private List<Value> branch(SourceFile file, int from, int to, int depth) {
        boolean braces = file.token(from).is("{") && file.partner(from) == to - 1;
        return braces ? of(file, from + 1, to - 1, depth + 1) : of(file, from, to, depth + 1);
    }

    private @Nullable List<Value> branchesOf(SourceFile file, int from, int to, int depth) {
        List<Value> values = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (file.token(i).is("->")) {
                values.addAll(knownOf(of(file, i + 1, file.declarations().expressionEnd(i + 1), depth + 1)));
            } else if (file.token(i).isName("yield")) {
                values.addAll(of(file, i + 1, file.declarations().expressionEnd(i + 1), depth + 1));
            }
        }
        return values.isEmpty() ? null : values;
    }

    private static List<Value> both(List<Value> one, List<Value> other) {
        List<Value> all = new ArrayList<>(one);
        all.addAll(other);
        return all.size() > AT_MOST ? all.subList(0, AT_MOST) : all;
    }

    /** What is known; what stands for it where nothing is. */
    private static List<Value> knownOf(List<Value> values) {
        List<Value> known = values.stream().filter(Value::known).toList();
        return known.isEmpty() ? values : known;
    }

    private static int topLevel(SourceFile file, int from, int to, String symbol) {
        for (int i = from; i < to; i++) {
            Token token = file.token(i);
            if (token.is(symbol)) {
                return i;
            }
            if (token.is("->")) {
                return -1;
            }
            if (token.is("(") || token.is("[") || token.is("{")) {
                i = file.after(i) - 1;
            }
        }
        return -1;
    }

    private static int topLevelName(SourceFile file, int from, int to, String name) {
        for (int i = from; i < to; i++) {
            if (file.token(i).isName(name)) {
                return i;
            }
            if (file.token(i).is("(") || file.token(i).is("{")) {
                i = file.after(i) - 1;
            }
        }
        return -1;
    }

    private List<Value> joined(SourceFile file, int from, int to, int depth) {
        StringBuilder text = new StringBuilder();
        int first = -1;
        int start = from;
        while (start < to) {
            int plus = topLevel(file, start, to, "+");
            int end = plus < 0 ? to : plus;
            List<Value> part = of(file, start, end, depth + 1);
            if (part.size() != 1 || !part.get(0).known()) {
                return List.of(Value.unknown(file.text(from, to), file, from));
            }
            text.append(part.get(0).text());
            first = first < 0 ? start : first;
            start = end + 1;
        }
        return List.of(Value.text(text.toString(), file, first));
    }

    private List<Value> single(SourceFile file, int from, int to, int depth) {
        Token first = file.token(from);
        if (to == from + 1 && first.isString()) {
            return List.of(Value.text(first.text(), file, from));
        }
        if (to == from + 1 && first.kind() == Token.Kind.TEMPLATE) {
            return template(file, from, depth);
        }
        if (first.is("[") || first.is("{")) {
            return list(file, from, to, depth);
        }
        if (first.is("(") && file.token(file.after(from)).is("->")) {
            return of(file, file.after(from) + 1, to, depth + 1);
        }
        if (first.isName("new") && file.token(to - 1).is("}")) {
            int brace = to - 1;
            return list(file, file.partner(brace), to, depth);
        }
        return path(file, from, to, depth);
    }

    private List<Value> list(SourceFile file, int open, int to, int depth) {
        List<Value> values = new ArrayList<>();
        for (int[] argument : arguments(file, open)) {
            values.addAll(of(file, argument[0], argument[1], depth + 1));
        }
        return values.isEmpty() ? List.of(Value.unknown(file.text(open, to), file, open)) : values;
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
            List<Value> values = name(file, index, text.substring(start, end), depth + 1);
            if (values.size() == 1 && values.get(0).known()) {
                String value = values.get(0).text();
                String after = text.substring(braces ? end + 1 : end);
                return List.of(Value.text(text.substring(0, dollar) + value + after, file, index));
            }
        }
        return List.of(Value.unknown(text, file, index));
    }

    /** A dotted path of names and calls, from its last segment back. */
    private List<Value> path(SourceFile file, int from, int to, int depth) {
        int last = to - 1;
        if (file.token(last).is(")")) {
            return call(file, from, to, depth);
        }
        if (!file.token(last).isName()) {
            return List.of(Value.unknown(file.text(from, to), file, from));
        }
        if (from == last) {
            return name(file, last, file.token(last).text(), depth);
        }
        boolean names = Types.startOfName(file, last) == from;
        if (!names) {
            boolean text = file.token(last - 1).isDot()
                    && TEXTS.contains(file.token(last).text());
            return text ? of(file, from, last - 1, depth + 1) : List.of(Value.unknown(file.text(from, to), file, from));
        }
        return qualifiedName(file, from, last, depth);
    }

    private List<Value> qualifiedName(SourceFile file, int from, int last, int depth) {
        String name = file.token(last).text();
        String first = file.token(from).text();
        if (first.equals("this") && last == from + 2) {
            return name(file, last, name, depth);
        }
        String owner = file.text(from, last - 1);
        boolean variable = file.declarations().visible(first, from) != null;
        if (!variable) {
            for (String type : types.qualified(file, owner, from)) {
                List<Value> values = member(type, name, file, last, depth);
                if (!values.isEmpty()) {
                    return values;
                }
            }
        }
        boolean text = TEXTS.contains(name) && last - 2 > from;
        return text || variable && TEXTS.contains(name)
                ? of(file, from, last - 1, depth + 1)
                : List.of(Value.unknown(file.text(from, last + 1), file, from));
    }

    /** A constant, field or enum constant of a type; empty where neither a library nor the project has it. */
    private List<Value> member(String type, String name, SourceFile file, int use, int depth) {
        LibraryConstant constant = constants.find(type, name);
        if (constant != null) {
            return List.of(Value.constant(constant, file, use));
        }
        if (constants.knows(type) && Declaration.isConstantName(name)) {
            return List.of(Value.unknown(type.substring(type.lastIndexOf('.') + 1) + "." + name, file, use));
        }
        Project.Found found = project.type(type);
        if (found == null) {
            return List.of();
        }
        Declaration declaration = found.file().declarations().member(found.type(), name);
        return declaration == null
                ? inheritedMember(found, name, file, use, depth)
                : named(declaration(found.file(), declaration, depth + 1), declaration, file, use);
    }

    private List<Value> inheritedMember(Project.Found found, String name, SourceFile file, int use, int depth) {
        for (String parent : found.type().supers()) {
            for (String candidate : found.file().imports().candidates(parent)) {
                boolean other = !candidate.endsWith("." + found.type().name()) && depth < DEPTH;
                List<Value> values = other ? member(candidate, name, file, use, depth + 2) : List.of();
                if (!values.isEmpty()) {
                    return values;
                }
            }
        }
        return List.of();
    }

    private static List<Value> named(List<Value> values, Declaration declaration, SourceFile file, int use) {
        boolean named = declaration.isConstant() || declaration.kind() == Kind.ENUM_CONSTANT;
        if (!named) {
            return values;
        }
        return values.stream()
                .map(value -> value.namedAt(new Value.Spot(file, use)))
                .toList();
    }

    private List<Value> name(SourceFile file, int use, String name, int depth) {
        Declaration declaration = file.declarations().visible(name, use);
        if (declaration != null && declaration.at() != use) {
            return named(declaration(file, declaration, depth + 1), declaration, file, use);
        }
        String imported = file.imports().imported(name);
        if (imported != null && imported.contains(".")) {
            List<Value> values = importedName(imported, name, file, use, depth);
            if (!values.isEmpty()) {
                return values;
            }
        }
        for (String wildcard : file.imports().wildcards()) {
            List<Value> values = member(wildcard, name, file, use, depth);
            if (!values.isEmpty()) {
                return values;
            }
        }
        TypeDeclaration type = file.declarations().typeAround(use);
        String packageName = file.imports().packageName();
        if (type != null) {
            String qualified = packageName.isEmpty() ? type.name() : packageName + "." + type.name();
            List<Value> values = inheritedMember(new Project.Found(file, type), name, file, use, depth);
            if (!values.isEmpty() && !qualified.isEmpty()) {
                return values;
            }
        }
        if (file.language() == Language.KOTLIN) {
            return topLevelName(packageName, name, file, use, depth);
        }
        return List.of(Value.unknown(name, file, use));
    }

    private List<Value> importedName(String imported, String name, SourceFile file, int use, int depth) {
        String owner = imported.substring(0, imported.lastIndexOf('.'));
        String original = imported.substring(imported.lastIndexOf('.') + 1);
        List<Value> values = member(owner, original, file, use, depth);
        boolean topLevel = values.isEmpty() && file.language() == Language.KOTLIN;
        return topLevel ? knownOrNone(topLevelName(owner, original, file, use, depth)) : values;
    }

    private static List<Value> knownOrNone(List<Value> values) {
        return values.stream().anyMatch(Value::known) ? values : List.of();
    }

    private List<Value> topLevelName(String packageName, String name, SourceFile file, int use, int depth) {
        if (Character.isLetter(name.charAt(0))) {
            for (SourceFile other : project.kotlinFilesOf(packageName)) {
                Declaration member = other.declarations().member(null, name);
                if (member != null && member.hasValue()) {
                    return named(declaration(other, member, depth + 1), member, file, use);
                }
            }
        }
        return List.of(Value.unknown(name, file, use));
    }

    private List<Value> declaration(SourceFile file, Declaration declaration, int depth) {
        String key = key(file, declaration.at());
        if (depth > DEPTH || !visiting.add(key)) {
            return List.of(Value.unknown(declaration.name(), file, declaration.at()));
        }
        try {
            return unvisited(file, declaration, depth);
        } finally {
            visiting.remove(key);
        }
    }

    private List<Value> unvisited(SourceFile file, Declaration declaration, int depth) {
        if (declaration.kind() == Kind.ENUM_CONSTANT) {
            return enumConstant(file, declaration, depth);
        }
        List<Value> values = new ArrayList<>(Annotations.defaults(file, declaration));
        if (!values.isEmpty()) {
            return values;
        }
        if (declaration.hasValue()) {
            values.addAll(of(file, declaration.from(), declaration.to(), depth + 1));
        }
        if (declaration.kind() == Kind.PARAMETER) {
            values.addAll(arguments(file, declaration, depth));
        } else {
            values.addAll(assignments(file, declaration, depth));
        }
        return values.isEmpty() ? List.of(Value.unknown(declaration.name(), file, declaration.at())) : knownOf(values);
    }

    /** The text of an enum constant: its only text argument, or none that could be told from another. */
    private List<Value> enumConstant(SourceFile file, Declaration declaration, int depth) {
        List<Value> texts = new ArrayList<>();
        for (int[] argument : declaration.hasValue() ? arguments(file, declaration.from() - 1) : List.<int[]>of()) {
            for (Value value : of(file, argument[0], argument[1], depth + 1)) {
                if (value.known() && looksLikeId(value.text())) {
                    texts.add(value);
                }
            }
        }
        return texts.size() == 1 ? texts : List.of(Value.unknown(declaration.name(), file, declaration.at()));
    }

    private static boolean looksLikeId(String text) {
        return !text.isBlank() && text.indexOf(' ') < 0;
    }

    /** What is assigned to a variable or field anywhere in its scope. */
    private List<Value> assignments(SourceFile file, Declaration declaration, int depth) {
        List<Value> values = new ArrayList<>();
        for (int i = declaration.scopeFrom(); i < declaration.scopeTo(); i++) {
            boolean assigned = file.token(i).isName(declaration.name())
                    && file.token(i + 1).is("=")
                    && i != declaration.at();
            if (assigned && isOwn(file, i, declaration)) {
                values.addAll(knownOf(of(file, i + 2, file.declarations().expressionEnd(i + 2), depth + 1)));
            }
        }
        return values.stream().filter(value -> value.known()).toList();
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

    /** What the callers in the same file hand to a method or constructor. */
    private List<Value> arguments(SourceFile file, Declaration parameter, int depth) {
        int open = file.around(parameter.at());
        int method = Types.callee(file, open);
        List<Value> values = new ArrayList<>();
        if (method < 0) {
            return values;
        }
        int[] given = bound.get(key(file, parameter.at()));
        if (given != null) {
            return of(file, given[0], given[1], depth + 1);
        }
        String name = file.token(method).text();
        for (int i : file.called(name)) {
            if (i == method || isDeclared(file, i) || values.size() >= AT_MOST) {
                continue;
            }
            List<int[]> arguments = arguments(file, i + 1);
            if (arguments.size() > parameter.position()) {
                int[] argument = argumentFor(file, arguments, parameter);
                values.addAll(of(file, argument[0], argument[1], depth + 1));
            }
        }
        return values.stream().filter(Value::known).toList();
    }

    private static int[] argumentFor(SourceFile file, List<int[]> arguments, Declaration parameter) {
        for (int[] argument : arguments) {
            if (file.token(argument[0]).isName(parameter.name())
                    && file.token(argument[0] + 1).is("=")) {
                return new int[] {argument[0] + 2, argument[1]};
            }
        }
        return arguments.get(parameter.position());
    }

    private static boolean isDeclared(SourceFile file, int index) {
        Token after = file.token(file.after(index + 1));
        Token before = file.token(index - 1);
        return before.isName("fun")
                || before.isName("def")
                || before.isName("class")
                || before.isName()
                        && !before.isName("new")
                        && !before.isName("return")
                        && (after.is("{") || after.isName("throws"));
    }

    private List<Value> call(SourceFile file, int from, int to, int depth) {
        int open = file.partner(to - 1);
        int callee = open < from ? -1 : Types.callee(file, open);
        if (callee < from) {
            return List.of(Value.unknown(file.text(from, to), file, from));
        }
        String name = file.token(callee).text();
        List<int[]> arguments = arguments(file, open);
        boolean called = file.token(callee - 1).isDot() && callee - 1 > from;
        if (arguments.isEmpty() && called && TEXTS.contains(name) && !isType(file, from, callee)) {
            return of(file, from, callee - 1, depth + 1);
        }
        if (called && (name.equals("toLowerCase") || name.equals("lowercase"))) {
            return of(file, from, callee - 1, depth + 1).stream()
                    .map(Values::lowerCase)
                    .toList();
        }
        if (name.equals("getenv") && arguments.size() == 1) {
            return environment(file, arguments.get(0), depth);
        }
        if (!arguments.isEmpty() && (DEFAULTS.contains(name) || arguments.size() == 2 && givesDefault(name))) {
            return defaults(file, from, callee, arguments, depth);
        }
        if (WRAPPERS.contains(name) && !arguments.isEmpty()) {
            return wrapped(file, from, to, arguments, depth);
        }
        return ofMethod(file, callee, from, to, depth);
    }

    private static boolean isType(SourceFile file, int from, int callee) {
        String receiver = file.token(from).text();
        return callee == from + 2
                && Character.isUpperCase(receiver.charAt(0))
                && !Declaration.isConstantName(receiver)
                && file.declarations().visible(receiver, from) == null;
    }

    /** A method of the project that says by its name that its last argument stands in for a setting. */
    private static boolean givesDefault(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.contains("env") && (lower.contains("or") || lower.contains("default"))
                || lower.contains("property") && lower.contains("default");
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

    private List<Value> environment(SourceFile file, int[] argument, int depth) {
        return of(file, argument[0], argument[1], depth + 1).stream()
                .map(value -> Value.unknown(value.text(), file, argument[0]))
                .toList();
    }

    private List<Value> defaults(SourceFile file, int from, int callee, List<int[]> arguments, int depth) {
        List<Value> values = new ArrayList<>();
        int[] last = arguments.get(arguments.size() - 1);
        boolean keyed = arguments.size() == 1
                && !file.token(callee).text().startsWith("orElse")
                && !file.token(callee).text().startsWith("if")
                && !file.token(callee).text().startsWith("default");
        if (keyed) {
            return environment(file, last, depth);
        }
        values.addAll(of(file, last[0], last[1], depth + 1));
        boolean receiver = arguments.size() == 1 && callee - 1 > from;
        if (receiver) {
            of(file, from, callee - 1, depth + 1).stream().filter(Value::known).forEach(values::add);
        } else if (file.token(callee).text().startsWith("requireNonNull")) {
            of(file, arguments.get(0)[0], arguments.get(0)[1], depth + 1).stream()
                    .filter(Value::known)
                    .forEach(values::add);
        }
        return values;
    }

    private List<Value> wrapped(SourceFile file, int from, int to, List<int[]> arguments, int depth) {
        int callee = Types.callee(file, file.partner(to - 1));
        String name = file.token(callee).text();
        boolean several =
                name.endsWith("Of") || name.equals("of") && isCollection(file, callee) || name.equals("asList");
        boolean segments = name.equals("get")
                || name.equals("Path")
                || name.equals("File")
                || name.equals("of") && file.token(callee - 2).isName("Path");
        if (several) {
            List<Value> values = new ArrayList<>();
            arguments.forEach(argument -> values.addAll(of(file, argument[0], argument[1], depth + 1)));
            return values;
        }
        return segments && arguments.size() > 1
                ? segments(file, from, to, arguments, depth)
                : of(file, arguments.get(0)[0], arguments.get(0)[1], depth + 1);
    }

    private static boolean isCollection(SourceFile file, int callee) {
        Token type = file.token(callee - 2);
        return type.isName("List") || type.isName("Set") || type.isName("Stream");
    }

    private List<Value> segments(SourceFile file, int from, int to, List<int[]> arguments, int depth) {
        StringBuilder path = new StringBuilder();
        for (int[] argument : arguments) {
            List<Value> segment = of(file, argument[0], argument[1], depth + 1);
            if (segment.size() != 1 || !segment.get(0).known()) {
                return List.of(Value.unknown(file.text(from, to), file, from));
            }
            path.append(path.length() == 0 ? "" : "/").append(segment.get(0).text());
        }
        return List.of(Value.text(path.toString(), file, arguments.get(arguments.size() - 1)[0]));
    }

    /** What a method of the same class, or of a named class of the project, returns. */
    private List<Value> ofMethod(SourceFile file, int callee, int from, int to, int depth) {
        boolean own = callee == from || callee == from + 2 && file.token(from).isName("this");
        List<Value> values =
                own ? returned(file, file.declarations().typeAround(callee), file, callee, depth) : List.of();
        boolean qualified = !own && Types.startOfName(file, callee) == from;
        boolean ofType =
                qualified && Character.isUpperCase(file.token(callee - 2).text().charAt(0));
        if (ofType) {
            for (String type : types.qualified(file, file.text(from, callee - 1), from)) {
                Project.Found found = project.type(type);
                if (found != null && values.isEmpty()) {
                    values = returned(found.file(), found.type(), file, callee, depth);
                }
            }
        }
        return values.isEmpty() ? List.of(Value.unknown(file.text(from, to), file, from)) : knownOf(values);
    }

    private List<Value> returned(
            SourceFile file, @Nullable TypeDeclaration type, SourceFile caller, int callee, int depth) {
        String name = caller.token(callee).text();
        List<Value> values = new ArrayList<>();
        for (int i : depth < DEPTH ? file.called(name) : List.<Integer>of()) {
            boolean declared =
                    !(file == caller && i == callee) && (type == null || type.holds(i)) && isDeclared(file, i);
            if (declared) {
                Set<String> binding = bind(file, i + 1, caller, callee + 1);
                values.addAll(returnedBy(file, i, depth));
                binding.forEach(bound::remove);
            }
        }
        return values;
    }

    /** Hands a call's arguments to the parameters of the method called. */
    private Set<String> bind(SourceFile file, int parameters, SourceFile caller, int open) {
        Set<String> binding = new HashSet<>();
        List<int[]> arguments = arguments(caller, open);
        List<int[]> declared = arguments(file, parameters);
        for (int i = 0; file == caller && i < Math.min(arguments.size(), declared.size()); i++) {
            for (int j = declared.get(i)[0]; j < declared.get(i)[1]; j++) {
                String key = key(file, j);
                if (file.token(j).isName() && !bound.containsKey(key)) {
                    bound.put(key, arguments.get(i));
                    binding.add(key);
                }
            }
        }
        return binding;
    }

    private List<Value> returnedBy(SourceFile file, int method, int depth) {
        List<Value> values = new ArrayList<>();
        int body = file.after(method + 1);
        while (body < file.size()
                && !file.token(body).is("{")
                && !file.token(body).is("=")
                && !file.token(body).is(";")) {
            body++;
        }
        if (file.token(body).is("=")) {
            return of(file, body + 1, file.declarations().expressionEnd(body + 1), depth + 1);
        }
        for (int i = body; i < file.after(body) && file.token(body).is("{"); i++) {
            if (file.token(i).isName("return")) {
                values.addAll(of(file, i + 1, file.declarations().expressionEnd(i + 1), depth + 1));
            }
        }
        return values;
    }

    private static String key(SourceFile file, int index) {
        return file.path() + "#" + index;
    }

    /** The first token of each argument and the token after it. */
    static List<int[]> arguments(SourceFile file, int open) {
        List<int[]> arguments = new ArrayList<>();
        int close = file.partner(open);
        int from = open + 1;
        for (int i = open + 1; i <= close; i++) {
            Token token = file.token(i);
            if (i == close || token.is(",")) {
                if (i > from) {
                    arguments.add(new int[] {from, i});
                }
                from = i + 1;
            } else if (token.is("(") || token.is("[") || token.is("{")) {
                i = file.after(i) - 1;
            }
        }
        return arguments;
    }
}
