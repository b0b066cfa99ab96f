package io.github.modellicense.maven;

import io.github.modellicense.ModelLicenseCheck;
import io.github.modellicense.evaluation.PolicyComparison;
import io.github.modellicense.evaluation.Violation;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Runs the policy's own test cases, and compares it with another policy over the models of the project.
 *
 * @since 0.1.0
 */
@Mojo(
        name = "test-policy",
        requiresDependencyCollection = ResolutionScope.TEST,
        requiresProject = false,
        threadSafe = true)
public final class TestPolicyMojo extends ModelLicenseMojo {

    /**
     * The file of cases; default {@code model-policy-tests.yaml} at the reactor root.
     *
     * @since 0.1.0
     */
    @Parameter(property = "model-license.tests")
    @Nullable
    File tests;

    /**
     * Another policy: what would newly fail and what would newly pass over this project's models.
     *
     * @since 0.1.0
     */
    @Parameter(property = "model-license.compareWith")
    @Nullable
    String compareWith;

    @Inject
    public TestPolicyMojo(RepositorySystem repositories) {
        super(repositories);
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        ModuleRun run = new ModuleRun(this);
        Path file = tests == null ? PolicyCases.usual(run.target()) : tests.toPath();
        if (compareWith != null) {
            String other = compareWith;
            inEachModule(() -> compare(new ModuleRun(this), other));
        }
        if (compareWith == null || Files.exists(file)) {
            new PolicyCases(run, getLog()).runOnce(file);
        }
    }

    private void compare(ModuleRun run, String other) throws MojoExecutionException {
        ModelLicenseCheck candidate = run.open(run.target().settings().withPolicy(other));
        run.compareWith(candidate);
        ModuleRun.Result result = run.evaluate(ModuleRun.Judge.VERDICT);
        if (!result.complete()) {
            return;
        }
        PolicyComparison comparison = PolicyComparison.of(
                result.whole(),
                candidate.judge(result.whole().inventory(), result.whole().run(), run.packaged(), true));
        comparison.newlyFailing().forEach(each -> getLog().warn("newly failing: " + line(each)));
        comparison.newlyPassing().forEach(each -> getLog().info("newly passing: " + line(each)));
        getLog().info(comparison.newlyFailing().size() + " would newly fail, "
                + comparison.newlyPassing().size() + " would newly pass, "
                + comparison.stillFailing().size() + " would fail as before");
    }

    private static String line(Violation violation) {
        return PomLanguage.visible(violation.model() + " (rule " + violation.rule() + ", module " + violation.module()
                + "): " + violation.message());
    }
}
