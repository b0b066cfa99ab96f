package io.github.modellicense.evaluation;

import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.inventory.Severity;
import io.github.modellicense.inventory.Usage;
import io.github.modellicense.policy.Check;
import io.github.modellicense.policy.Rule;
import io.github.modellicense.policy.Selector;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** 200 rules over 5,000 references, warm; run with {@code -Dbenchmark=evaluation}. The target is 50 ms. */
@EnabledIfSystemProperty(named = "benchmark", matches = "evaluation")
class EvaluationBenchmark {

    @Test
    void printsTheTimeOf200RulesOver5000References() {
        // Given
        EvaluationRequest request = Given.request(models()).rules(rules()).build();
        long best = Long.MAX_VALUE;
        int violations = 0;
        // When
        for (int i = 0; i < 60; i++) {
            long start = System.nanoTime();
            violations = PolicyEvaluator.evaluate(request).violations().size();
            best = Math.min(best, System.nanoTime() - start);
        }
        // Then
        System.out.printf("200 rules, 5000 references, %d violations: best of 60 %.1f ms%n", violations, best / 1e6);
    }

    private static LicensedModel[] models() {
        List<LicensedModel> models = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            Given.ModelBuilder model = Given.model("huggingface:acme/m" + i)
                    .license(i % 100 == 0 ? "LicenseRef-users" : i % 2 == 0 ? "MIT" : "Apache-2.0")
                    .publisher("P" + i % 40);
            for (int j = 0; j < 5; j++) {
                model.usedIn("g:m" + i % 20, "f" + j + ".yml", j == 0 ? Usage.PRODUCTION : Usage.TEST);
            }
            models.add(model.build());
        }
        return models.toArray(LicensedModel[]::new);
    }

    private static Rule[] rules() {
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Check check = switch (i % 4) {
                case 0 -> Given.allow("MIT", "Apache-2.0", "LicenseRef-users");
                case 1 -> new Check.Publishers(List.of(), List.of(), Given.globs("Example*", "Other " + i));
                case 2 -> new Check.Models(List.of(), List.of(), Given.globs("huggingface:someone/*"));
                default -> i == 3 ? Given.allow("MIT", "Apache-2.0") : new Check.Lineage();
            };
            Selector when = i % 2 == 0 ? Selector.ALL : Given.when(Selector.Key.USAGE, "production");
            rules.add(Given.rule("r" + i, when, check, Severity.ERROR));
        }
        return rules.toArray(Rule[]::new);
    }
}
