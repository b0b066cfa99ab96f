package io.github.modellicense.maven;

import io.github.modellicense.evaluation.Evaluation;
import io.github.modellicense.maven.SharedState.ModuleResult;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.TreeMap;
import org.apache.maven.execution.ExecutionListener;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;

/**
 * The merged report of a build. Judging everything anew after each of hundreds of modules would cost more than all modules
 * together, so it is written by the last module, by one that stops the build, and otherwise when the session ends, whatever ended
 * it: whoever reads it after the build finds every module that ran.
 */
final class MergedReport {

    private final Map<String, ModuleResult> results = new TreeMap<>();
    private @Nullable Writing unwritten;
    private @Nullable Evaluation last;
    private boolean withdrawn;

    /** Judges the modules so far and writes the reports. */
    interface Writing {
        Evaluation write(Map<String, ModuleResult> results) throws IOException, MojoExecutionException;
    }

    /** Takes the last evaluation of a build, at its end. */
    interface Listener {
        void ended(Evaluation evaluation) throws MojoExecutionException;
    }

    /** Makes sure that the report of a build is written at its end. */
    static MergedReport of(MavenSession session, Log log, Listener end) {
        MergedReport report = new MergedReport();
        ExecutionListener listener = session.getRequest().getExecutionListener();
        session.getRequest().setExecutionListener((ExecutionListener) Proxy.newProxyInstance(
                MergedReport.class.getClassLoader(),
                new Class<?>[] {ExecutionListener.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("sessionEnded")) {
                        report.end(log, end);
                    }
                    try {
                        return listener == null ? null : method.invoke(listener, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    }
                }));
        return report;
    }

    /** Tells whether all have contributed. */
    interface Completeness {
        boolean complete(Map<String, ModuleResult> results);
    }

    /** Adds a module's result; true for exactly one module of several threads, the one that makes all complete. */
    synchronized boolean add(String module, ModuleResult result, Completeness whole) {
        results.merge(module, result, ModuleResult::and);
        return whole.complete(results);
    }

    /** Leaves the writing to a later module or the end of the session. */
    synchronized void later(Writing writing) {
        unwritten = writing;
    }

    /** Writes what is there, one module at a time. */
    synchronized Evaluation now(Writing writing) throws IOException, MojoExecutionException {
        unwritten = null;
        last = writing.write(new TreeMap<>(results));
        return last;
    }

    /** Leaves no merged report: a module could not be judged at all, so nothing may be said of the whole. */
    synchronized void withdraw() {
        withdrawn = true;
    }

    /** True where nothing may be said of the whole. */
    synchronized boolean withdrawn() {
        return withdrawn;
    }

    private synchronized void end(Log log, Listener listener) {
        try {
            if (unwritten != null) {
                now(unwritten);
            }
            if (last != null && !withdrawn) {
                listener.ended(last);
            }
        } catch (IOException | MojoExecutionException e) {
            log.error("The merged report cannot be written: " + e.getMessage());
        }
    }
}
