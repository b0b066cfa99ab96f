package io.github.modellicense.maven;

import io.github.modellicense.CheckSettings;
import io.github.modellicense.ModelLicenseCheck;
import io.github.modellicense.discovery.ScanSession;
import io.github.modellicense.discovery.cache.ScanCache;
import io.github.modellicense.evaluation.PackagedArtifact;
import io.github.modellicense.inventory.Inventory;
import io.github.modellicense.yaml.InvalidFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.SessionData;
import org.jspecify.annotations.Nullable;

/**
 * What the modules of one build share. It lives in the session's data, so it ends with the build, also in a daemon, and
 * serves builds of several threads.
 */
final class SharedState {

    private final ScanSession scans = new ScanSession();
    private final ScanSession rememberingScans = new ScanSession(ScanCache.in(scanFolder()));
    private final ClassPath classPath;
    private final Map<CheckSettings, ModelLicenseCheck> checks = new HashMap<>();
    private final Map<String, MergedReport> reports = new HashMap<>();
    private final Set<Path> casesRun = new HashSet<>();
    private final Map<Path, String> verdicts = new HashMap<>();
    private boolean emptied;

    /**
     * What a module contributed.
     *
     * @param check what it was judged by
     * @param status {@code checked} or {@code skipped}
     * @param artifacts what it packaged; empty where no rule asks
     * @param mode what weakened the gate there
     */
    record ModuleResult(
            ModelLicenseCheck check,
            String status,
            Inventory inventory,
            List<PackagedArtifact> artifacts,
            RunMode mode) {
        ModuleResult and(ModuleResult later) {
            List<PackagedArtifact> both = new ArrayList<>(artifacts);
            both.addAll(later.artifacts);
            return new ModuleResult(
                    later.check,
                    later.status,
                    Inventory.merge(List.of(inventory, later.inventory)),
                    List.copyOf(both),
                    mode.and(later.mode));
        }
    }

    /** Something that may fail on a file. */
    interface Emptying {
        void empty() throws IOException;
    }

    /** Opens a check; may fail on a broken policy file. */
    interface Opening {
        ModelLicenseCheck open() throws InvalidFileException;
    }

    private SharedState(RepositorySystem repositories) {
        this.classPath = new ClassPath(repositories);
    }

    static SharedState of(MavenSession session, RepositorySystem repositories) {
        SessionData data = session.getRepositorySession().getData();
        // The class is the key: another realm of the plugin has another class, and state of its own.
        while (true) {
            if (data.get(SharedState.class) instanceof SharedState state) {
                return state;
            }
            SharedState fresh = new SharedState(repositories);
            if (data.set(SharedState.class, null, fresh)) {
                return fresh;
            }
        }
    }

    /** @param remembering true for scans that earlier builds may have done */
    ScanSession scans(boolean remembering) {
        return remembering ? rememberingScans : scans;
    }

    /** Beside the local repository and the settings, and never a folder that a project could bring along. */
    private static Path scanFolder() {
        return Path.of(System.getProperty("user.home"), ".m2", "model-license");
    }

    ClassPath classPath() {
        return classPath;
    }

    /** The check of those settings, opened by the first module that asks. */
    synchronized ModelLicenseCheck check(CheckSettings settings, Opening opening) throws InvalidFileException {
        ModelLicenseCheck known = checks.get(settings);
        if (known == null) {
            known = opening.open();
            checks.put(settings, known);
        }
        return known;
    }

    /** Lets the first goal of the build take away what earlier builds have left; the others wait until it has. */
    synchronized void emptyOnce(Emptying emptying) throws IOException {
        if (!emptied) {
            emptying.empty();
            emptied = true;
        }
    }

    /**
     * Remembers that an execution wrote a verdict into a folder.
     *
     * @return the execution whose verdict it replaces; null where there was none in this build
     */
    synchronized @Nullable String verdict(Path folder, String execution) {
        return verdicts.put(folder, execution);
    }

    /** True where a verdict of this build lies in the folder. */
    synchronized boolean hasVerdict(Path folder) {
        return verdicts.containsKey(folder);
    }

    /** True for the first module that asks for the file. */
    synchronized boolean first(Path cases) {
        return casesRun.add(cases);
    }

    /** The merged report of a goal. */
    synchronized MergedReport merged(String goal, MavenSession session, Log log, MergedReport.Listener end) {
        MergedReport report = reports.get(goal);
        if (report == null) {
            report = MergedReport.of(session, log, end);
            reports.put(goal, report);
        }
        return report;
    }

    static Inventory merged(Map<String, ModuleResult> results) {
        List<Inventory> parts = new ArrayList<>();
        results.values().forEach(result -> parts.add(result.inventory()));
        return Inventory.merge(parts);
    }

    static List<PackagedArtifact> artifacts(Map<String, ModuleResult> results) {
        List<PackagedArtifact> artifacts = new ArrayList<>();
        results.values().forEach(result -> artifacts.addAll(result.artifacts()));
        return artifacts;
    }
}
