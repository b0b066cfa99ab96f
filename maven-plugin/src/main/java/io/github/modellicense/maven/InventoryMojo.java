package io.github.modellicense.maven;

import io.github.modellicense.CheckSettings;
import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.evaluation.Evaluation;
import io.github.modellicense.policy.file.DeclarationText;
import io.github.modellicense.report.ReportSettings;
import io.github.modellicense.report.Reports;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.eclipse.aether.RepositorySystem;

/**
 * Lists every AI model found, with its places, licence and evidence, and judges none. Never fails because of a model.
 *
 * @since 0.1.0
 */
@Mojo(
        name = "inventory",
        requiresDependencyCollection = ResolutionScope.TEST,
        requiresProject = false,
        threadSafe = true)
public final class InventoryMojo extends ModelLicenseMojo {

    /**
     * Writes a starter {@code models.yaml} from what was found, where there is none.
     *
     * @since 0.1.0
     */
    @Parameter(property = "model-license.write", defaultValue = "false")
    boolean write;

    /**
     * Puts {@code MODEL-NOTICES.txt} into {@code META-INF} of the module's output, so that the artifact carries it. Bind the
     * goal to {@code prepare-package} for that.
     *
     * @since 0.1.0
     */
    @Parameter(property = "model-license.packNotices", defaultValue = "false")
    boolean packNotices;

    @Inject
    public InventoryMojo(RepositorySystem repositories) {
        super(repositories);
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        inEachModule(this::run);
    }

    private void run() throws MojoExecutionException {
        ModuleRun run = new ModuleRun(this);
        ModuleRun.Result result = run.evaluate(ModuleRun.Judge.LIST);
        tell(result.module());
        if (packNotices && !run.target().folder()) {
            pack(run, result);
        }
        if (write && result.complete()) {
            new OwnFile(run.target().root().resolve(CheckSettings.MODELS_FILE), getLog())
                    .writeNew(DeclarationText.of(result.whole().inventory()));
        }
    }

    private void tell(Evaluation evaluation) {
        for (LicensedModel model : evaluation.inventory().models()) {
            getLog().info(PomLanguage.visible(
                    model.id() + "  " + model.license().effective() + "  ("
                            + model.openness().label() + ", " + model.usage().label() + ", "
                            + (model.references().isEmpty()
                                    ? ""
                                    : model.references().get(0).at()) + ")"));
        }
        getLog().info(PomLanguage.count(evaluation.inventory().models().size(), "model") + " in "
                + PomLanguage.count(evaluation.inventory().places(), "place") + "; not looked at: "
                + evaluation.inventory().notLookedAt().size() + "; outcome: "
                + evaluation.outcome().label());
    }

    private void pack(ModuleRun run, ModuleRun.Result result) throws MojoExecutionException {
        Path folder =
                Path.of(run.target().project().getBuild().getOutputDirectory()).resolve("META-INF");
        ReportSettings settings =
                ReportSettings.NONE.withLicenses(result.check().knowledge().licenses());
        try {
            Reports.write(result.module(), Reports.of(List.of("notice"), settings), folder);
        } catch (IOException e) {
            throw new MojoExecutionException("the notices cannot be packed: " + e.getMessage(), e);
        }
    }
}
