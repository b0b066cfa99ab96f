package io.github.modellicense.evaluation;

import io.github.modellicense.inventory.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What another policy would change for the same inventory. Only open errors count: a model that had none and would have
 * some newly fails.
 *
 * @param newlyFailing the other policy's violations by what does not fail today, sorted
 * @param newlyPassing today's violations by what would not fail any more, sorted
 * @param stillFailing the other policy's violations by what fails today as well, sorted
 */
public record PolicyComparison(
        List<Violation> newlyFailing, List<Violation> newlyPassing, List<Violation> stillFailing) {

    public PolicyComparison {
        newlyFailing = List.copyOf(newlyFailing);
        newlyPassing = List.copyOf(newlyPassing);
        stillFailing = List.copyOf(stillFailing);
    }

    /**
     * Compares two evaluations of one inventory.
     *
     * @param today by the policy in force
     * @param other by the policy that is thought about
     */
    public static PolicyComparison of(Evaluation today, Evaluation other) {
        List<Violation> before = errors(today);
        List<Violation> after = errors(other);
        Set<List<String>> failing = places(before);
        Set<List<String>> wouldFail = places(after);
        List<Violation> newlyFailing = new ArrayList<>(after);
        newlyFailing.removeIf(violation -> failing.contains(place(violation)));
        List<Violation> newlyPassing = new ArrayList<>(before);
        newlyPassing.removeIf(violation -> wouldFail.contains(place(violation)));
        List<Violation> stillFailing = new ArrayList<>(after);
        stillFailing.removeIf(violation -> !failing.contains(place(violation)));
        return new PolicyComparison(newlyFailing, newlyPassing, stillFailing);
    }

    private static List<Violation> errors(Evaluation evaluation) {
        List<Violation> errors = new ArrayList<>();
        for (Violation violation : evaluation.violations()) {
            if (violation.status() == Violation.Status.OPEN && violation.severity() == Severity.ERROR) {
                errors.add(violation);
            }
        }
        return errors;
    }

    private static Set<List<String>> places(List<Violation> violations) {
        Set<List<String>> places = new HashSet<>();
        violations.forEach(violation -> places.add(place(violation)));
        return places;
    }

    private static List<String> place(Violation violation) {
        return List.of(violation.model(), violation.module());
    }
}
