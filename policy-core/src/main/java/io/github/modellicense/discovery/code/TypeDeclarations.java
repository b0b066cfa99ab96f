package io.github.modellicense.discovery.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the types that a source file declares. */
final class TypeDeclarations {

    private static final Set<String> KEYWORDS = Set.of("class", "interface", "enum", "record", "object", "trait");

    private TypeDeclarations() {}

    static List<TypeDeclaration> of(SourceFile file) {
        List<TypeDeclaration> types = new ArrayList<>();
        for (int i = 0; i + 1 < file.size(); i++) {
            if (file.token(i).isName()
                    && KEYWORDS.contains(file.token(i).text())
                    && !file.token(i - 1).isDot()
                    && !file.token(i - 1).is("::")
                    && file.token(i + 1).isName()
                    && !KEYWORDS.contains(file.token(i + 1).text())
                    && beginsType(file, i + 2)) {
                types.add(read(file, i, types));
            }
        }
        return types;
    }

    private static boolean beginsType(SourceFile file, int index) {
        Token token = file.token(index);
        return token.is("{")
                || token.is("(")
                || token.is("<")
                || token.is(":")
                || token.isName("extends")
                || token.isName("implements")
                || token.isName("permits")
                || token.isName("private")
                || token.isName("internal")
                || token.is("@")
                || token.isName("constructor");
    }

    private static TypeDeclaration read(SourceFile file, int keyword, List<TypeDeclaration> known) {
        List<String> supers = new ArrayList<>();
        boolean inSupers = false;
        int i = keyword + 2;
        while (i < file.size()
                && !file.token(i).is("{")
                && !file.token(i).is(";")
                && !file.token(i).is("}")) {
            Token token = file.token(i);
            if (token.isName("extends") || token.isName("implements") || token.is(":")) {
                inSupers = true;
            } else if (token.is("(")) {
                i = file.after(i) - 1;
            } else if (token.is("<")) {
                i = afterGenerics(file, i) - 1;
            } else if (startsDeclaration(file, i)) {
                break;
            } else if (inSupers && token.isName() && !file.token(i - 1).isDot() && !token.isName("with")) {
                supers.add(dotted(file, i));
            }
            i++;
        }
        boolean body = file.token(i).is("{");
        String simple = file.token(keyword + 1).text();
        boolean isEnum =
                file.token(keyword).isName("enum") || file.token(keyword - 1).isName("enum");
        return new TypeDeclaration(
                prefix(known, keyword) + simple, keyword + 1, body ? i : -1, body ? file.after(i) : i, isEnum, supers);
    }

    private static boolean startsDeclaration(SourceFile file, int i) {
        Token token = file.token(i);
        return KEYWORDS.contains(token.text()) && token.isName()
                || token.isName("fun")
                || token.isName("val")
                || token.isName("var")
                || token.isName("import");
    }

    static int afterGenerics(SourceFile file, int open) {
        int depth = 0;
        for (int i = open; i < Math.min(file.size(), open + 200); i++) {
            Token token = file.token(i);
            if (token.is("<")) {
                depth++;
            } else if (token.is(">")) {
                if (--depth == 0) {
                    return i + 1;
                }
            } else if (token.is(";") || token.is("{") || token.is("&&") || token.is("||")) {
                break;
            }
        }
        return open + 1;
    }

    static String dotted(SourceFile file, int start) {
        StringBuilder name = new StringBuilder(file.token(start).text());
        int i = start;
        while (file.token(i + 1).is(".") && file.token(i + 2).isName()) {
            name.append('.').append(file.token(i + 2).text());
            i += 2;
        }
        return name.toString();
    }

    private static String prefix(List<TypeDeclaration> known, int index) {
        String prefix = "";
        for (TypeDeclaration type : known) {
            if (type.holds(index)) {
                prefix = type.name() + ".";
            }
        }
        return prefix;
    }
}
