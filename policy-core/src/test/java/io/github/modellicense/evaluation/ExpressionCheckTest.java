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
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

    @Test
    void aBrokenExpressionThatIsJudgedAllTheSameNeverPermits() {
        // When
        List<String> verdicts =
                request(MODEL).rules(rule("r", cel("model.publisher =="))).verdicts();
        // Then
        assertThat(verdicts).containsExactly("undetermined open expression.undetermined r huggingface:acme/one");
    }

    private static Check cel(String source) {
        return new Check.Expression(source, SourceLocation.at("model-policy.yaml", 7, 18));
    }
}
