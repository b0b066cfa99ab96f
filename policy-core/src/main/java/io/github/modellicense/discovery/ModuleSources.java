package io.github.modellicense.discovery;

import io.github.modellicense.inventory.Sighting;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to look at for one module, as the build tool knows it, or for a folder without a build.
 *
 * @param module {@code groupId:artifactId}; empty for a folder
 * @param root the reactor root, or the folder; reported paths are relative to it
 * @param basedir the module's own folder
 * @param built false for a folder without a build: usage comes from paths, and build files are read as text
 * @param sourceRoots folders of main sources
 * @param testSourceRoots folders of test sources
 * @param resources folders of main resources
 * @param testResources folders of test resources
 * @param classes folder of main class files; null where none
 * @param testClasses folder of test class files; null where none
 * @param artifacts the resolved class path with its scopes
 * @param buildFile the module's POM; null where none
 * @param properties of the build, for placeholders and filtered resources
 * @param otherModules folders of other modules below this one, which are looked at with those
 * @param outputDirectory the build's output folder, left out; null where none
 * @param declared models that the build file declares
 * @param includes globs of what to look at, relative to root; empty for everything
 * @param excludes globs of what to leave out; they stand in notLookedAt
 * @param declaredIn a file of declared models to read in place of {@code models.yaml}; null for those
 */
public record ModuleSources(
        String module,
        Path root,
        Path basedir,
        boolean built,
        List<Path> sourceRoots,
        List<Path> testSourceRoots,
        List<ResourceRoot> resources,
        List<ResourceRoot> testResources,
        @Nullable Path classes,
        @Nullable Path testClasses,
        List<ClasspathArtifact> artifacts,
        @Nullable Path buildFile,
        Map<String, String> properties,
        List<Path> otherModules,
        @Nullable Path outputDirectory,
        List<Sighting> declared,
        List<String> includes,
        List<String> excludes,
        @Nullable Path declaredIn) {

    /** Sources with the usual {@code models.yaml}. */
    public ModuleSources(
            String module,
            Path root,
            Path basedir,
            boolean built,
            List<Path> sourceRoots,
            List<Path> testSourceRoots,
            List<ResourceRoot> resources,
            List<ResourceRoot> testResources,
            @Nullable Path classes,
            @Nullable Path testClasses,
            List<ClasspathArtifact> artifacts,
            @Nullable Path buildFile,
            Map<String, String> properties,
            List<Path> otherModules,
            @Nullable Path outputDirectory,
            List<Sighting> declared,
            List<String> includes,
            List<String> excludes) {
        this(
                module,
                root,
                basedir,
                built,
                sourceRoots,
                testSourceRoots,
                resources,
                testResources,
                classes,
                testClasses,
                artifacts,
                buildFile,
                properties,
                otherModules,
                outputDirectory,
                declared,
                includes,
                excludes,
                null);
    }

    public ModuleSources {
        sourceRoots = List.copyOf(sourceRoots);
        testSourceRoots = List.copyOf(testSourceRoots);
        resources = List.copyOf(resources);
        testResources = List.copyOf(testResources);
        artifacts = List.copyOf(artifacts);
        properties = Map.copyOf(properties);
        otherModules = List.copyOf(otherModules);
        declared = List.copyOf(declared);
        includes = List.copyOf(includes);
        excludes = List.copyOf(excludes);
    }

    /** A resource folder and whether the build filters it. */
    public record ResourceRoot(Path directory, boolean filtered) {}

    /** A folder as it stands, without a build. */
    public static ModuleSources folder(
            Path directory, @Nullable Path outputDirectory, List<String> includes, List<String> excludes) {
        return folder(directory, outputDirectory, includes, excludes, null);
    }

    /** A folder as it stands, without a build, with a file of declared models in place of {@code models.yaml}. */
    public static ModuleSources folder(
            Path directory,
            @Nullable Path outputDirectory,
            List<String> includes,
            List<String> excludes,
            @Nullable Path declaredIn) {
        return new ModuleSources(
                "",
                directory,
                directory,
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                null,
                Map.of(),
                List.of(),
                outputDirectory,
                List.of(),
                includes,
                excludes,
                declaredIn);
    }
}
