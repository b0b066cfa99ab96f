package io.github.modellicense.discovery.code;

import java.util.Set;

/**
 * Names of models in tests that a statement compares with what a getter of models gives, or that a test runs with:
 * {@code assertEquals("gpt-4o", request.model())}, {@code @ValueSource(strings = {"gpt-4o"}) void asks(String model)}.
 */
final class AssertedNames {

    private static final int FAR = 60;

    private static final Set<String> COMPARISONS = Set.of(
            "assertEquals",
            "assertThat",
            "assertTrue",
            "assertSame",
            "assertArrayEquals",
            "assertIterableEquals",
            "is",
            "isEqualTo",
            "isEqualToIgnoringCase",
            "isSameAs",
            "isIn",
            "contains",
            "containsExactly",
            "containsExactlyInAnyOrder",
            "containsOnly",
            "startsWith",
            "endsWith",
            "hasValue",
            "equals",
            "equalTo",
            "eq",
            "shouldBe",
            "shouldContain",
            "shouldEqual",
            "value");

    private AssertedNames() {}

    static boolean isOne(SourceFile file, int at) {
        return isCompared(file, at) && saysModel(file, at) || isParameter(file, at);
    }

    /** True inside of a comparison's parentheses, whatever stands between, and beside an infix one. */
    private static boolean isCompared(SourceFile file, int at) {
        if (file.token(at - 1).isName()
                        && COMPARISONS.contains(file.token(at - 1).text())
                || file.token(at + 1).isDot() && file.token(at + 2).isName("equals")) {
            return true;
        }
        int open = file.around(at);
        for (int depth = 0; depth < 4 && open > 0 && file.token(open).is("("); depth++) {
            int callee = Types.callee(file, open);
            if (callee >= 0 && COMPARISONS.contains(file.token(callee).text())) {
                return true;
            }
            open = file.around(open);
        }
        return false;
    }

    /** True where the statement asks something for its model. */
    private static boolean saysModel(SourceFile file, int at) {
        int from = at;
        while (from > 0 && at - from < FAR && !endsStatement(file.token(from - 1))) {
            from--;
        }
        boolean lines = file.language() != Language.JAVA;
        for (int i = from; i < file.size() && i - at < FAR && !file.token(i).is(";"); i++) {
            Token token = file.token(i);
            if (lines && token.line() > file.token(at).line() + 1) {
                return false;
            }
            boolean asked = token.isName()
                    && i != at
                    && (file.token(i - 1).isDot() || file.token(i + 1).is("("));
            if (asked && (ModelWords.sayModel(token.text()) || ModelWords.sayModels(token.text()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsStatement(Token token) {
        return token.is(";") || token.is("{") || token.is("}");
    }

    /** A parameter of a test that JUnit gives the names to: {@code @ValueSource} before a method that takes a model. */
    private static boolean isParameter(SourceFile file, int at) {
        int list = file.around(at);
        int open = file.token(list).is("{") ? file.around(list) : list;
        int callee = open > 0 && file.token(open).is("(") ? Types.callee(file, open) : -1;
        if (callee < 0
                || !file.token(callee).text().endsWith("Source")
                || !file.token(callee - 1).is("@")) {
            return false;
        }
        for (int i = file.after(open); i < file.size() && !file.token(i).is("{"); i++) {
            if (file.token(i).isName() && file.token(i + 1).is(")")
                    || file.token(i + 1).is(",")) {
                if (ModelWords.sayModel(file.token(i).text())) {
                    return true;
                }
            }
        }
        return false;
    }
}
