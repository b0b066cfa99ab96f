package io.github.modellicense.maven;

import io.github.modellicense.discovery.ModuleSources;
import io.github.modellicense.discovery.ModuleSources.ResourceRoot;
import io.github.modellicense.inventory.Sighting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Resource;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Translates what Maven knows of a module into what discovery looks at. */
final class MavenSources {

    private MavenSources() {}

    static ModuleSources of(
            MavenProject project,
            MavenSession session,
            ClassPath classPath,
            List<Sighting> declared,
            List<String> includes,
            List<String> excludes,
            @Nullable Path modelsFile) {
        Path basedir = project.getBasedir().toPath().toAbsolutePath().normalize();
        return new ModuleSources(
                id(project),
                ReactorRoot.of(session),
                basedir,
                true,
                paths(project.getCompileSourceRoots(), basedir),
                paths(project.getTestCompileSourceRoots(), basedir),
                resources(project.getBuild().getResources(), basedir),
                resources(project.getBuild().getTestResources(), basedir),
                path(project.getBuild().getOutputDirectory(), basedir),
                path(project.getBuild().getTestOutputDirectory(), basedir),
                classPath.of(project, session),
                project.getFile().toPath().toAbsolutePath().normalize(),
                properties(project, session),
                classPath.modulesBelow(project, session),
                path(project.getBuild().getDirectory(), basedir),
                declared,
                includes,
                excludes,
                modelsFile);
    }

    /** {@code groupId:artifactId}, the module's id in reports. */
    static String id(MavenProject project) {
        return project.getGroupId() + ":" + project.getArtifactId();
    }

    private static List<Path> paths(List<String> folders, Path basedir) {
        List<Path> paths = new ArrayList<>();
        for (String folder : folders) {
            paths.add(basedir.resolve(folder).normalize());
        }
        return paths;
    }

    private static List<ResourceRoot> resources(List<Resource> resources, Path basedir) {
        List<ResourceRoot> roots = new ArrayList<>();
        for (Resource resource : resources) {
            roots.add(new ResourceRoot(basedir.resolve(resource.getDirectory()).normalize(), resource.isFiltering()));
        }
        return roots;
    }

    private static @Nullable Path path(@Nullable String folder, Path basedir) {
        return folder == null ? null : basedir.resolve(folder).normalize();
    }

    private static Map<String, String> properties(MavenProject project, MavenSession session) {
        Map<String, String> values = new HashMap<>();
        add(project.getProperties(), values);
        add(session.getUserProperties(), values);
        values.put("project.version", project.getVersion());
        values.put("project.artifactId", project.getArtifactId());
        values.put("project.groupId", project.getGroupId());
        return values;
    }

    private static void add(Properties properties, Map<String, String> values) {
        for (String name : properties.stringPropertyNames()) {
            values.put(name, properties.getProperty(name));
        }
    }
}
