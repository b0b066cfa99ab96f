package io.github.modellicense.report;

import io.github.modellicense.evaluation.Evaluation;
import io.github.modellicense.inventory.Diagnostic;
import io.github.modellicense.inventory.NotLookedAt;
import io.github.modellicense.inventory.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Places that could hold a model, were not looked at, and are not accepted by the policy: each of them makes the run
 * incomplete, so each report that lists what is wrong lists them too.
 */
public final class Missed {

    /** What reports call it, beside the ids of checks; a place breaks no rule, so it is no check of its own. */
    public static final String ID = "not-looked-at";

    /** One sentence: what is wrong. */
    public static final String SUMMARY = "A place that could hold a model could not be looked at.";

    /** Its page, beside those of the checks. */
    public static final String HELP_URI = "https://model-license.github.io/docs/rules/" + ID;

    /** What to do about one. */
    public static final String REMEDY = "make it readable, or name it under accept: notLookedAt in the policy";

    private Missed() {}

    /** The places, sorted. */
    public static List<NotLookedAt> of(Evaluation evaluation) {
        Set<String> told = new HashSet<>();
        for (Diagnostic each : evaluation.findings()) {
            if (each.severity() == Severity.ERROR) {
                told.add(each.at().file());
            }
        }
        List<NotLookedAt> missed = new ArrayList<>();
        for (NotLookedAt each : new TreeSet<>(evaluation.inventory().notLookedAt())) {
            boolean matters = each.mattering() && each.kind() != NotLookedAt.Kind.BY_DESIGN;
            // A mere list judges nothing, so that nothing can be accepted.
            if (matters && (evaluation.rules().isEmpty() || told.contains(each.place()))) {
                missed.add(each);
            }
        }
        return missed;
    }

    /** What is wrong, in a sentence that needs no other field. */
    public static String message(NotLookedAt place) {
        return place.place() + " could hold a model and was not looked at ("
                + place.kind().label() + ": " + place.why() + ")";
    }
}
