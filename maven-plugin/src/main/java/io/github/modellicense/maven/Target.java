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
    private static final String REACTOR = "reactor";

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
                root,
                mojo.policy,
                mojo.policySha256,
                companion(mojo, root, mojo.waivers),
                companion(mojo, root, mojo.baseline),
                mojo.day());
        return new Target(mojo, folder ? null : mojo.project, root, settings);
    }

    /** A file of the whole build: Maven resolves a relative one against each module, so the root is asked too. */
    private static @Nullable Path companion(ModelLicenseMojo mojo, Path root, @Nullable File file) {
        if (file == null || file.exists() || mojo.project == null || mojo.project.getBasedir() == null) {
            return file == null ? null : file.toPath();
        }
        Path path = file.toPath().toAbsolutePath().normalize();
        Path module = mojo.project.getBasedir().toPath().toAbsolutePath().normalize();
        return path.startsWith(module) ? root.resolve(module.relativize(path)) : path;
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
        return companion(mojo, root, mojo.modelsFile);
    }

    /** True for a module of a build of several. */
    boolean reactor() {
        return project != null && mojo.session.getAllProjects().size() > 1;
    }

    /** Stops a goal that writes one file for the whole build where only a part of it runs. */
    void needsEveryModule(String file) throws MojoExecutionException {
        int all = mojo.session.getAllProjects().size();
        int running = mojo.session.getProjects().size();
        if (reactor() && running < all) {
            throw new MojoExecutionException(file + " is of the whole build, and only " + running + " of " + all
                    + " modules run; what the others use would be lost. Run it without -pl and -rf");
        }
    }

    /** Where the reports of the module or folder go. */
    Path reports() {
        if (mojo.outputDirectory == null) {
            return usualReports();
        }
        Path wanted = mojo.outputDirectory.toPath();
        return project != null && shared() ? wanted.resolve(project.getArtifactId()) : wanted;
    }

    private Path usualReports() {
        return project == null ? root.resolve("target").resolve(OUTPUT) : usualReports(project);
    }

    /** Where those of a module go if nobody says otherwise. */
    static Path usualReports(MavenProject project) {
        return Path.of(project.getBuild().getDirectory()).resolve(OUTPUT);
    }

    /** Where the merged reports of the build go. */
    Path reactorReports() {
        Path top = mojo.outputDirectory != null && shared()
                ? mojo.outputDirectory.toPath()
                : usualReports(ReactorRoot.project(mojo.session));
        return top.resolve(REACTOR);
    }

    /** True where nobody asked for another folder. */
    boolean usual() {
        return mojo.outputDirectory == null;
    }

    /** True where the folder asked for is one for all modules, which would overwrite each other's reports. */
    private boolean shared() {
        if (mojo.outputDirectory == null || project == null || !reactor()) {
            return false;
        }
        String property = mojo.session.getUserProperties().getProperty("model-license.outputDirectory");
        boolean absolute =
                property != null && Path.of(property).isAbsolute() && mojo.outputDirectory.equals(new File(property));
        return absolute || !within(mojo.outputDirectory, project);
    }

    private static boolean within(File file, MavenProject project) {
        Path basedir = project.getBasedir().toPath().toAbsolutePath().normalize();
        return file.toPath().toAbsolutePath().normalize().startsWith(basedir);
    }

    /** The files that this goal writes. */
    List<String> files() {
        List<String> files = new ArrayList<>();
        for (int i = 0; i < Reports.FORMATS.size(); i++) {
            if (writes(Reports.FORMATS.get(i))) {
                files.add(Reports.FILES.get(i));
            }
        }
        return files;
    }

    /** What the module built; nothing before {@code package}. */
    List<Path> packaged() {
        return project == null ? List.of() : packaged(project);
    }

    private static List<Path> packaged(MavenProject of) {
        List<Path> files = new ArrayList<>();
        add(of.getArtifact(), files);
        of.getAttachedArtifacts().forEach(attached -> add(attached, files));
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
        return words.isEmpty() ? Reports.DEFAULT : words;
    }

    /** The writers of the module's or folder's reports. */
    List<ReportWriter> writers(ModelLicenseCheck check) throws MojoExecutionException {
        return writers(check, project, packaged());
    }

    /** The writers of the merged reports, which tell of the whole build whichever module writes them. */
    List<ReportWriter> reactorWriters(ModelLicenseCheck check) throws MojoExecutionException {
        List<Path> packaged = new ArrayList<>();
        for (MavenProject each : mojo.session.getProjects()) {
            packaged.addAll(packaged(each));
        }
        return writers(check, ReactorRoot.project(mojo.session), packaged);
    }

    private List<ReportWriter> writers(ModelLicenseCheck check, @Nullable MavenProject of, List<Path> packaged)
            throws MojoExecutionException {
        try {
            return Reports.of(formats(), reportSettings(check, of, packaged));
        } catch (IllegalArgumentException e) {
            throw new MojoExecutionException("model-license.formats: " + e.getMessage(), e);
        }
    }

    private ReportSettings reportSettings(ModelLicenseCheck check, @Nullable MavenProject of, List<Path> packaged)
            throws MojoExecutionException {
        ReportSettings settings = ReportSettings.NONE
                .withLicenses(check.knowledge().licenses())
                .withCycloneDxVersion(mojo.cycloneDxVersion)
                .withTimestamp(of == null ? null : BuildTime.of(of));
        if (of != null && writes("cyclonedx")) {
            settings = settings.withBom(bom(of).orElse(null));
        }
        return writes("attestation") ? settings.withArtifacts(digests(packaged)) : settings;
    }

    private static List<ReportSettings.Artifact> digests(List<Path> packaged) throws MojoExecutionException {
        List<ReportSettings.Artifact> artifacts = new ArrayList<>();
        for (Path file : packaged) {
            try {
                artifacts.add(ReportSettings.Artifact.of(file));
            } catch (IOException e) {
                throw new MojoExecutionException(
                        "the built artifact " + file.getFileName() + " cannot be read: " + e.getMessage(), e);
            }
        }
        return artifacts;
    }

    /** The BOM that another plugin has written for a module. */
    private static Optional<byte[]> bom(MavenProject project) throws MojoExecutionException {
        Path file = Path.of(project.getBuild().getDirectory()).resolve("bom.json");
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new MojoExecutionException("the BOM " + file.getFileName() + " cannot be read: " + e.getMessage(), e);
        }
    }
}
