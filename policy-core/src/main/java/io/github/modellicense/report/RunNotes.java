package io.github.modellicense.report;

import io.github.modellicense.evaluation.RunInfo;
import java.util.ArrayList;
import java.util.List;

/** What a reader must know of a run before trusting its verdict: everything that weakened the gate, a sentence each. */
public final class RunNotes {

    private RunNotes() {}

    /** The sentences; empty where nothing weakened it. */
    public static List<String> of(RunInfo run) {
        List<String> notes = new ArrayList<>();
        if (run.skippedBy() != null) {
            notes.add("Skipped by " + run.skippedBy() + ".");
        }
        if (run.failOn().equals("never")) {
            notes.add("Report only: failOn=never, so nothing here stops the build.");
        }
        if (run.failNever()) {
            notes.add("Maven was told never to fail.");
        }
        if (!run.pluginDependencies().isEmpty()) {
            notes.add("A POM added to the plugin: " + String.join(", ", run.pluginDependencies()) + ".");
        }
        long skipped = 0;
        for (RunInfo.Module module : run.modules()) {
            skipped += module.status().equals("skipped") ? 1 : 0;
        }
        if (skipped > 0 && run.skippedBy() == null) {
            notes.add("Skipped in " + skipped + " of " + run.modules().size() + " modules.");
        }
        return notes;
    }
}
