package io.github.modellicense.discovery.jar;

import io.github.modellicense.discovery.ClasspathArtifact;
import io.github.modellicense.discovery.NeededUse;
import io.github.modellicense.inventory.SourceLocation;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What a module's code takes from its framework beyond what a starter is chiefly for: images, moderation, speech. */
final class NeededSlots {

    private final List<NeededUse> uses;
    private final List<ClasspathArtifact> artifacts;
    private final ChosenModels chosen;

    NeededSlots(List<NeededUse> uses, List<ClasspathArtifact> artifacts, ChosenModels chosen) {
        this.uses = uses;
        this.artifacts = artifacts;
        this.chosen = chosen;
    }

    /** The uses that nothing else in the module serves: no model of its own, and no dependency that is there for it. */
    Set<Slot> of(Starter starter, ClasspathArtifact artifact, SourceLocation declared) {
        Set<Slot> slots = EnumSet.noneOf(Slot.class);
        for (NeededUse use : uses) {
            Slot slot = Slot.of(use.slot());
            boolean asked = ofFramework(use, artifact.groupId())
                    && starter.isMeantBy(use.provider())
                    && chosen.inModule(use.at(), declared);
            if (asked && !chosen.hasAny(slot, artifact, declared) && !served(slot, artifact)) {
                slots.add(slot);
            }
        }
        return slots;
    }

    private static boolean ofFramework(NeededUse use, String group) {
        return use.framework().equals(group)
                || use.framework().equals("dev.langchain4j") && group.endsWith(".langchain4j");
    }

    private boolean served(Slot slot, ClasspathArtifact starter) {
        for (ClasspathArtifact other : artifacts) {
            boolean sameBuildFile = Objects.equals(other.buildFile(), starter.buildFile());
            Starter its = Starter.of(other.groupId(), other.artifactId());
            boolean chiefly = its != null && its.slot() == slot;
            boolean carried = ModelCarriers.find(other) != null && Slot.of(other.artifactId()) == slot;
            if (sameBuildFile && (chiefly || carried)) {
                return true;
            }
        }
        return false;
    }
}
