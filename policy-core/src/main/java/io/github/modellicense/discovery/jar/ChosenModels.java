package io.github.modellicense.discovery.jar;

import io.github.modellicense.discovery.ClasspathArtifact;
import io.github.modellicense.discovery.ProviderChoice;
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
    private final List<ProviderChoice> choices;
    private final boolean wholeModule;

    /** @param wholeModule true where every reference belongs to the module that declares the dependencies */
    ChosenModels(List<Sighting> sightings, List<ProviderChoice> choices, boolean wholeModule) {
        this.choices = choices;
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

    /** True where the project names a model of whatever provider for the slot. */
    boolean hasAny(Slot slot, ClasspathArtifact artifact, SourceLocation declared) {
        for (ModelReference reference : references) {
            if (counts(reference, artifact, declared) && Slot.of(reference.text()) == slot) {
                return true;
            }
        }
        return false;
    }

    /** True where the configuration gives the slot to another provider, or to none, and nothing gives it to this one. */
    boolean elsewhere(Starter starter, Slot slot, ClasspathArtifact artifact, SourceLocation declared) {
        boolean elsewhere = false;
        for (ProviderChoice choice : choices) {
            boolean about = choice.framework().equals(artifact.groupId())
                    && Slot.of(choice.slot()) == slot
                    && inModule(choice.at(), declared);
            if (about && starter.isMeantBy(choice.provider())) {
                return false;
            }
            elsewhere |= about && choice.always();
        }
        return elsewhere;
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
        return used && inModule(reference.at(), declared);
    }

    boolean inModule(SourceLocation at, SourceLocation declared) {
        String folder = declared.file().substring(0, declared.file().lastIndexOf('/') + 1);
        return wholeModule || at.file().startsWith(folder);
    }
}
