package io.github.modellicense.evaluation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was run, on what, under which settings: everything needed to repeat a verdict.
 *
 * @param failOn {@code error}, {@code warning} or {@code never}
 * @param skippedBy where a skip was set; null where nothing was skipped
 * @param failNever true where Maven itself was told never to fail
 * @param pluginDependencies dependencies that a POM added to the plugin, {@code group:artifact:version}
 */
public record RunInfo(
        String toolName,
        String toolVersion,
        @Nullable String groupId,
        @Nullable String artifactId,
        @Nullable String version,
        LocalDate asOf,
        String failOn,
        @Nullable String skippedBy,
        boolean failNever,
        List<String> pluginDependencies,
        List<Module> modules) {

    public RunInfo {
        pluginDependencies = List.copyOf(pluginDependencies);
        modules = List.copyOf(modules);
    }

    /**
     * A module of the reactor.
     *
     * @param status {@code checked}, {@code skipped} or {@code not-run}
     */
    public record Module(String id, String status) {}
}
