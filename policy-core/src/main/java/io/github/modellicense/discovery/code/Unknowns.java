package io.github.modellicense.discovery.code;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells whether what a call is given could be a model's name that only the run knows, or is something else altogether. */
final class Unknowns {

    private static final Set<String> TEXT_TYPES =
            Set.of("String", "CharSequence", "Optional", "Supplier", "var", "val", "def", "final");

    private static final List<String> GETTERS =
            List.of("model", "modelname", "modelid", "deployment", "deploymentname", "llm");

    private Unknowns() {}

    static boolean couldBeName(Value value) {
        String text = value.text();
        SourceFile file = value.written().file();
        int index = value.written().index();
        if (text.equals("null")) {
            return false;
        }
        if (text.indexOf('(') >= 0) {
            return isGetter(text);
        }
        for (Declaration declaration : file.declarations().named(text)) {
            if (declaration.at() == index) {
                return declaration.type() < 0
                        ? !declaration.hasValue()
                        : TEXT_TYPES.contains(file.token(declaration.type()).text());
            }
        }
        return !text.isBlank() && text.indexOf('{') < 0 && text.indexOf('[') < 0 && !text.startsWith("new");
    }

    private static boolean isGetter(String text) {
        if (!text.endsWith("()") || text.indexOf('(') != text.length() - 2) {
            return false;
        }
        String call =
                text.substring(text.lastIndexOf('.') + 1, text.length() - 2).toLowerCase(Locale.ROOT);
        String name = call.startsWith("get") ? call.substring(3) : call;
        return GETTERS.stream().anyMatch(name::equals)
                || name.endsWith("modelname")
                || name.endsWith("modelid")
                || name.endsWith("deploymentname");
    }
}
