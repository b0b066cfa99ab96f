package io.github.modellicense.maven;

import io.github.modellicense.CheckSettings;
import io.github.modellicense.ModelLicenseCheck;
import io.github.modellicense.policy.file.PolicySources;
import io.github.modellicense.report.ReportSettings;
import io.github.modellicense.report.ReportWriter;
import io.github.modellicense.report.Reports;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What a goal is about, a module or a folder, and where its files are. */
final class Target {

    private static final String OUTPUT = "model-license";

    private final ModelLicenseMojo mojo;
    private final @Nullable MavenProject project;
    private final Path root;
    private final CheckSettings settings;

    private Target(ModelLicenseMojo mojo, @Nullable MavenProject project, Path root, CheckSettings settings) {
        this.mojo = mojo;
        this.project = project;
        this.root = root;
        this.settings = settings;
    }

    static Target of(ModelLicenseMojo mojo) throws MojoExecutionException {
        boolean folder = mojo.directory != null || mojo.project == null || mojo.project.getFile() == null;
        Path root = folder ? folderOf(mojo) : ReactorRoot.of(mojo.session);
        CheckSettings settings = new CheckSettings(
                root, mojo.policy, mojo.policySha256, path(mojo.waivers), path(mojo.baseline), mojo.day());
        return new Target(mojo, folder ? null : mojo.project, root, settings);
    }

    private static Path folderOf(ModelLicenseMojo mojo) throws MojoExecutionException {
        Path here = Path.of(mojo.session.getExecutionRootDirectory());
        Path folder = mojo.directory == null ? here : mojo.directory.toPath();
        if (!Files.isDirectory(folder)) {
            throw new MojoExecutionException(
                    "model-license.directory: \"" + folder + "\" is no folder; name one that exists");
        }
        return folder.toAbsolutePath().normalize();
    }

    private static @Nullable Path path(@Nullable File file) {
        return file == null ? null : file.toPath();
    }

    /** True for a folder without a build. */
    boolean folder() {
        return project == null;
    }

    Path root() {
        return root;
    }

    MavenProject project() {
        if (project == null) {
            throw new AssertionError("a folder has no project");
        }
        return project;
    }

    /** The module's id; empty for a folder. */
    String module() {
        return project == null ? "" : MavenSources.id(project);
    }

    /** The project's or folder's name. */
    String name() {
        return project == null ? String.valueOf(root.getFileName()) : project.getArtifactId();
    }

    CheckSettings settings() {
        return settings;
    }

    PolicySources policySources() {
        return BuildSources.of(root, mojo.repositories, mojo.session, project);
    }

    /** The file to read in place of {@code models.yaml}; null for the usual ones. */
    @Nullable
    Path modelsFile() {
        return path(mojo.modelsFile);
    }

    /** Where the reports of the module or folder go. */
    Path reports() {
        if (mojo.outputDirectory != null) {
            return mojo.outputDirectory.toPath();
        }
        return project == null
                ? root.resolve("target").resolve(OUTPUT)
                : Path.of(project.getBuild().getDirectory()).resolve(OUTPUT);
    }

    /** Where the merged reports of the build go. */
    Path reactorReports() {
        MavenProject top = ReactorRoot.project(mojo.session);
        return Path.of(top.getBuild().getDirectory()).resolve(OUTPUT).resolve("reactor");
    }

    /** What the module built; nothing before {@code package}. */
    List<Path> packaged() {
        List<Path> files = new ArrayList<>();
        if (project != null) {
            add(project.getArtifact(), files);
            project.getAttachedArtifacts().forEach(attached -> add(attached, files));
        }
        return files;
    }

    private static void add(@Nullable Artifact artifact, List<Path> files) {
        File file = artifact == null ? null : artifact.getFile();
        if (file != null && file.isFile() && archive(file.getName())) {
            files.add(file.toPath());
        }
    }

    private static boolean archive(String name) {
        boolean code = name.endsWith("-sources.jar") || name.endsWith("-javadoc.jar") || name.endsWith("-tests.jar");
        return !code
                && (name.endsWith(".jar") || name.endsWith(".war") || name.endsWith(".ear") || name.endsWith(".zip"));
    }

    /** True where a report of that format is asked for. */
    boolean writes(String format) {
        List<String> words = formats();
        return words.contains(format) || words.contains("all");
    }

    private List<String> formats() {
        List<String> words = new ArrayList<>();
        for (String word : mojo.formats.split(",")) {
            if (!word.isBlank()) {
                words.add(word.trim());
            }
        }
        return words;
    }

    List<ReportWriter> writers(ModelLicenseCheck check) throws MojoExecutionException {
        try {
            return Reports.of(formats(), reportSettings(check));
        } catch (IllegalArgumentException e) {
            throw new MojoExecutionException("model-license.formats: " + e.getMessage(), e);
        }
    }

    private ReportSettings reportSettings(ModelLicenseCheck check) throws MojoExecutionException {
        return ReportSettings.NONE
                .withLicenses(check.knowledge().licenses())
                .withCycloneDxVersion(mojo.cycloneDxVersion)
                .withTimestamp(timestamp())
                .withBom(bom().orElse(null));
    }

    private @Nullable Instant timestamp() {
        String text = project == null ? null : project.getProperties().getProperty("project.build.outputTimestamp");
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** The BOM that another plugin has written for the module. */
    private Optional<byte[]> bom() throws MojoExecutionException {
        if (project == null) {
            return Optional.empty();
        }
        Path file = Path.of(project.getBuild().getDirectory()).resolve("bom.json");
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new MojoExecutionException("the BOM " + file.getFileName() + " cannot be read: " + e.getMessage(), e);
        }
    }
}
