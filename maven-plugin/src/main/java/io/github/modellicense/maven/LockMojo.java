package io.github.modellicense.maven;

import io.github.modellicense.evaluation.ModelLock;
import io.github.modellicense.policy.Lock;
import io.github.modellicense.policy.file.LockFile;
import io.github.modellicense.report.console.ConsoleLine;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.eclipse.aether.RepositorySystem;

/**
 * Writes {@code models.lock.yaml}: every model with revision, digest, licence and day. {@code check} tells what differs from
 * it.
 *
 * @since 0.1.0
 */
@Mojo(name = "lock", requiresDependencyCollection = ResolutionScope.TEST, requiresProject = false, threadSafe = true)
public final class LockMojo extends ModelLicenseMojo {

    @Inject
    public LockMojo(RepositorySystem repositories) {
        super(repositories);
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        inEachModule(this::run);
    }

    private void run() throws MojoExecutionException {
        ModuleRun run = new ModuleRun(this);
        run.target().needsEveryModule("the lock");
        ModuleRun.Result result = run.evaluate(ModuleRun.Judge.LIST);
        if (result.complete()) {
            Lock before = result.check().lock();
            ModelLock.drift(before, result.whole().inventory())
                    .forEach(each ->
                            getLog().info(new ConsoleLine(each.severity(), each.at() + ": " + each.message()).text()));
            Lock now = ModelLock.of(
                    result.whole().inventory(), before, run.target().settings().asOf());
            new OwnFile(run.target().settings().lockFile(), getLog()).write(LockFile.print(now));
            getLog().info(now.models().size() + " models locked");
        }
    }
}
