package io.github.modellicense.discovery.jar;

import io.github.modellicense.discovery.ClasspathArtifact;
import io.github.modellicense.inventory.ModelReference;
import io.github.modellicense.inventory.Namespace;
import io.github.modellicense.inventory.Sighting;
import io.github.modellicense.inventory.SourceLocation;
import io.github.modellicense.inventory.Usage;
import java.util.ArrayList;
import java.util.List;

/**
 * The models that a project configures itself, which take the place of a framework's default. What only one profile or only
 * the tests configure does not: elsewhere the default still counts.
 */
final class ChosenModels {

    private final List<ModelReference> references = new ArrayList<>();
    private final boolean wholeModule;

    /** @param wholeModule true where every reference belongs to the module that declares the dependencies */
    ChosenModels(List<Sighting> sightings, boolean wholeModule) {
        this.wholeModule = wholeModule;
        for (Sighting sighting : sightings) {
            ModelReference reference = sighting.reference();
            boolean choice = switch (reference.kind()) {
                case CONFIGURATION, CODE, ANNOTATION, UNRESOLVED, CONTAINER, SCRIPT -> true;
                default -> false;
            };
            if (choice && !ofOneProfile(reference)) {
                references.add(reference);
            }
        }
    }

    private static boolean ofOneProfile(ModelReference reference) {
        String file = reference.at().file();
        String name = file.substring(file.lastIndexOf('/') + 1);
        return name.startsWith("application-") || reference.text().startsWith("%");
    }

    boolean has(Starter starter, Slot slot, ClasspathArtifact artifact, SourceLocation declared) {
        for (ModelReference reference : references) {
            if (counts(reference, artifact, declared)
                    && Slot.of(reference.text()) == slot
                    && starter.chosenBy(reference)) {
                return true;
            }
        }
        return false;
    }

    /** True where the project names a model for the zoo to load. */
    boolean fromZoo(ClasspathArtifact artifact, SourceLocation declared) {
        for (ModelReference reference : references) {
            if (counts(reference, artifact, declared) && reference.id().namespace() == Namespace.DJL) {
                return true;
            }
        }
        return false;
    }

    private boolean counts(ModelReference reference, ClasspathArtifact artifact, SourceLocation declared) {
        boolean used = reference.usage() == Usage.PRODUCTION || reference.usage() == Scopes.usage(artifact.scope());
        String folder = declared.file().substring(0, declared.file().lastIndexOf('/') + 1);
        return used && (wholeModule || reference.at().file().startsWith(folder));
    }
}
