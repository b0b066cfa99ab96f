package io.github.modellicense.evaluation;

import io.github.modellicense.inventory.Diagnostic;
import io.github.modellicense.inventory.Severity;
import io.github.modellicense.inventory.SourceLocation;
import io.github.modellicense.policy.Rule;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says it where a green build judged nothing: no rule has begun, or none selects what was found. */
final class Unjudged {

    private Unjudged() {}

    /** Every rule of the policy has ended, or some have and the rest have not begun: there is nothing to judge by. */
    static boolean ended(List<Rule> rules, LocalDate asOf) {
        boolean ended = false;
        for (Rule rule : rules) {
            if (rule.inForce(asOf)) {
                return false;
            }
            ended |= rule.effectiveUntil() != null && asOf.isAfter(rule.effectiveUntil());
        }
        return ended;
    }

    static List<Diagnostic> of(List<JudgedRule> inForce, List<Subject> subjects, EvaluationRequest request) {
        LocalDate asOf = request.run().asOf();
        Rule first = firstToBegin(request.policy().rules(), asOf);
        if (inForce.isEmpty()) {
            return first == null ? List.of() : List.of(notYet(first, asOf));
        }
        return subjects.isEmpty() || anySelected(inForce, subjects)
                ? List.of()
                : List.of(new Diagnostic(
                        Severity.WARNING,
                        SourceLocation.of(request.policy().source()),
                        "no rule in force selects " + words(subjects)
                                + ", so that nothing was judged; see \"when\" of the rules"));
    }

    private static Diagnostic notYet(Rule first, LocalDate asOf) {
        return new Diagnostic(
                Severity.WARNING,
                first.at(),
                "no rule of the policy is in force on " + asOf + ", so that nothing was judged; the next to begin is \""
                        + first.id() + "\", on " + first.effectiveFrom());
    }

    private static @Nullable Rule firstToBegin(List<Rule> rules, LocalDate asOf) {
        Rule first = null;
        LocalDate earliest = LocalDate.MAX;
        for (Rule rule : rules) {
            LocalDate from = rule.effectiveFrom();
            if (from != null && asOf.isBefore(from) && from.isBefore(earliest)) {
                first = rule;
                earliest = from;
            }
        }
        return first;
    }

    private static boolean anySelected(List<JudgedRule> rules, List<Subject> subjects) {
        for (JudgedRule rule : rules) {
            for (Subject subject : subjects) {
                if (rule.selects(subject)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String words(List<Subject> subjects) {
        return subjects.size() == 1
                ? "the model \"" + subjects.get(0).id() + "\""
                : "any of the " + subjects.size() + " models";
    }
}
