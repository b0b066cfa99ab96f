package io.github.modellicense.maven;

import io.github.modellicense.CheckSettings;
import io.github.modellicense.catalog.LicensedInventory;
import io.github.modellicense.policy.file.StarterFiles;
import java.io.IOException;
import java.nio.file.Path;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.eclipse.aether.RepositorySystem;

/**
 * Writes a commented {@code model-policy.yaml} and a {@code models.yaml} from what the project uses, and says what to
 * decide. Files that exist stay as they are.
 *
 * @since 0.1.0
 */
@Mojo(name = "init", requiresDependencyCollection = ResolutionScope.TEST, requiresProject = false, threadSafe = true)
public final class InitMojo extends ModelLicenseMojo {

    /**
     * The starter policy to begin from: {@code permissive}, {@code osi}, {@code open-weights}, {@code no-non-commercial},
     * {@code eu-deployment} or {@code advisory}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "model-license.starter", defaultValue = "permissive")
    String starter = "permissive";

    @Inject
    public InitMojo(RepositorySystem repositories) {
        super(repositories);
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        inEachModule(this::run);
    }

    private void run() throws MojoExecutionException {
        ModuleRun run = new ModuleRun(this);
        ModuleRun.Result result = run.evaluate(ModuleRun.Judge.LIST);
        if (result.complete()) {
            StarterFiles files = files(run, result.whole().inventory());
            Path root = run.target().root();
            new OwnFile(root.resolve(CheckSettings.POLICY_FILE), getLog()).writeNew(files.policy());
            new OwnFile(root.resolve(CheckSettings.MODELS_FILE), getLog()).writeNew(files.models());
            files.decisions().forEach(each -> getLog().info("to decide: " + PomLanguage.visible(each)));
        }
    }

    private StarterFiles files(ModuleRun run, LicensedInventory inventory) throws MojoExecutionException {
        try {
            return StarterFiles.of(starter, run.target().name(), inventory);
        } catch (IOException e) {
            throw new MojoExecutionException("model-license.starter: " + e.getMessage(), e);
        }
    }
}
