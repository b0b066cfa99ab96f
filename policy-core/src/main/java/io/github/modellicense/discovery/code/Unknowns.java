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

    /**
     * True for a call whose result is a model's name.
     *
     * @param textWanted true where what takes the result takes a name and nothing else
     */
    static boolean isChoice(Expression expression, boolean textWanted) {
        SourceFile file = expression.file();
        boolean call = expression.last().is(")") && !expression.first().isName("new") && expression.findWord("new") < 0;
        int callee = call ? Types.callee(file, file.partner(expression.to() - 1)) : -1;
        if (callee < expression.from() || expression.find("->", expression.from()) >= 0) {
            return false;
        }
        String name = file.token(callee).text();
        boolean object = name.equals("build") || Character.isUpperCase(name.charAt(0));
        return !object && (textWanted || givesText(file, name));
    }

    /** True for a method of the file that is declared to give a text. */
    private static boolean givesText(SourceFile file, String method) {
        for (int at : file.called(method)) {
            boolean declared = file.declarations().declaresMethod(at);
            Token after = file.token(file.after(at + 1));
            boolean text = file.token(at - 1).isName("String")
                    || after.is(":") && file.token(file.after(at + 1) + 1).isName("String");
            if (declared && text) {
                return true;
            }
        }
        return false;
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
