package io.github.modellicense.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What weakens the gate in a module.
 *
 * @param failOn {@code error}, {@code warning} or {@code never}
 * @param skippedBy where a skip was set; null where nothing was skipped
 * @param pluginDependencies what a POM added to the plugin
 */
record RunMode(String failOn, @Nullable String skippedBy, List<String> pluginDependencies) {

    RunMode {
        pluginDependencies = List.copyOf(pluginDependencies);
    }

    /**
     * The mode of both together, whichever came first: one {@code never} is told, a stricter threshold counts for all, and
     * only what was skipped everywhere was skipped.
     */
    RunMode and(RunMode other) {
        List<String> both = new ArrayList<>(new TreeSet<>(List.of(failOn, other.failOn)));
        String mode = both.contains("never") ? "never" : both.contains("warning") ? "warning" : "error";
        TreeSet<String> added = new TreeSet<>(pluginDependencies);
        added.addAll(other.pluginDependencies);
        String skip = skippedBy == null || other.skippedBy == null ? null : least(skippedBy, other.skippedBy);
        return new RunMode(mode, skip, new ArrayList<>(added));
    }

    private static String least(String one, String other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
