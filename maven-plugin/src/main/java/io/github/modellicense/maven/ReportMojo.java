package io.github.modellicense.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import javax.inject.Inject;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.reporting.MavenReport;
import org.apache.maven.reporting.MavenReportException;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Judges like {@code check} and writes the result as a page of the Maven site; called by itself it writes the reports. Never
 * fails because of a model.
 *
 * @since 0.1.0
 */
@Mojo(
        name = "report",
        defaultPhase = LifecyclePhase.SITE,
        requiresDependencyCollection = ResolutionScope.TEST,
        requiresProject = false,
        threadSafe = true)
public final class ReportMojo extends ModelLicenseMojo implements MavenReport {

    @Parameter(defaultValue = "${project.reporting.outputDirectory}", readonly = true)
    private @Nullable File reportOutputDirectory;

    @Inject
    public ReportMojo(RepositorySystem repositories) {
        super(repositories);
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        inEachModule(this::run);
    }

    private void run() throws MojoExecutionException {
        ModuleRun.Result result = new ModuleRun(this).evaluate(ModuleRun.Judge.VERDICT);
        getLog().info("Outcome: " + result.module().outcome().label() + "; see " + result.reports());
    }

    @Override
    public void generate(Sink sink, Locale locale) throws MavenReportException {
        try {
            ModuleRun run = new ModuleRun(this);
            ModuleRun.Result result = run.evaluate(ModuleRun.Judge.VERDICT);
            new SitePage(sink).write(result.module(), whole(run, result), !result.single());
        } catch (IOException | MojoExecutionException e) {
            throw new MavenReportException(String.valueOf(e.getMessage()), e);
        }
    }

    /** The page tells the essentials in the site's dress; the report beside it has everything. */
    private String whole(ModuleRun run, ModuleRun.Result result) throws IOException, MojoExecutionException {
        Path site = reportOutputDirectory == null ? result.reports() : reportOutputDirectory.toPath();
        // The other modules may still be to come: what is known of the build so far is no verdict of the whole.
        run.write(result.check(), result.module(), site.resolve(getOutputName()));
        return getOutputName() + "/report.html";
    }

    @Override
    public String getOutputName() {
        return "model-license";
    }

    @Override
    public String getOutputPath() {
        return getOutputName();
    }

    @Override
    public String getCategoryName() {
        return CATEGORY_PROJECT_REPORTS;
    }

    @Override
    public String getName(Locale locale) {
        return "AI model licences";
    }

    @Override
    public String getDescription(Locale locale) {
        return "The AI models of this project, their licences, and what the policy says of them.";
    }

    @Override
    public void setReportOutputDirectory(File directory) {
        this.reportOutputDirectory = directory;
    }

    @Override
    public @Nullable File getReportOutputDirectory() {
        return reportOutputDirectory;
    }

    @Override
    public boolean isExternalReport() {
        return false;
    }

    @Override
    public boolean canGenerateReport() {
        return true;
    }
}
