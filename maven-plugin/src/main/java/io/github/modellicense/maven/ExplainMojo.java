package io.github.modellicense.maven;

import io.github.modellicense.ModelLicenseCheck;
import io.github.modellicense.evaluation.Explanation;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.Namespace;
import io.github.modellicense.report.explain.ExplanationJson;
import io.github.modellicense.report.explain.ExplanationText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Says everything known of one model or one licence: what it is, its licence with source and date, conditions and duties in
 * plain words, lineage, the verdict of each rule of the policy in force, and what would change it. Needs no project.
 *
 * @since 0.1.0
 */
@Mojo(name = "explain", requiresProject = false, aggregator = true, threadSafe = true)
public final class ExplainMojo extends ModelLicenseMojo {

    /**
     * The model, {@code namespace:name}, such as {@code ollama:mistral-small:22b}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "model")
    @Nullable
    String model;

    /**
     * The same with the prefix.
     *
     * @since 0.1.0
     */
    @Parameter(property = "model-license.model")
    @Nullable
    String prefixedModel;

    /**
     * The licence: an SPDX id, one of ours, a hub tag or a name.
     *
     * @since 0.1.0
     */
    @Parameter(property = "license")
    @Nullable
    String license;

    /**
     * The same with the prefix.
     *
     * @since 0.1.0
     */
    @Parameter(property = "model-license.license")
    @Nullable
    String prefixedLicense;

    /**
     * {@code text} or {@code json}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "model-license.format", defaultValue = "text")
    String format = "text";

    @Inject
    public ExplainMojo(RepositorySystem repositories) {
        super(repositories);
    }

    @Override
    public void execute() throws MojoExecutionException {
        String wantedModel = model == null ? prefixedModel : model;
        String wantedLicense = license == null ? prefixedLicense : license;
        if ((wantedModel == null) == (wantedLicense == null)) {
            throw new MojoExecutionException(
                    "name one model or one licence: -Dmodel=ollama:llama3.3 or -Dlicense=llama3.3");
        }
        ModuleRun run = new ModuleRun(this);
        ModelLicenseCheck check = run.open();
        LocalDate day = run.target().settings().asOf();
        print(
                wantedModel != null
                        ? check.explainModel(id(wantedModel), day)
                        : check.explainLicense(String.valueOf(wantedLicense), day));
    }

    /** A name without a namespace is one whose place says no more. */
    private static ModelId id(String text) {
        for (Namespace namespace : Namespace.values()) {
            if (text.startsWith(namespace.label() + ":")) {
                return ModelId.parse(text);
            }
        }
        return new ModelId(Namespace.NAME, text);
    }

    private void print(Explanation explanation) throws MojoExecutionException {
        switch (format) {
            case "text" -> ExplanationText.lines(explanation).forEach(getLog()::info);
            case "json" -> json(explanation);
            default ->
                throw new MojoExecutionException(
                        "model-license.format: \"" + format + "\" is not written; use text or json");
        }
    }

    private void json(Explanation explanation) throws MojoExecutionException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ExplanationJson.write(explanation, bytes);
        } catch (IOException e) {
            throw new MojoExecutionException("the explanation cannot be written: " + e.getMessage(), e);
        }
        // For other programs to read, so without a logger's prefix.
        System.out.println(bytes.toString(StandardCharsets.UTF_8));
    }
}
