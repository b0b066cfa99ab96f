package io.github.modellicense.maven;

import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.eclipse.aether.RepositorySystem;

/**
 * Finds every AI model that the module names, ships or depends on, concludes its licence, judges it by the policy, writes
 * the reports, and fails the build where a model is not permitted. Works without configuration and without a project.
 *
 * @since 0.1.0
 */
@Mojo(
        name = "check",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyCollection = ResolutionScope.TEST,
        requiresProject = false,
        threadSafe = true)
public final class CheckMojo extends ModelLicenseMojo {

    @Inject
    public CheckMojo(RepositorySystem repositories) {
        super(repositories);
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        ModuleRun run = new ModuleRun(this);
        ModuleRun.Result result = run.evaluate(ModuleRun.Judge.VERDICT);
        GitHubJob.tell(result);
        BuildGate.shut(result, run.target().root(), getLog());
    }
}
