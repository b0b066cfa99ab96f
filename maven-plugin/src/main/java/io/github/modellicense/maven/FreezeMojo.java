package io.github.modellicense.maven;

import io.github.modellicense.evaluation.BaselineFreeze;
import io.github.modellicense.policy.Baseline;
import io.github.modellicense.policy.file.BaselineFile;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.eclipse.aether.RepositorySystem;

/**
 * Writes {@code model-baseline.yaml}: today's violations are accepted, and {@code check} fails only on new ones. A baseline
 * that exists shrinks by what was mended and grows only when told to.
 *
 * @since 0.1.0
 */
@Mojo(name = "freeze", requiresDependencyCollection = ResolutionScope.TEST, requiresProject = false, threadSafe = true)
public final class FreezeMojo extends ModelLicenseMojo {

    /**
     * Lets the baseline accept violations that it does not have yet.
     *
     * @since 0.1.0
     */
    @Parameter(property = "model-license.grow", defaultValue = "false")
    boolean grow;

    @Inject
    public FreezeMojo(RepositorySystem repositories) {
        super(repositories);
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        inEachModule(this::run);
    }

    private void run() throws MojoExecutionException, MojoFailureException {
        ModuleRun run = new ModuleRun(this);
        run.target().needsEveryModule("the baseline");
        ModuleRun.Result result = run.evaluate(ModuleRun.Judge.VERDICT);
        if (!result.complete()) {
            return;
        }
        Path file = run.target().settings().baselineFile();
        Baseline before = Files.exists(file) ? result.check().baseline() : null;
        BaselineFreeze freeze = BaselineFreeze.of(result.whole(), before, grow);
        new OwnFile(file, getLog()).write(BaselineFile.print(freeze.baseline()));
        getLog().info(freeze.baseline().violations().size() + " violations accepted, "
                + freeze.added().size() + " of them new; " + freeze.removed().size() + " removed");
        if (!freeze.refused().isEmpty()) {
            throw new MojoFailureException(
                    freeze.refused().size()
                            + " violations are new and the baseline may not grow: mend them, or accept them with -Dmodel-license.grow");
        }
    }
}
