package io.github.modellicense.maven;

import org.apache.maven.project.MavenProject;
import org.eclipse.aether.collection.DependencyCollectionException;

/** The dependencies of a module cannot be told, so that nobody can say which models it has. */
final class UncollectableException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    UncollectableException(MavenProject project, DependencyCollectionException cause) {
        super("the dependencies of " + MavenSources.id(project) + " cannot be collected: " + cause.getMessage(), cause);
    }
}
