package io.github.modellicense.evaluation;

import static io.github.modellicense.evaluation.Given.model;
import static io.github.modellicense.evaluation.Given.request;
import static io.github.modellicense.evaluation.Given.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.inventory.SourceLocation;
import io.github.modellicense.inventory.Usage;
import io.github.modellicense.policy.Check;
import io.github.modellicense.yaml.FileProblem;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionCheckTest {

    private static final LicensedModel MODEL =
            model("huggingface:acme/one").publisher("Example").build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "model.publisher == \"Example\"",
                "model.publisher != \"Example\" || usage == \"production\"",
                "asOf < \"2027-01-01\"",
                "reference.line == 3 && reference.kind == \"configuration\"",
                "organisation.commercial",
                "!has(model.revision) && model.license.effective in [\"MIT\", \"Apache-2.0\"]",
                "model.references.all(r, r.usage == \"production\")",
                "model.id.startsWith(\"huggingface:\")",
                "has(model.revision) || true"
            })
    void permitsWhatIsTrue(String expression) {
        // When
        List<String> verdicts = request(MODEL).rules(rule("r", cel(expression))).verdicts();
        // Then
        assertThat(verdicts).isEmpty();
    }

    @Test
    void deniesWhatIsFalseForOneReference() {
        // Given
        LicensedModel model = model("huggingface:acme/one")
                .usedIn("", "a.yml", Usage.TEST)
                .usedIn("", "b.yml", Usage.PRODUCTION)
                .build();
        // When
        List<String> verdicts =
                request(model).rules(rule("r", cel("usage == \"test\""))).verdicts();
        // Then
        assertThat(verdicts).containsExactly("denied open expression.false r huggingface:acme/one");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "model.revision == \"main\"",
                "organisation.monthlyActiveUsers < 5",
                "1 / int(size(model.lineage)) == 1",
                "model.publisher"
            })
    void aMissingFieldOrAnErrorIsUndetermined(String expression) {
        // When
        List<String> verdicts = request(MODEL).rules(rule("r", cel(expression))).verdicts();
        // Then
        assertThat(verdicts).containsExactly("undetermined open expression.undetermined r huggingface:acme/one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"model.publisher ==", "nonsense == 1", "1 + 1", "size(usage)", ""})
    void aBrokenExpressionIsAProblemWithItsPlace(String expression) {
        // Given
        EvaluationRequest request =
                request(MODEL).rules(rule("r", cel(expression))).build();
        // When
        List<FileProblem> problems = PolicyExpressions.problems(request.policy());
        // Then
        assertThat(problems)
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.at().line()).isEqualTo(7));
    }

    @Test
    void aMisspeltFieldIsAProblemWithTheNearestRightWord() {
        // Given
        EvaluationRequest request = request(MODEL)
                .rules(rule("r", cel("usage == \"test\" || model.publsher == \"x\"")))
                .build();
        // When
        List<FileProblem> problems = PolicyExpressions.problems(request.policy());
        // Then
        assertThat(problems)
                .extracting(FileProblem::toString)
                .containsExactly(
                        "model-policy.yaml:7:42: in the expression: \"model\" has no field \"publsher\"; did you mean \"publisher\"?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "size(model.publsher) == 1 # 11",
                "model.license.catgory == '' # 14",
                "[model.publsher] == ['x'] # 7",
                "model.publsher.x == 'x' # 6",
                "model.publsher.startsWith('x') # 6",
                "model.lineage.all(base, model.nme == base.id) # 30",
                "model.nme.all(x, true) # 6",
            })
    void aMisspeltFieldIsFoundWhereverItStands(String source, int column) {
        // When
        List<FileProblem> problems = problems(cel(source));
        // Then
        assertThat(problems)
                .extracting(FileProblem::at)
                .containsExactly(SourceLocation.at("model-policy.yaml", 7, 17 + column));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "model.lineage.all(base, base.licence != '')",
                "model.license.evidence.size() == 0",
                "{'a': 1}.b == 1",
                "usage.size() > 0 && model.references[0].fle == ''"
            })
    void aFieldOfWhatHasNoFixedFieldsIsLeftToTheEvaluation(String source) {
        // When
        List<FileProblem> problems = problems(cel(source));
        // Then
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {"model.publisher = 'x' # 34", "model.publisher == # 36", "model.publisher == (1 # 39"})
    void aSyntaxErrorIsToldAtItsPlaceAndNowhereElse(String source, int column) {
        // Given
        PrintStream before = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        // When
        List<FileProblem> problems;
        try {
            problems = problems(cel(source));
        } finally {
            System.setErr(before);
        }
        // Then
        assertThat(problems).isNotEmpty();
        assertThat(problems.get(0))
                .asString()
                .startsWith("model-policy.yaml:7:" + column + ": in the expression: syntax error: ");
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void theLongestExpressionIsRead() {
        // Given
        String longest = "true" + " ".repeat(4092);
        // When
        List<List<FileProblem>> problems = List.of(problems(cel(longest)), problems(cel(longest + " ")));
        // Then
        assertThat(problems.get(0)).isEmpty();
        assertThat(problems.get(1))
                .extracting(FileProblem::message)
                .containsExactly("the expression has 4097 characters; at most 4096 are read");
    }

    @Test
    void anExpressionNestedTooDeepIsAProblem() {
        // When
        List<FileProblem> problems = problems(cel("(".repeat(2000) + "true" + ")".repeat(2000)));
        // Then
        assertThat(problems)
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.at().line()).isEqualTo(7));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "model.revision == 'main' # no such key",
                "model.publisher # it gives no true or false, but Example",
                "reference.line / 0 == 1 # divi",
            })
    void saysWhyAnAnswerIsNeitherTrueNorFalse(String source, String why) {
        // When
        Violation violation = request(MODEL)
                .rules(rule("r", cel(source)))
                .evaluate()
                .violations()
                .get(0);
        // Then
        assertThat(violation.verdict()).isEqualTo(Violation.Kind.UNDETERMINED);
        assertThat(violation.message()).contains(why);
    }

    @Test
    void aBrokenExpressionThatIsJudgedAllTheSameNeverPermits() {
        // When
        List<String> verdicts =
                request(MODEL).rules(rule("r", cel("model.publisher =="))).verdicts();
        // Then
        assertThat(verdicts).containsExactly("undetermined open expression.undetermined r huggingface:acme/one");
    }

    @Test
    void saysWhichExpressionIsFalseOrBroken() {
        // Given
        Check isFalse = cel("model.publisher == 'Other'");
        Check broken = cel("model.publsher == 1 || model.nme == 2");
        // When
        Violation denied =
                request(MODEL).rules(rule("r", isFalse)).evaluate().violations().get(0);
        Violation undetermined =
                request(MODEL).rules(rule("r", broken)).evaluate().violations().get(0);
        // Then
        assertThat(denied.message()).contains("\"model.publisher == 'Other'\"");
        assertThat(undetermined.message()).contains("no field \"publsher\"", "; ", "no field \"nme\"");
    }

    @Test
    void theProblemsOfAllExpressionsAreInOrderOfPlace() {
        // Given
        Check later = new Check.Expression("model.nme == 1", SourceLocation.at("model-policy.yaml", 9, 1));
        // When
        List<FileProblem> problems = PolicyExpressions.problems(request(MODEL)
                .rules(rule("a", later), rule("b", cel("model.nme == 1")))
                .build()
                .policy());
        // Then
        assertThat(problems).extracting(problem -> problem.at().line()).containsExactly(7, 9);
    }

    private static List<FileProblem> problems(Check check) {
        return PolicyExpressions.problems(
                request(MODEL).rules(rule("r", check)).build().policy());
    }

    private static Check cel(String source) {
        return new Check.Expression(source, SourceLocation.at("model-policy.yaml", 7, 18));
    }
}
