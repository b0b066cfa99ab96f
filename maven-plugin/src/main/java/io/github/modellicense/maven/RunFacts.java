package io.github.modellicense.maven;

import io.github.modellicense.ModelLicenseCheck;
import io.github.modellicense.evaluation.RunInfo;
import io.github.modellicense.maven.SharedState.ModuleResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What a report must say of the run: tool, project, modules, and everything that weakens the gate. */
final class RunFacts {

    private static final String SKIP = "model-license.skip";

    private final ModelLicenseMojo mojo;
    private final Target target;

    RunFacts(ModelLicenseMojo mojo, Target target) {
        this.mojo = mojo;
        this.target = target;
    }

    /** The run of this module or folder, which lists no other one. */
    RunInfo run(ModuleResult own) {
        return target.folder()
                ? run(null, List.of())
                : run(target.project(), List.of(new RunInfo.Module(target.module(), own.status())));
    }

    /** The run of the whole build. */
    RunInfo reactorRun(Map<String, ModuleResult> results) {
        return run(ReactorRoot.project(mojo.session), modules(results));
    }

    private RunInfo run(@Nullable MavenProject project, List<RunInfo.Module> modules) {
        return new RunInfo(
                ModelLicenseCheck.TOOL,
                mojo.execution.getMojoDescriptor().getPluginDescriptor().getVersion(),
                project == null ? null : project.getGroupId(),
                project == null ? null : project.getArtifactId(),
                project == null ? null : project.getVersion(),
                target.settings().asOf(),
                mojo.failOn,
                mojo.skip ? skippedBy() : null,
                MavenExecutionRequest.REACTOR_FAIL_NEVER.equals(
                        mojo.session.getRequest().getReactorFailureBehavior()),
                pluginDependencies(),
                modules);
    }

    private List<RunInfo.Module> modules(Map<String, ModuleResult> results) {
        List<RunInfo.Module> modules = new ArrayList<>();
        for (MavenProject each : mojo.session.getAllProjects()) {
            ModuleResult result = results.get(MavenSources.id(each));
            modules.add(new RunInfo.Module(MavenSources.id(each), result == null ? "not-run" : result.status()));
        }
        modules.sort(Comparator.comparing(RunInfo.Module::id));
        return modules;
    }

    /** True where every module that this build sends through the goal has contributed. */
    boolean complete(Map<String, ModuleResult> results) {
        for (MavenProject each : mojo.session.getProjects()) {
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
        Plugin plugin = other.getPlugin(mojo.execution.getGroupId() + ":" + mojo.execution.getArtifactId());
        if (plugin != null) {
            for (PluginExecution execution : plugin.getExecutions()) {
                if (execution.getGoals().contains(mojo.execution.getGoal()) && !"none".equals(execution.getPhase())) {
                    return true;
                }
            }
        }
        return false;
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
        if (mojo.session.getUserProperties().containsKey(SKIP)) {
            return "-D" + SKIP + " on the command line or in .mvn/maven.config";
        }
        if (mojo.session.getSystemProperties().containsKey(SKIP)) {
            return "the system property " + SKIP;
        }
        if (!target.folder() && target.project().getProperties().containsKey(SKIP)) {
            return "the property " + SKIP + " of the POM";
        }
        return "<skip> in the plugin's configuration";
    }
}
