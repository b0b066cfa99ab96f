package io.github.modellicense.report.html;

import io.github.modellicense.evaluation.Evaluation;
import io.github.modellicense.inventory.NotLookedAt;
import io.github.modellicense.report.Tally;
import java.util.ArrayList;
import java.util.List;

/** The answer that the page opens on: one word, one sentence, and what was switched off. */
record HtmlVerdict(String word, String tone, String sign, String sentence, List<String> notes) {

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
        int open = 0;
        for (NotLookedAt place : evaluation.inventory().notLookedAt()) {
            open += place.mattering() ? 1 : 0;
        }
        return count(open, "place") + " that could hold a model could not be looked at.";
    }

    private static List<String> notes(Evaluation evaluation) {
        List<String> notes = new ArrayList<>();
        if (evaluation.run().skippedBy() != null) {
            notes.add("Skipped by " + evaluation.run().skippedBy() + ".");
        }
        if (evaluation.run().failOn().equals("never")) {
            notes.add("Report only: failOn=never, so nothing here stops the build.");
        }
        if (evaluation.run().failNever()) {
            notes.add("Maven was told never to fail.");
        }
        if (!evaluation.run().pluginDependencies().isEmpty()) {
            notes.add("A POM added to the plugin: "
                    + String.join(", ", evaluation.run().pluginDependencies()) + ".");
        }
        return notes;
    }

    static String count(int number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }
}
