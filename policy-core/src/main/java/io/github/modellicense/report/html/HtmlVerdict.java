package io.github.modellicense.report.html;

import io.github.modellicense.evaluation.Evaluation;
import io.github.modellicense.inventory.NotLookedAt;
import io.github.modellicense.report.Missed;
import io.github.modellicense.report.RunNotes;
import io.github.modellicense.report.Tally;
import java.util.ArrayList;
import java.util.List;

/** The answer that the page opens on: one word, one sentence, and what was switched off. */
record HtmlVerdict(String word, String tone, String sign, String sentence, List<String> notes) {

    /** Places named on the first screen. */
    private static final int FEW = 3;

    static HtmlVerdict of(Evaluation evaluation, Tally tally) {
        return switch (evaluation.outcome()) {
            case PASSED -> new HtmlVerdict("Passed", "permitted", "✓", passed(tally), notes(evaluation));
            case FAILED -> new HtmlVerdict("Failed", "denied", "✕", failed(tally), notes(evaluation));
            case INCOMPLETE ->
                new HtmlVerdict("Incomplete", "undetermined", "?", incomplete(evaluation), notes(evaluation));
            case SKIPPED -> new HtmlVerdict("Skipped", "undetermined", "–", "Nothing was judged.", notes(evaluation));
        };
    }

    private static String passed(Tally tally) {
        if (tally.models() == 0) {
            return "No AI model was found in " + count(tally.places(), "place") + ".";
        }
        String advice = tally.open() == 0
                ? ""
                : " " + count(tally.open(), "finding") + " to look at, none that stops the build.";
        return count(tally.models(), "model") + " in " + count(tally.references(), "reference") + ", none forbidden by "
                + count(tally.rules(), "rule") + "." + advice;
    }

    private static String failed(Tally tally) {
        List<String> parts = new ArrayList<>();
        add(parts, tally.errors(), "error");
        add(parts, tally.warnings(), "warning");
        add(parts, tally.infos(), "remark");
        return parts.isEmpty()
                ? "The check failed."
                : "The policy stops this build: " + String.join(", ", parts) + " in " + count(tally.models(), "model")
                        + ".";
    }

    private static void add(List<String> parts, int number, String word) {
        if (number > 0) {
            parts.add(count(number, word));
        }
    }

    private static String incomplete(Evaluation evaluation) {
        return count(Missed.of(evaluation).size(), "place") + " that could hold a model could not be looked at.";
    }

    private static List<String> notes(Evaluation evaluation) {
        List<String> notes = new ArrayList<>(RunNotes.of(evaluation.run()));
        List<NotLookedAt> missed = Missed.of(evaluation);
        for (NotLookedAt place : missed.subList(0, Math.min(FEW, missed.size()))) {
            notes.add("Not looked at: " + place.place() + " (" + place.kind().label() + ": " + place.why() + ").");
        }
        if (missed.size() > FEW) {
            notes.add("Not looked at: " + count(missed.size() - FEW, "more place") + ", listed below.");
        }
        return notes;
    }

    static String count(int number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }
}
