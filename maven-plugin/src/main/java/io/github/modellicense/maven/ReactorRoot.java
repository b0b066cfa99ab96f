package io.github.modellicense.maven;

import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * The folder that the whole build stands in: where policy, waivers and baseline are looked for, and what reported paths
 * are relative to.
 *
 * <p>It is the topmost folder reached from the first project through parents that stand in the same tree, so that a
 * build started in one module finds the same policy as a build of everything.
 */
final class ReactorRoot {

    private ReactorRoot() {}

    static Path of(MavenSession session) {
        MavenProject top = project(session);
        if (top.getFile() == null) {
            return Path.of(session.getExecutionRootDirectory()).toAbsolutePath().normalize();
        }
        Path root = folder(top);
        for (MavenProject parent = top.getParent();
                parent != null && parent.getFile() != null;
                parent = parent.getParent()) {
            if (root.startsWith(folder(parent))) {
                root = folder(parent);
            }
        }
        return root;
    }

    /** The project that the build was started in, also where {@code -pl} leaves it out. */
    static MavenProject project(MavenSession session) {
        Path started =
                Path.of(session.getExecutionRootDirectory()).toAbsolutePath().normalize();
        MavenProject top = session.getTopLevelProject();
        if (top != null && top.getFile() != null && folder(top).equals(started)) {
            return top;
        }
        for (MavenProject project : session.getAllProjects()) {
            if (project.getFile() != null && folder(project).equals(started)) {
                return project;
            }
        }
        return top;
    }

    static Path folder(MavenProject project) {
        return project.getBasedir().toPath().toAbsolutePath().normalize();
    }
}
