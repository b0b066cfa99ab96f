package io.github.modellicense.discovery.code;

import io.github.modellicense.discovery.code.ModelSite.What;
import io.github.modellicense.inventory.Confidence;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds the constants of libraries that name a model, wherever they are used. */
final class ConstantSites {

    private static final List<String> COUNTERS = List.of("Tokenizer", "TokenCountEstimator", "TokenCounter");

    private final ModelApis apis;
    private final ConstantSource constants;
    private final Types types;
    private final Consumer<ModelSite> found;

    ConstantSites(ModelApis apis, ConstantSource constants, Types types, Consumer<ModelSite> found) {
        this.apis = apis;
        this.constants = constants;
        this.types = types;
        this.found = found;
    }

    void scan(SourceFile file) {
        int i = 0;
        while (i < file.size()) {
            if (file.token(i).isName("import") || file.token(i).isName("package")) {
                int line = file.token(i).line();
                while (i < file.size() && file.token(i).line() == line) {
                    i++;
                }
            } else {
                boolean starts = file.token(i).isName()
                        && !file.token(i - 1).isDot()
                        && !file.token(i - 1).is("@");
                i = starts ? name(file, i) : i + 1;
            }
        }
    }

    /** Looks at the dotted name that begins here; gives the token after it. */
    private int name(SourceFile file, int start) {
        int last = start;
        while (file.token(last + 1).is(".") && file.token(last + 2).isName()) {
            last += 2;
        }
        if (file.declarations().visible(file.token(start).text(), start) == null) {
            LibraryConstant constant = start == last ? imported(file, start) : null;
            for (int i = start + 2; i <= last && constant == null; i += 2) {
                constant = member(file, start, i);
                if (constant != null) {
                    emit(file, i, constant);
                    return last + 1;
                }
                if (i == last && isUnknownOne(file, start, i)) {
                    unknown(file, i);
                    return last + 1;
                }
            }
            if (constant == null && start < last) {
                constant = imported(file, start);
            }
            if (constant != null) {
                emit(file, start, constant);
            }
        }
        return last + 1;
    }

    private @Nullable LibraryConstant member(SourceFile file, int start, int index) {
        String name = file.token(index).text();
        String owner = file.text(start, index - 1);
        for (String type : types.qualified(file, owner, start)) {
            LibraryConstant constant = constants.find(type, name);
            if (constant != null) {
                return constant;
            }
        }
        return null;
    }

    /** A constant of a type that holds nothing but names of models, of a release that is not known here. */
    private boolean isUnknownOne(SourceFile file, int start, int index) {
        String name = file.token(index).text();
        Token next = file.token(index + 1);
        boolean constant = Character.isUpperCase(name.charAt(0)) && hasDigitOrSeparator(name);
        if (!constant || next.is("(") || next.is(".") || next.is(":")) {
            return false;
        }
        for (String type : types.qualified(file, file.text(start, index - 1), start)) {
            if (constants.knows(type)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasDigitOrSeparator(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) == '_' || Character.isDigit(name.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private void unknown(SourceFile file, int index) {
        if (!countsTokens(file, index)) {
            String written = file.text(Math.max(0, index - 2), index + 1);
            Value value = Value.unknown(written, file, index);
            found.accept(new ModelSite(value, Service.UNKNOWN, What.NAME, Confidence.CERTAIN));
        }
    }

    private @Nullable LibraryConstant imported(SourceFile file, int index) {
        String name = file.token(index).text();
        String imported = file.imports().imported(name);
        if (imported != null && imported.contains(".")) {
            int dot = imported.lastIndexOf('.');
            return constants.find(imported.substring(0, dot), imported.substring(dot + 1));
        }
        for (String wildcard : file.imports().wildcards()) {
            LibraryConstant constant = Declaration.isConstantName(name) ? constants.find(wildcard, name) : null;
            if (constant != null) {
                return constant;
            }
        }
        return null;
    }

    private void emit(SourceFile file, int index, LibraryConstant constant) {
        if (countsTokens(file, index)) {
            return;
        }
        ModelApi api = apis.find(constant.owner());
        Service service = api == null ? Service.UNKNOWN : api.service();
        found.accept(new ModelSite(Value.constant(constant, file, index), service, What.NAME, Confidence.CERTAIN));
    }

    /** A constant given to something that counts tokens is no use of the model. */
    static boolean countsTokens(SourceFile file, int index) {
        int open = file.around(index);
        int callee = open > 0 && file.token(open).is("(") ? Types.callee(file, open) : -1;
        return callee >= 0 && isCounter(file.token(callee).text());
    }

    /** True for the name of a type that counts tokens. */
    static boolean isCounter(String type) {
        return COUNTERS.stream().anyMatch(type.substring(type.lastIndexOf('.') + 1)::contains);
    }
}
