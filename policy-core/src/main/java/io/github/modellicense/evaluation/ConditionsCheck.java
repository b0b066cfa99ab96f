package io.github.modellicense.evaluation;

import io.github.modellicense.catalog.LicenseCatalog;
import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.evaluation.ConditionAnswer.State;
import io.github.modellicense.inventory.ModelReference;
import io.github.modellicense.license.LicenseCondition;
import io.github.modellicense.license.LicenseExpression;
import io.github.modellicense.license.LicenseProfile;
import io.github.modellicense.policy.Organisation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code conditions: satisfied}: measures every condition of the effective licence against the organisation. OR: the best
 * operand counts; AND: all. A licence without facts is undetermined, not free.
 */
final class ConditionsCheck implements ModelCheck {

    private final LicenseCatalog licenses;
    private final ConditionJudge judge;

    ConditionsCheck(LicenseCatalog licenses, Organisation organisation) {
        this.licenses = licenses;
        this.judge = new ConditionJudge(organisation);
    }

    @Override
    public Judgement judge(LicensedModel model, List<ModelReference> references) {
        LicenseExpression effective = model.license().effective();
        List<ConditionAnswer> answers = answers(effective, model);
        State worst = worst(answers);
        if (worst != State.VIOLATED && LicensesCheck.onlyGuessed(model)) {
            answers =
                    List.of(ConditionAnswer.missing("the licence", "the licence is only guessed from the name", null));
            worst = State.UNDETERMINED;
        }
        if (worst == State.SATISFIED) {
            return Judgement.permitted(satisfied(effective, answers));
        }
        return objection(effective, worst, answers);
    }

    private static String satisfied(LicenseExpression effective, List<ConditionAnswer> answers) {
        List<String> reasons = new ArrayList<>();
        answers.forEach(answer -> reasons.add(answer.because()));
        return reasons.isEmpty()
                ? "licence " + effective + " has no condition to measure"
                : "conditions of " + effective + " are met: " + String.join("; ", reasons);
    }

    private static Judgement objection(LicenseExpression effective, State worst, List<ConditionAnswer> answers) {
        List<String> reasons = new ArrayList<>();
        List<String> found = new ArrayList<>();
        List<String> wanted = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (ConditionAnswer answer : answers) {
            if (answer.state() == worst) {
                reasons.add(answer.because());
                add(found, answer.found());
                add(wanted, answer.wanted());
                add(missing, answer.missing());
            }
        }
        String reason = String.join("; ", reasons);
        if (worst == State.VIOLATED) {
            return Judgement.denied(
                    CheckId.CONDITIONS_VIOLATED,
                    "a condition of licence " + effective + " is not met: " + reason,
                    joined(found),
                    joined(wanted),
                    "use another model, or make an agreement with the licensor and record it as a waiver");
        }
        return Judgement.undetermined(
                CheckId.CONDITIONS_UNDETERMINED,
                "a condition of licence " + effective + " cannot be judged: " + reason,
                "not stated: " + String.join(", ", missing),
                joined(wanted),
                remedy(missing));
    }

    private static String remedy(List<String> missing) {
        List<String> facts = new ArrayList<>();
        for (String fact : missing) {
            if (fact.startsWith("organisation.")) {
                facts.add(fact);
            }
        }
        return facts.isEmpty()
                ? "have a person read the licence; a waiver records the decision"
                : "state " + String.join(" and ", facts) + " in the policy";
    }

    private static void add(List<String> values, @Nullable String value) {
        if (value != null && !values.contains(value)) {
            values.add(value);
        }
    }

    private static @Nullable String joined(List<String> values) {
        return values.isEmpty() ? null : String.join("; ", values);
    }

    private static State worst(List<ConditionAnswer> answers) {
        State worst = State.SATISFIED;
        for (ConditionAnswer answer : answers) {
            worst = answer.state().compareTo(worst) > 0 ? answer.state() : worst;
        }
        return worst;
    }

    /** The answers that count: all of an AND, the best operand's of an OR. */
    private List<ConditionAnswer> answers(LicenseExpression expression, LicensedModel model) {
        if (expression instanceof LicenseExpression.Or or) {
            List<ConditionAnswer> best = null;
            for (LicenseExpression operand : or.operands()) {
                List<ConditionAnswer> each = answers(operand, model);
                best = best == null || worst(each).compareTo(worst(best)) < 0 ? each : best;
            }
            return best == null ? List.of() : best;
        }
        if (expression instanceof LicenseExpression.And and) {
            List<ConditionAnswer> all = new ArrayList<>();
            and.operands().forEach(operand -> all.addAll(answers(operand, model)));
            return all;
        }
        return ofLicense(expression, model);
    }

    private List<ConditionAnswer> ofLicense(LicenseExpression leaf, LicensedModel model) {
        if (leaf.unknown()) {
            return List.of(ConditionAnswer.missing("the licence", "the licence is unknown", null));
        }
        LicenseProfile profile = Licenses.profile(leaf, licenses);
        boolean nothingRead = profile == null
                || profile.conditions().isEmpty() && profile.confidence().equals("unverified");
        if (profile == null || nothingRead) {
            return List.of(ConditionAnswer.missing(
                    "the conditions of " + leaf, "nothing is known about the conditions of " + leaf, null));
        }
        List<ConditionAnswer> answers = new ArrayList<>();
        for (LicenseCondition condition : profile.conditions()) {
            ConditionAnswer answer = judge.judge(condition, model);
            answers.add(leaf instanceof LicenseExpression.With with ? lifted(answer, with) : answer);
        }
        return answers;
    }

    /** What the licence alone forbids, its exception may permit. */
    private static ConditionAnswer lifted(ConditionAnswer answer, LicenseExpression.With with) {
        return answer.state() == State.VIOLATED
                ? ConditionAnswer.missing(
                        "what " + with.exception() + " permits",
                        answer.because() + ", unless " + with.exception() + " permits it",
                        answer.wanted())
                : answer;
    }
}
