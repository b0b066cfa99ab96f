package io.github.modellicense.discovery.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a file's package and import lines say about names.
 *
 * @param packageName empty for none
 * @param names simple name, or alias, to the qualified name it was imported from; types and members alike
 * @param wildcards packages and types of which everything is imported
 */
record Imports(String packageName, Map<String, String> names, List<String> wildcards) {

    static Imports of(SourceFile file) {
        String packageName = "";
        Map<String, String> names = new HashMap<>();
        List<String> wildcards = new ArrayList<>();
        for (int i = 0; i < file.size(); i++) {
            if (file.around(i) >= 0 || file.token(i - 1).isDot()) {
                continue;
            }
            if (file.token(i).isName("package") && packageName.isEmpty()) {
                packageName = qualified(file, i + 1);
            } else if (file.token(i).isName("import")) {
                read(file, file.token(i + 1).isName("static") ? i + 2 : i + 1, names, wildcards);
            }
        }
        return new Imports(packageName, names, wildcards);
    }

    private static void read(SourceFile file, int start, Map<String, String> names, List<String> wildcards) {
        String name = qualified(file, start);
        int end = start + 2 * (int) name.chars().filter(c -> c == '.').count() + 1;
        if (file.token(end).is(".")
                && (file.token(end + 1).is("*") || file.token(end + 1).isName("_"))) {
            wildcards.add(name);
        } else if (file.token(end).is(".") && file.token(end + 1).is("{")) {
            for (int i = end + 2; i < file.partner(end + 1); i++) {
                if (file.token(i).isName() && !file.token(i - 1).is("=>")) {
                    names.put(file.token(i).text(), name + "." + file.token(i).text());
                }
            }
        } else if (!name.isEmpty()) {
            boolean renamed = file.token(end).isName("as");
            String simple = renamed ? file.token(end + 1).text() : name.substring(name.lastIndexOf('.') + 1);
            names.put(simple, name);
        }
    }

    private static String qualified(SourceFile file, int start) {
        StringBuilder name = new StringBuilder();
        for (int i = start; file.token(i).isName(); i += 2) {
            if (name.length() > 0) {
                name.append('.');
            }
            name.append(file.token(i).text());
            boolean goesOn = file.token(i + 1).is(".")
                    && file.token(i + 2).isName()
                    && !file.token(i + 2).isName("_");
            if (!goesOn) {
                break;
            }
        }
        return name.toString();
    }

    /** What a name was imported as; null where no import names it. */
    @Nullable
    String imported(String simple) {
        return names.get(simple);
    }

    /** The qualified names that an unqualified type may have, the likeliest first. */
    List<String> candidates(String simple) {
        String imported = names.get(simple);
        if (imported != null) {
            return List.of(imported);
        }
        List<String> candidates = new ArrayList<>();
        candidates.add(packageName.isEmpty() ? simple : packageName + "." + simple);
        for (String wildcard : wildcards) {
            if (!isType(wildcard)) {
                candidates.add(wildcard + "." + simple);
            }
        }
        for (String wildcard : wildcards) {
            if (isType(wildcard)) {
                candidates.add(wildcard + "." + simple);
            }
        }
        return candidates;
    }

    private static boolean isType(String qualified) {
        return Character.isUpperCase(qualified.charAt(qualified.lastIndexOf('.') + 1));
    }
}
