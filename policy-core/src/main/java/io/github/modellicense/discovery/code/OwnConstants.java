package io.github.modellicense.discovery.code;

import io.github.modellicense.discovery.FamiliarName;
import io.github.modellicense.discovery.code.ModelSite.What;
import io.github.modellicense.inventory.Confidence;
import io.github.modellicense.inventory.Usage;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds uses of constants that a type of the project named after models holds, such as {@code ModelIds.FAST}: as good as the
 * constants of a library where the text behind it is a name that nothing else is called by.
 */
final class OwnConstants {

    private static final Set<String> QUESTIONS =
            Set.of("equals", "equalsIgnoreCase", "contains", "startsWith", "Set", "setOf", "EnumSet");

    private static final Service UNSAID = Service.of("name", "", "unknown");

    private final Values values;
    private final Consumer<ModelSite> found;

    OwnConstants(Values values, Consumer<ModelSite> found) {
        this.values = values;
        this.found = found;
    }

    void scan(SourceFile file) {
        for (int i = 1; i + 2 < file.size(); i++) {
            Token type = file.token(i);
            boolean member = type.isName()
                    && file.token(i + 1).is(".")
                    && file.token(i + 2).isName();
            boolean used = member && saysModels(type.text()) && !isImported(file, i) && !isCalled(file, i + 2);
            if (used && !isAsked(file, i) && !ModelWords.areCounted(file, i)) {
                constant(file, i);
            }
        }
    }

    private void constant(SourceFile file, int at) {
        int start = Types.startOfName(file, at);
        int sum = file.token(start - 1).is("+") ? Types.startOfName(file, start - 2) : start;
        // A prefix such as "eu." makes another name of it, as far as the prefix is known.
        if (sum == start || !emit(file, sum, at)) {
            emit(file, start, at);
        }
    }

    private boolean emit(SourceFile file, int from, int at) {
        boolean any = false;
        for (Value value : values.of(file, from, at + 3)) {
            boolean whole = from == Types.startOfName(file, at);
            boolean told = value.known() && FamiliarName.isUnmistakable(value.text());
            if (told && (!whole || !value.named().isEmpty()) && !ConstantSites.countsTokens(file, at)) {
                found.accept(new ModelSite(value, UNSAID, What.NAME, Confidence.LIKELY));
                any = true;
            }
        }
        return any;
    }

    /** {@code ModelId}, {@code ChatModels}, {@code LlmNames}: a type, and about models. */
    private static boolean saysModels(String type) {
        boolean capital = Character.isUpperCase(type.charAt(0)) && !Declaration.isConstantName(type);
        return capital && (type.contains("Model") || type.contains("Llm") || type.contains("LLM"));
    }

    private static boolean isImported(SourceFile file, int at) {
        int first = Types.startOfName(file, at) - 1;
        return file.token(first).isName("import")
                || file.token(first).isName("static")
                || file.token(first).isName("package");
    }

    /** In a comparison or a set of what can do something, a constant is asked about, not used. */
    private static boolean isAsked(SourceFile file, int at) {
        int open = file.around(at);
        int callee = open > 0 && file.token(open).is("(") ? Types.callee(file, open) : -1;
        return callee >= 0
                        && file.usage() != Usage.TEST
                        && QUESTIONS.contains(file.token(callee).text())
                || callee > 1 && file.token(callee - 2).isName("Set")
                || isCompared(file.token(Types.startOfName(file, at) - 1))
                || isCompared(file.token(at + 3))
                || file.token(at + 3).is("+")
                || file.token(Types.startOfName(file, at) - 1).isName("case");
    }

    private static boolean isCompared(Token token) {
        return token.is("==") || token.is("!=") || token.is("===") || token.is("!==");
    }

    private static boolean isCalled(SourceFile file, int member) {
        return file.token(member + 1).is("(");
    }
}
