package io.github.modellicense.maven;

import io.github.modellicense.discovery.ClasspathArtifact;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.DependencyManagement;
import org.apache.maven.model.InputLocation;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.ArtifactTypeRegistry;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.collection.DependencyCollectionException;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.jspecify.annotations.Nullable;

/**
 * A module's dependencies with their files. Maven collects them; each file is resolved once a build, and one that
 * cannot be resolved stays without a file instead of stopping the build.
 */
final class ClassPath {

    private final RepositorySystem repositories;
    private final Map<String, Optional<Path>> files = new ConcurrentHashMap<>();
    private final Map<String, MavenProject> siblings = new HashMap<>();
    private @Nullable ModuleFolders folders;

    ClassPath(RepositorySystem repositories) {
        this.repositories = repositories;
    }

    List<ClasspathArtifact> of(MavenProject project, MavenSession session) {
        List<ClasspathArtifact> artifacts = new ArrayList<>();
        Lines lines = new Lines(project);
        for (Artifact artifact : collected(project, session)) {
            List<String> trail = trail(artifact);
            artifacts.add(new ClasspathArtifact(
                    artifact.getGroupId(),
                    artifact.getArtifactId(),
                    artifact.getVersion(),
                    artifact.getClassifier(),
                    artifact.getScope() == null ? "compile" : artifact.getScope(),
                    file(artifact, project, session).orElse(null),
                    trail,
                    lines.of(trail.isEmpty() ? key(artifact.getGroupId(), artifact.getArtifactId()) : trail.get(0))));
        }
        artifacts.sort(Comparator.comparing(ClasspathArtifact::coordinates));
        return artifacts;
    }

    /** The folders of the build's other modules that lie below the given one. */
    synchronized List<Path> modulesBelow(MavenProject project, MavenSession session) {
        if (folders == null) {
            folders = ModuleFolders.of(session);
        }
        return folders.below(project);
    }

    /** Maven collects for the module that it runs a goal in; for the others of a goal called by its name, we do. */
    private Collection<Artifact> collected(MavenProject project, MavenSession session) {
        if (project.equals(Objects.requireNonNullElse(session.getCurrentProject(), project))) {
            return project.getArtifacts();
        }
        CollectRequest request = new CollectRequest();
        request.setRequestContext("project");
        request.setRepositories(project.getRemoteProjectRepositories());
        ArtifactTypeRegistry types = session.getRepositorySession().getArtifactTypeRegistry();
        for (Dependency dependency : project.getDependencies()) {
            request.addDependency(RepositoryUtils.toDependency(dependency, types));
        }
        DependencyManagement management = project.getDependencyManagement();
        for (Dependency managed : management == null ? List.<Dependency>of() : management.getDependencies()) {
            request.addManagedDependency(RepositoryUtils.toDependency(managed, types));
        }
        try {
            DependencyNode root = repositories
                    .collectDependencies(session.getRepositorySession(), request)
                    .getRoot();
            Set<Artifact> artifacts = new LinkedHashSet<>();
            List<String> trail = List.of(project.getArtifact().getId());
            RepositoryUtils.toArtifacts(artifacts, root.getChildren(), trail, null);
            return artifacts;
        } catch (DependencyCollectionException e) {
            throw new UncollectableException(project, e);
        }
    }

    private Optional<Path> file(Artifact artifact, MavenProject project, MavenSession session) {
        if (artifact.getFile() != null) {
            return Optional.of(artifact.getFile().toPath());
        }
        Optional<Path> sibling = reactorOutput(artifact, session);
        if (sibling.isPresent()) {
            return sibling;
        }
        return files.computeIfAbsent(artifact.getId(), unused -> resolve(artifact, project, session));
    }

    /** A module of this build is looked at on its own; its class files serve to resolve constants. */
    private Optional<Path> reactorOutput(Artifact artifact, MavenSession session) {
        MavenProject sibling =
                siblings(session).get(id(artifact.getGroupId(), artifact.getArtifactId(), artifact.getBaseVersion()));
        return sibling == null
                ? Optional.empty()
                : Optional.of(Path.of(sibling.getBuild().getOutputDirectory()));
    }

    private synchronized Map<String, MavenProject> siblings(MavenSession session) {
        if (siblings.isEmpty()) {
            for (MavenProject each : session.getAllProjects()) {
                siblings.putIfAbsent(id(each.getGroupId(), each.getArtifactId(), each.getVersion()), each);
            }
        }
        return siblings;
    }

    private static String id(String group, String artifact, String version) {
        return group + ":" + artifact + ":" + version;
    }

    private Optional<Path> resolve(Artifact artifact, MavenProject project, MavenSession session) {
        try {
            ArtifactRequest request = new ArtifactRequest(
                    RepositoryUtils.toArtifact(artifact), project.getRemoteProjectRepositories(), "model-license");
            return Optional.of(repositories
                    .resolveArtifact(session.getRepositorySession(), request)
                    .getArtifact()
                    .getFile()
                    .toPath());
        } catch (ArtifactResolutionException e) {
            return Optional.empty();
        }
    }

    /** The dependencies through which it came; Maven puts the project itself first. */
    private static List<String> trail(Artifact artifact) {
        List<String> trail = new ArrayList<>();
        List<String> ids = artifact.getDependencyTrail() == null ? List.of() : artifact.getDependencyTrail();
        for (int i = 1; i < ids.size(); i++) {
            trail.add(coordinates(ids.get(i)));
        }
        return trail;
    }

    /** Group, artifact and version of {@code group:artifact:type[:classifier]:version}. */
    private static String coordinates(String id) {
        int group = id.indexOf(':');
        int artifact = id.indexOf(':', group + 1);
        int version = id.lastIndexOf(':');
        return artifact < 0 ? id : id.substring(0, artifact) + id.substring(version);
    }

    private static String key(String group, String artifact) {
        return group + ":" + artifact + ":";
    }

    /** The lines of the module's POM that its dependencies stand in. */
    private static final class Lines {
        private final MavenProject project;
        private final List<Dependency> dependencies;
        private final String[] keys;

        Lines(MavenProject project) {
            this.project = project;
            this.dependencies = project.getDependencies();
            this.keys = new String[dependencies.size()];
            for (int i = 0; i < keys.length; i++) {
                keys[i] = key(
                        dependencies.get(i).getGroupId(), dependencies.get(i).getArtifactId());
            }
        }

        /** The line of a direct dependency, given by coordinates; 0 where its POM does not say it. */
        int of(String direct) {
            for (int i = 0; i < keys.length; i++) {
                if (direct.startsWith(keys[i])) {
                    return line(dependencies.get(i));
                }
            }
            return 0;
        }

        private int line(Dependency dependency) {
            // The line that says which one it is; that of the element where Maven does not tell.
            InputLocation artifactId = dependency.getLocation("artifactId");
            InputLocation at = artifactId == null ? dependency.getLocation("") : artifactId;
            boolean here = at != null
                    && at.getSource() != null
                    && project.getFile() != null
                    && project.getFile().getPath().equals(at.getSource().getLocation());
            return here ? at.getLineNumber() : 0;
        }
    }
}
