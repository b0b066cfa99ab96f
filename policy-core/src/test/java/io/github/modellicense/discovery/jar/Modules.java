package io.github.modellicense.discovery.jar;

import io.github.modellicense.discovery.ClasspathArtifact;
import io.github.modellicense.discovery.ModuleSources;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Modules for tests. */
final class Modules {

    private Modules() {}

    static ModuleSources withArtifacts(Path basedir, List<ClasspathArtifact> artifacts) {
        return new ModuleSources(
                "g:module",
                basedir,
                basedir,
                true,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                artifacts,
                basedir.resolve("pom.xml"),
                Map.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of());
    }
}
