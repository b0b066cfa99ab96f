package io.github.modellicense.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modellicense.inventory.SourceLocation;
import io.github.modellicense.yaml.FileProblem;
import io.github.modellicense.yaml.InvalidFileException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PomLanguageTest {

    @Test
    void aProblemStandsWithItsPlaceBelowTheirNumber() {
        assertThat(PomLanguage.problems(problems(1)).lines())
                .containsExactly(
                        "No verdict: 1 error in the policy or its companions", "  model-policy.yaml:1:3: wrong 1");
    }

    @Test
    void twentyProblemsAreShownAndTheRestCounted() {
        // When
        List<String> lines = PomLanguage.problems(problems(25)).lines().toList();

        // Then
        assertThat(lines).hasSize(22).startsWith("No verdict: 25 errors in the policy or its companions");
        assertThat(lines.get(21)).isEqualTo("  (first 20 of 25)");
    }

    @Test
    void nothingInAFileMovesTheCursor() {
        assertThat(PomLanguage.visible("a\u001b[2Jb\nc\u202ed"))
                .doesNotContain("\u001b")
                .doesNotContain("\n")
                .doesNotContain("\u202e");
    }

    private static InvalidFileException problems(int number) {
        List<FileProblem> problems = new ArrayList<>();
        for (int i = 1; i <= number; i++) {
            problems.add(new FileProblem(SourceLocation.at("model-policy.yaml", i, 3), "wrong " + i));
        }
        return new InvalidFileException(problems);
    }
}
