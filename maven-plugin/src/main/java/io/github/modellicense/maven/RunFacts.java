package io.github.modellicense.maven;

import io.github.modellicense.ModelLicenseCheck;
import io.github.modellicense.evaluation.PackagedArtifact;
import io.github.modellicense.evaluation.RunInfo;
import io.github.modellicense.inventory.Diagnostic;
import io.github.modellicense.inventory.Inventory;
import io.github.modellicense.inventory.Severity;
import io.github.modellicense.inventory.SourceLocation;
import io.github.modellicense.maven.SharedState.ModuleResult;
import io.github.modellicense.policy.Policy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What a report must say of the run: tool, project, modules, and everything that weakens the gate. */
final class RunFacts {

    private static final String SKIP = "model-license.skip";

    /** What Maven calls no phase at all. */
    private static final String NO_PHASE = "none";

    private static final String CHECKED = "checked";
    private static final String SKIPPED = "skipped";
    private static final String NOT_RUN = "not-run";

    private final ModelLicenseMojo mojo;
    private final Target target;

    RunFacts(ModelLicenseMojo mojo, Target target) {
        this.mojo = mojo;
        this.target = target;
    }

    /** What this module or folder contributes. */
    ModuleResult result(ModelLicenseCheck check, Inventory inventory, List<PackagedArtifact> artifacts)
            throws MojoExecutionException {
        RunMode mode = new RunMode(mojo.threshold(), mojo.skip ? skippedBy() : null, pluginDependencies());
        return new ModuleResult(check, mojo.skip ? SKIPPED : CHECKED, inventory, artifacts, mode);
    }

    /** The run of this module or folder, which lists no other one. */
    RunInfo run(ModuleResult own) {
        return target.folder()
                ? run(null, own.mode(), List.of())
                : run(target.project(), own.mode(), List.of(new RunInfo.Module(target.module(), own.status())));
    }

    /** The run of the whole build. */
    RunInfo reactorRun(Map<String, ModuleResult> results) {
        RunMode mode = null;
        for (ModuleResult result : results.values()) {
            mode = mode == null ? result.mode() : mode.and(result.mode());
        }
        if (mode == null) {
            throw new AssertionError("no module has contributed");
        }
        return run(ReactorRoot.project(mojo.session), mode, modules(results));
    }

    private RunInfo run(@Nullable MavenProject project, RunMode mode, List<RunInfo.Module> modules) {
        return new RunInfo(
                ModelLicenseCheck.TOOL,
                mojo.execution.getMojoDescriptor().getPluginDescriptor().getVersion(),
                project == null ? null : project.getGroupId(),
                project == null ? null : project.getArtifactId(),
                project == null ? null : project.getVersion(),
                target.settings().asOf(),
                mode.failOn(),
                mode.skippedBy(),
                MavenExecutionRequest.REACTOR_FAIL_NEVER.equals(
                        mojo.session.getRequest().getReactorFailureBehavior()),
                mode.pluginDependencies(),
                modules);
    }

    private List<RunInfo.Module> modules(Map<String, ModuleResult> results) {
        List<RunInfo.Module> modules = new ArrayList<>();
        for (MavenProject each : mojo.session.getAllProjects()) {
            ModuleResult result = results.get(MavenSources.id(each));
            modules.add(new RunInfo.Module(
                    MavenSources.id(each), result != null ? result.status() : unbound(each) ? SKIPPED : NOT_RUN));
        }
        modules.sort(Comparator.comparing(RunInfo.Module::id));
        return modules;
    }

    /** What the whole is judged by: the policy of the project that the build was started in, else of the first module. */
    ModelLicenseCheck decisive(Map<String, ModuleResult> results) {
        ModuleResult top = results.get(MavenSources.id(ReactorRoot.project(mojo.session)));
        return (top == null ? results.values().iterator().next() : top).check();
    }

    /** The modules that were judged by another policy than the whole. */
    List<Diagnostic> otherPolicies(ModelLicenseCheck whole, Map<String, ModuleResult> results) {
        List<Diagnostic> findings = new ArrayList<>();
        for (Map.Entry<String, ModuleResult> each : results.entrySet()) {
            Policy policy = each.getValue().check().policy();
            if (!policy.sha256().equals(whole.policy().sha256())) {
                findings.add(new Diagnostic(
                        Severity.WARNING,
                        SourceLocation.of(policy.source()),
                        "module " + each.getKey() + " was judged by the policy \"" + policy.name()
                                + "\", the whole build by \"" + whole.policy().name() + "\" ("
                                + whole.policy().source() + ")"));
            }
        }
        return findings;
    }

    /** True where every module that this build sends through the goal has contributed. */
    boolean complete(Map<String, ModuleResult> results) {
        // The last one first: it is the one that is missing, after each of hundreds of modules.
        List<MavenProject> projects = mojo.session.getProjects();
        for (int i = projects.size() - 1; i >= 0; i--) {
            MavenProject each = projects.get(i);
            if (!results.containsKey(MavenSources.id(each)) && runsIn(each)) {
                return false;
            }
        }
        return true;
    }

    private boolean runsIn(MavenProject other) {
        if (mojo.execution.getSource() == MojoExecution.Source.CLI) {
            return true;
        }
        for (PluginExecution execution : executions(other)) {
            if (!NO_PHASE.equals(execution.getPhase())) {
                return true;
            }
        }
        return false;
    }

    /** True where the module takes the goal off the phase that it was bound to, which is a skip by another name. */
    private boolean unbound(MavenProject other) {
        return mojo.execution.getSource() != MojoExecution.Source.CLI
                && mojo.session.getProjects().contains(other)
                && !executions(other).isEmpty()
                && !runsIn(other);
    }

    private List<PluginExecution> executions(MavenProject other) {
        Plugin plugin = other.getPlugin(mojo.execution.getGroupId() + ":" + mojo.execution.getArtifactId());
        List<PluginExecution> executions = new ArrayList<>();
        for (PluginExecution execution : plugin == null ? List.<PluginExecution>of() : plugin.getExecutions()) {
            if (execution.getGoals().contains(mojo.execution.getGoal())) {
                executions.add(execution);
            }
        }
        return executions;
    }

    private List<String> pluginDependencies() {
        List<String> added = new ArrayList<>();
        Plugin plugin = mojo.execution.getPlugin();
        for (Dependency dependency : plugin == null ? List.<Dependency>of() : plugin.getDependencies()) {
            added.add(dependency.getGroupId() + ":" + dependency.getArtifactId() + ":" + dependency.getVersion());
        }
        return added;
    }

    private String skippedBy() {
        String configured = SkipSetting.of(mojo.execution);
        if (configured != null) {
            return configured;
        }
        if (isTrue(mojo.session.getUserProperties())) {
            return "-D" + SKIP + " on the command line or in .mvn/maven.config";
        }
        if (isTrue(mojo.session.getSystemProperties())) {
            return "the system property " + SKIP;
        }
        if (!target.folder() && isTrue(target.project().getProperties())) {
            return "the property " + SKIP + " of the POM or of a profile";
        }
        return "<skip> in the plugin's configuration";
    }

    private static boolean isTrue(Properties properties) {
        return Boolean.parseBoolean(properties.getProperty(SKIP));
    }
}
