package io.github.modellicense.discovery.code;

import io.github.modellicense.discovery.FamiliarName;
import io.github.modellicense.discovery.code.ModelSite.What;
import io.github.modellicense.inventory.Confidence;
import io.github.modellicense.inventory.Usage;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds names that nothing else is called by where the word that takes them says that it takes a model: a method of the
 * project's own, a key beside it, a named argument, a list of models. Neither the name nor the word is enough alone.
 */
final class FamiliarSites {

    private static final Set<String> COLLECTIONS = Set.of(
            "of",
            "asList",
            "listOf",
            "setOf",
            "arrayOf",
            "mutableListOf",
            "List",
            "Set",
            "Seq",
            "Array",
            "Vector",
            "Some");

    /** Calls that show, measure or print what they are given beside a key. */
    private static final String[] SHOWN = {
        "attribute", "tag", "label", "header", "format", "info", "debug", "warn", "error"
    };

    /** What makes a list of names one that the program chooses from, and no data about models. */
    private static final String[] CHOICES = {"fallback", "default", "preferred", "candidate", "allowed", "enabled"};

    private static final Service UNSAID = Service.of("name", "", "unknown");

    private final OwnParameters parameters;
    private final Consumer<ModelSite> found;

    FamiliarSites(OwnParameters parameters, Consumer<ModelSite> found) {
        this.parameters = parameters;
        this.found = found;
    }

    void scan(SourceFile file) {
        for (int i = 1; i < file.size(); i++) {
            Token token = file.token(i);
            boolean name = token.isString() && FamiliarName.isUnmistakable(token.text());
            if (name && isGivenAsModel(file, i) && !ModelWords.areCounted(file, i)) {
                found.accept(new ModelSite(Value.text(token.text(), file, i), UNSAID, What.NAME, Confidence.LIKELY));
            }
        }
    }

    private boolean isGivenAsModel(SourceFile file, int at) {
        int open = file.around(at);
        boolean asserted = file.usage() == Usage.TEST && AssertedNames.isOne(file, at);
        return asserted
                || open > 0
                        && (isArgument(file, at, open)
                                || isKeyed(file, at)
                                || isListed(file, open)
                                || isParameter(file, at, open));
    }

    /** {@code settings.setDefaultLlm("gpt-4.1-mini")}, and in Kotlin and Scala {@code send(model = "gpt-4.1-mini")}. */
    private static boolean isArgument(SourceFile file, int at, int open) {
        if (!file.token(open).is("(")) {
            return false;
        }
        if (at == open + 1) {
            return takesModel(file, Types.callee(file, open));
        }
        Token name = file.token(at - 2);
        boolean named = file.language() != Language.JAVA && file.token(at - 1).is("=") && name.isName();
        boolean itsName = name.isName("id") || name.isName("name");
        return named && (itsName ? takesModel(file, Types.callee(file, open)) : ModelWords.sayModel(name.text()));
    }

    /** An argument, whole, of a method of the project whose parameter is called like a model. */
    private boolean isParameter(SourceFile file, int at, int open) {
        int callee = file.token(open).is("(") ? Types.callee(file, open) : -1;
        boolean whole = isEdge(file.token(at - 1)) && isEdge(file.token(at + 1));
        if (callee < 0 || !whole || file.declarations().declaresMethod(callee)) {
            return false;
        }
        int position = 0;
        for (int i = open + 1; i < at; i++) {
            position += file.token(i).is(",") && file.around(i) == open ? 1 : 0;
        }
        return parameters.takeModel(file.token(callee).text(), position);
    }

    private static boolean isEdge(Token token) {
        return token.is(",") || token.is("(") || token.is(")");
    }

    private static boolean takesModel(SourceFile file, int callee) {
        if (callee < 0 || file.declarations().declaresMethod(callee) || isParent(file, callee)) {
            return false;
        }
        String method = file.token(callee).text();
        Token receiver = file.token(callee - 1).isDot() ? file.token(callee - 2) : file.token(-1);
        return ModelWords.sayModel(method) || receiver.isName() && ModelWords.lookUp(method, receiver.text());
    }

    /** What a type is made of, as in {@code object Fast extends Model("gpt-4o")}, is a constant: its use tells. */
    private static boolean isParent(SourceFile file, int callee) {
        Token before = file.token(Types.startOfName(file, callee) - 1);
        return before.isName("extends") || before.isName("with") || before.is(":");
    }

    /** {@code Map.of("modelName", "gpt-4o")}, {@code env(MODEL_KEY, "gpt-4o")} and {@code "model" to "gpt-4o"}. */
    private static boolean isKeyed(SourceFile file, int at) {
        Token between = file.token(at - 1);
        boolean pair = between.is(",") || between.isName("to") || between.is("->") || between.is(":");
        Token key = file.token(at - 2);
        Token before = file.token(at - 3);
        boolean whole = before.is(",") || before.is("(") || before.is("[") || before.is("{");
        if (!pair || !whole || isShown(file, file.around(at))) {
            return false;
        }
        return key.isString()
                ? ModelWords.keySaysModel(key.text())
                : Declaration.isConstantName(key.text()) && key.text().contains("MODEL");
    }

    private static boolean isShown(SourceFile file, int open) {
        int callee = file.token(open).is("(") ? Types.callee(file, open) : -1;
        String method = callee < 0 ? "" : file.token(callee).text().toLowerCase(Locale.ROOT);
        boolean tagged = callee > 1 && file.token(callee - 1).isDot() && isOneOf(file.token(callee - 2), SHOWN);
        return tagged || contains(method, SHOWN);
    }

    private static boolean isOneOf(Token receiver, String[] words) {
        return contains(receiver.text().toLowerCase(Locale.ROOT), words);
    }

    private static boolean contains(String name, String[] words) {
        for (String word : words) {
            if (name.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** {@code FALLBACK_MODELS = List.of("gpt-4o", "o3-mini")} and {@code withModels("gpt-4o", "o3-mini")}. */
    private static boolean isListed(SourceFile file, int open) {
        int before = file.token(open).is("(") ? Types.callee(file, open) : open;
        if (before < 0) {
            return false;
        }
        boolean call = before != open;
        String method = file.token(before).text();
        if (call && ModelWords.sayModels(method)) {
            return !file.declarations().declaresMethod(before);
        }
        if (call && !COLLECTIONS.contains(method)) {
            return false;
        }
        int start = call ? Types.startOfName(file, before) : open;
        return isGivenToModels(file, start);
    }

    private static boolean isGivenToModels(SourceFile file, int start) {
        int before = start - 1;
        if (file.token(before).is("]") || file.token(before).isName("String")) {
            // new String[] {...}
            while (before > 0
                    && !file.token(before).is("=")
                    && !file.token(before).is("(")) {
                before--;
            }
        }
        if (file.token(before).is("(")) {
            int callee = Types.callee(file, before);
            return callee > 0 && (ModelWords.sayModels(file.token(callee).text()) || takesModel(file, callee));
        }
        return file.token(before).is("=") && isNamedAfterModels(file, before);
    }

    /** The name in front of an equals sign, a type between them or not. */
    private static boolean isNamedAfterModels(SourceFile file, int equals) {
        int line = file.token(equals).line();
        for (int i = equals - 1; i > 0 && file.token(i).line() == line; i--) {
            Token token = file.token(i);
            if (token.is(";") || token.is("{") || token.is("}") || token.is(",")) {
                return false;
            }
            if (token.isName() && ModelWords.sayModels(token.text())) {
                return contains(token.text().toLowerCase(Locale.ROOT), CHOICES);
            }
        }
        return false;
    }
}
