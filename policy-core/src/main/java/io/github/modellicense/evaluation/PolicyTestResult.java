package io.github.modellicense.evaluation;

import io.github.modellicense.policy.PolicyTest;
import java.util.List;

/**
 * What came of a policy test.
 *
 * @param differences one line each, {@code missing …} or {@code unexpected …}; empty where the case holds
 */
public record PolicyTestResult(PolicyTest test, Evaluation evaluation, List<String> differences) {
    public PolicyTestResult {
        differences = List.copyOf(differences);
    }

    /** True where everything expected came, and nothing else. */
    public boolean passed() {
        return differences.isEmpty();
    }
}
