package io.github.modellicense.maven;

import java.nio.file.Path;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
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

    /**
     * Attaches the CycloneDX report to the project with the classifier {@code cyclonedx-ml}, so that it is installed and
     * deployed with the module. Needs {@code cyclonedx} among the {@code formats}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "model-license.attach", defaultValue = "false")
    boolean attach;

    /**
     * Runs the policy's own test cases, {@code model-policy-tests.yaml} at the reactor root, once a build before the first
     * module is judged.
     *
     * @since 0.1.0
     */
    @Parameter(property = "model-license.testPolicy", defaultValue = "false")
    boolean testPolicy;

    @Inject
    public CheckMojo(RepositorySystem repositories) {
        super(repositories);
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        inEachModule(this::run);
    }

    private void run() throws MojoExecutionException, MojoFailureException {
        ModuleRun run = new ModuleRun(this);
        if (testPolicy && !skip) {
            Path cases = PolicyCases.usual(run.target());
            new PolicyCases(run, getLog()).runOnce(cases);
        }
        ModuleRun.Result result = run.evaluate(ModuleRun.Judge.VERDICT);
        if (attach && !skip) {
            new AttachedBom(run.target(), getLog()).attach();
        }
        GitHubJob.annotate(result.module());
        if (result.single()) {
            GitHubJob.summarize(result.module());
        }
        BuildGate.shut(result, run.target().root(), getLog());
    }
}
