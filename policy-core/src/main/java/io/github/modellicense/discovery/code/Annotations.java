package io.github.modellicense.discovery.code;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what an annotation injects into a field or parameter: Spring's Value, MicroProfile's and Micronaut's properties. */
final class Annotations {

    private static final Set<String> INJECTORS = Set.of("Value", "ConfigProperty", "Property");

    private Annotations() {}

    /** The default of the key injected, or the key itself as unknown; empty where nothing is injected. */
    static List<Value> defaults(SourceFile file, Declaration declaration) {
        int open = injector(file, declaration.at());
        if (open < 0) {
            return List.of();
        }
        String key = "";
        for (int[] argument : file.arguments(open)) {
            int value = file.token(argument[0] + 1).is("=") ? argument[0] + 2 : argument[0];
            boolean isDefault = file.token(argument[0]).isName("defaultValue");
            if (!file.token(value).isString()) {
                continue;
            }
            String text = file.token(value).text();
            int colon = text.indexOf(':');
            if (isDefault) {
                return List.of(Value.annotated(text, file, value));
            }
            if (text.startsWith("${") && text.endsWith("}") && colon > 0 && colon + 2 < text.length()) {
                return List.of(Value.annotated(text.substring(colon + 1, text.length() - 1), file, value));
            }
            if (key.isEmpty()) {
                key = text.startsWith("${") && text.endsWith("}") ? text.substring(2, text.length() - 1) : text;
            }
        }
        return List.of(Value.unknown(key.endsWith(":") ? key.substring(0, key.length() - 1) : key, file, open - 1));
    }

    /** The argument list of the injecting annotation in front of a declaration; -1 where there is none. */
    private static int injector(SourceFile file, int name) {
        for (int i = name - 1; i > Math.max(0, name - 60); i--) {
            Token token = file.token(i);
            if (token.is(";") || token.is("{") || token.is("}") || token.is("(") || token.is(",")) {
                return -1;
            }
            if (token.is(")")) {
                int open = file.partner(i);
                String annotation = annotation(file, open);
                if (annotation != null && INJECTORS.contains(annotation)) {
                    return open;
                }
                if (annotation == null) {
                    return -1;
                }
                i = open;
            }
        }
        return -1;
    }

    static @Nullable String annotation(SourceFile file, int open) {
        int start = Types.startOfName(file, open - 1);
        boolean annotated = open > 0
                && file.token(open - 1).isName()
                && (file.token(start - 1).is("@")
                        || file.token(start - 1).is(":")
                                && file.token(start - 3).is("@"));
        return annotated ? file.token(open - 1).text() : null;
    }
}
