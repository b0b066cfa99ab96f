package io.github.modellicense.evaluation;

import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.inventory.ModelReference;
import io.github.modellicense.policy.Check;
import io.github.modellicense.yaml.FileProblem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** {@code expression}: judges each selected reference by the policy's own expression; the worst one counts. */
final class ExpressionCheck implements ModelCheck {

    private final Check.Expression check;
    private final CelProgram.Compiled compiled;
    private final CelVariables variables;

    ExpressionCheck(Check.Expression check, CheckContext context) {
        this.check = check;
        this.compiled = CelProgram.compile(check);
        this.variables = new CelVariables(context.policy().organisation(), context.asOf());
    }

    @Override
    public boolean readsReferences() {
        return true;
    }

    @Override
    public Judgement judge(LicensedModel model, List<ModelReference> references) {
        if (compiled.program() == null) {
            return undetermined(broken());
        }
        List<ModelReference> judged = references.isEmpty() ? Collections.singletonList(null) : references;
        List<String> errors = new ArrayList<>();
        for (ModelReference reference : judged) {
            Object answer = compiled.program().evaluate(variables.of(model, reference));
            if (Boolean.FALSE.equals(answer)) {
                return Judgement.denied(
                        CheckId.EXPRESSION_FALSE,
                        "the expression " + shown() + " is false",
                        "false",
                        "true",
                        "use another model, or ask for a waiver");
            }
            if (!Boolean.TRUE.equals(answer)) {
                errors.add(String.valueOf(answer));
            }
        }
        return errors.isEmpty()
                ? Judgement.permitted("the expression " + shown() + " is true")
                : undetermined(errors.get(0));
    }

    private Judgement undetermined(String why) {
        return Judgement.undetermined(
                CheckId.EXPRESSION_UNDETERMINED,
                "the expression " + shown() + " at " + check.at() + " cannot be judged: " + why,
                why,
                "true",
                "ask with has(…) for facts that may be missing, or ask for a waiver");
    }

    private String shown() {
        return "\"" + Wanted.shortened(check.source()) + "\"";
    }

    private String broken() {
        List<String> problems = new ArrayList<>();
        for (FileProblem problem : compiled.problems()) {
            problems.add(problem.message());
        }
        return String.join("; ", problems);
    }
}
