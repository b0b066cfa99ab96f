package io.github.modellicense.evaluation;

import io.github.modellicense.policy.Check;
import io.github.modellicense.policy.Policy;
import io.github.modellicense.policy.Rule;
import io.github.modellicense.yaml.FileProblem;
import java.util.ArrayList;
import java.util.List;

/** Checks the expressions of a policy when it is loaded, so that a misspelt one is an error of the policy. */
public final class PolicyExpressions {

    private PolicyExpressions() {}

    /** What is wrong with the policy's expressions, by place; empty where nothing is, or there are none. */
    public static List<FileProblem> problems(Policy policy) {
        List<FileProblem> problems = new ArrayList<>();
        for (Rule rule : policy.rules()) {
            if (rule.check() instanceof Check.Expression expression) {
                problems.addAll(CelProgram.compile(expression).problems());
            }
        }
        problems.sort(null);
        return problems;
    }
}
