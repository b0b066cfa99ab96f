package io.github.modellicense.maven;

import java.io.File;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** The parameters that the goals share. */
abstract class ModelLicenseMojo extends AbstractMojo {

    /**
     * The policy: a file, {@code builtin:NAME}, {@code classpath:NAME}, {@code mvn:group:artifact:version[:type[:classifier]]}
     * or {@code https://…} with {@code policySha256}. Default: {@code model-policy.yaml} at the reactor root, and
     * {@code builtin:permissive} where there is none.
     *
     * @since 0.1.0
     */
    @Parameter(property = "model-license.policy")
    @Nullable
    String policy;

    /**
     * The SHA-256 that the policy source must have, in hexadecimal.
     *
     * @since 0.1.0
     */
    @Parameter(property = "model-license.policySha256")
    @Nullable
    String policySha256;

    /**
     * Models declared in the POM, beside those of {@code models.yaml} in the module and at the reactor root. As a property:
     * another file to read in place of {@code models.yaml}.
     *
     * @since 0.1.0
     */
    @Parameter
    List<DeclaredModel> models = new ArrayList<>();

    /**
     * The file of declared models; default {@code models.yaml} in the module and at the reactor root.
     *
     * @since 0.1.0
     */
    @Parameter(property = "model-license.models")
    @Nullable
    File modelsFile;

    /**
     * The project's waivers; default {@code model-waivers.yaml} at the reactor root.
     *
     * @since 0.1.0
     */
    @Parameter(property = "model-license.waivers")
    @Nullable
    File waivers;

    /**
     * The baseline; default {@code model-baseline.yaml} at the reactor root.
     *
     * @since 0.1.0
     */
    @Parameter(property = "model-license.baseline")
    @Nullable
    File baseline;

    /**
     * Skips the goal. The skip is recorded in a report, and a policy can forbid it.
     *
     * @since 0.1.0
     */
    @Parameter(property = "model-license.skip", defaultValue = "false")
    boolean skip;

    /**
     * The least severity of an open violation that fails the build: {@code error}, {@code warning}, or {@code never}. A
     * policy can forbid {@code never}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "model-license.failOn", defaultValue = "error")
    String failOn = "error";

    /**
     * The reports to write, separated by commas: {@code json}, {@code html}, {@code sarif}, {@code junit}, {@code markdown},
     * {@code csv}, {@code gitlab}, {@code cyclonedx}, {@code spdx}, {@code notice}, {@code attestation}, or {@code all}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "model-license.formats", defaultValue = "json,html")
    String formats = "json,html";

    /**
     * Where the reports go; default {@code target/model-license} of the module, or of {@code directory}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "model-license.outputDirectory")
    @Nullable
    File outputDirectory;

    /**
     * A folder to look at as it stands, in place of a Maven project.
     *
     * @since 0.1.0
     */
    @Parameter(property = "model-license.directory")
    @Nullable
    File directory;

    /**
     * The day to judge on, UTC, such as {@code 2026-11-22}; default today.
     *
     * @since 0.1.0
     */
    @Parameter(property = "model-license.asOf")
    @Nullable
    String asOf;

    /**
     * Globs of the places to look at, relative to the reactor root; default all.
     *
     * @since 0.1.0
     */
    @Parameter(property = "model-license.includes")
    List<String> includes = new ArrayList<>();

    /**
     * Globs of the places to leave out; they are listed in the reports.
     *
     * @since 0.1.0
     */
    @Parameter(property = "model-license.excludes")
    List<String> excludes = new ArrayList<>();

    /**
     * Whether what was found in a large JAR is kept for the next build, in {@code .m2/model-license} of the user's home.
     *
     * @since 0.1.0
     */
    @Parameter(property = "model-license.cache", defaultValue = "true")
    boolean cache = true;

    /**
     * The version of CycloneDX to write: {@code 1.6} or {@code 1.7}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "model-license.cycloneDxVersion", defaultValue = "1.6")
    String cycloneDxVersion = "1.6";

    @Parameter(defaultValue = "${project}", readonly = true)
    @Nullable
    MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    MavenSession session;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    MojoExecution execution;

    final RepositorySystem repositories;

    ModelLicenseMojo(RepositorySystem repositories) {
        this.repositories = repositories;
    }

    /** What a goal does in one module. */
    interface InModule {
        void run() throws MojoExecutionException, MojoFailureException;
    }

    /**
     * Runs in every module that this execution answers for, and fails after the last one where some failed. Maven runs a
     * goal that needs no project once when it is called by its name, in the first module alone: all others would be left
     * out of a green build.
     */
    final void inEachModule(InModule goal) throws MojoExecutionException, MojoFailureException {
        boolean byName = execution.getSource() == MojoExecution.Source.CLI;
        if (!byName || directory != null || session.getProjects().size() < 2) {
            goal.run();
            return;
        }
        List<MojoFailureException> failures = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        for (MavenProject each : session.getProjects()) {
            project = each;
            getLog().info("Module " + MavenSources.id(each));
            try {
                goal.run();
            } catch (MojoFailureException e) {
                failures.add(e);
                failed.add(MavenSources.id(each));
            }
        }
        if (failures.size() == 1) {
            throw failures.get(0);
        }
        if (!failures.isEmpty()) {
            throw new MojoFailureException(failures.size() + " modules fail: " + String.join(", ", failed)
                    + "; the first: " + failures.get(0).getMessage());
        }
    }

    /** The severity that fails the build; a misspelt word would be one that nobody meant. */
    String threshold() throws MojoExecutionException {
        String word = failOn == null || failOn.isBlank() ? "error" : failOn.trim();
        if (!List.of("error", "warning", "never").contains(word)) {
            throw new MojoExecutionException(
                    "model-license.failOn: \"" + word + "\" is none of error, warning and never");
        }
        return word;
    }

    /** The day to judge on. */
    LocalDate day() throws MojoExecutionException {
        if (asOf == null || asOf.isBlank()) {
            return LocalDate.now(ZoneOffset.UTC);
        }
        try {
            return LocalDate.parse(asOf.trim());
        } catch (DateTimeParseException e) {
            throw new MojoExecutionException(
                    "model-license.asOf: \"" + asOf + "\" is no day; write it as 2026-11-22 (year-month-day)");
        }
    }
}
