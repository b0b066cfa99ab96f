package io.github.modellicense.policy.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modellicense.evaluation.PolicyExpressions;
import io.github.modellicense.policy.Policy;
import io.github.modellicense.yaml.FileProblem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A misspelt field is told at its line and column of the file, in every way that YAML has to write a text. */
class ExpressionPlacesTest {

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("plain", "expression: model.nme == usage"),
                Arguments.of("single quotes", "expression: 'model.nme == usage'"),
                Arguments.of("a quote in single quotes", "expression: 'usage == ''x'' || model.nme == usage'"),
                Arguments.of("double quotes", "expression: \"model.nme == usage\""),
                Arguments.of(
                        "escapes",
                        "expression: \"usage == \\\"x\\\" || \\x74rue || \\u0074rue || model.nme == usage\""),
                Arguments.of("escaped blanks", "expression: \"usage == 'x' ||\\n\\t model.nme == usage\""),
                Arguments.of("plain over lines", "expression: usage == 'x' ||\n      model.nme == usage"),
                Arguments.of("quoted over lines", "expression: \"usage == 'x' ||\n\n      model.nme == usage\""),
                Arguments.of("a joined line", "expression: \"usage == 'x' || \\\n      model.nme == usage\""),
                Arguments.of("literal block", "expression: |\n      usage == 'x' ||\n        model.nme == usage"),
                Arguments.of(
                        "literal block with a head",
                        "expression: |2-  # why\n      usage == 'x' ||\n      model.nme == usage"),
                Arguments.of(
                        "folded block",
                        "expression: >-\n      usage == 'x'\n      || usage == 'y'\n\n      || model.nme == usage"),
                Arguments.of(
                        "beyond the plane",
                        "expression: |\n      usage == '\ud83d\ude80' ||\n      '\ud83d\ude80' == model.nme"),
                Arguments.of("windows lines", "expression: >\r\n      usage == 'x' ||\r\n      model.nme == usage"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void theProblemStandsWhereTheFieldDoes(String name, String expression) throws Exception {
        // Given
        String file = "version: 1\nrules:\n  - id: r\n    " + expression + "\n";
        // When
        List<FileProblem> problems = PolicyExpressions.problems(policy(file));
        // Then
        assertThat(problems).extracting(problem -> problem.at().toString()).containsExactly(place(file, ".nme"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void theEndIsAfterTheLastCharacter(String name, String expression) throws Exception {
        // Given
        String file = "version: 1\nrules:\n  - id: r\n    "
                + expression.replace(".nme == usage", ".name ==").replace("== model.nme", "== model.") + "\n";
        // When
        List<FileProblem> problems = PolicyExpressions.problems(policy(file));
        // Then
        String last = file.contains(".name ==") ? ".name ==" : "== model.";
        assertThat(problems.get(0).at().toString()).isEqualTo(place(file, last, last.length()));
    }

    private static String place(String file, String wanted) {
        return place(file, wanted, 0);
    }

    private static String place(String file, String wanted, int more) {
        String before = file.substring(0, file.indexOf(wanted));
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return "p.yaml:" + line + ":" + (before.length() - before.lastIndexOf('\n') + more);
    }

    private static Policy policy(String file) throws Exception {
        byte[] content = file.getBytes(StandardCharsets.UTF_8);
        return new PolicyLoader(source -> content, new SmallCatalog(), (name, bytes) -> Set.of())
                .load("p.yaml", null)
                .policy();
    }
}
