package io.github.modellicense.discovery.jar;

import io.github.modellicense.discovery.ClasspathArtifact;
import io.github.modellicense.discovery.FrameworkDefaults;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.Namespace;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The models that one starter uses by itself. */
final class DefaultModels {

    private final FrameworkDefaults known;
    private final ClasspathArtifact artifact;
    private final Starter starter;

    DefaultModels(FrameworkDefaults known, ClasspathArtifact artifact, Starter starter) {
        this.known = known;
        this.artifact = artifact;
        this.starter = starter;
    }

    /**
     * What the project needs a model for: what the starter is for, embeddings where it keeps vectors, and what its code asks
     * for if the starter has a model of that use.
     */
    Set<Slot> slots(List<ClasspathArtifact> all, Set<Slot> needed) {
        Set<Slot> slots = EnumSet.of(starter.slot());
        for (Slot slot : needed) {
            if (hasDefault(slot)) {
                slots.add(slot);
            }
        }
        for (ClasspathArtifact other : all) {
            boolean sameBuildFile = Objects.equals(other.buildFile(), artifact.buildFile());
            if (sameBuildFile && keepsVectors(other.artifactId()) && hasDefault(Slot.EMBEDDING)) {
                slots.add(Slot.EMBEDDING);
            }
        }
        return slots;
    }

    private static boolean keepsVectors(String artifactId) {
        return artifactId.contains("vector-store")
                || artifactId.endsWith("-pgvector")
                || artifactId.endsWith("-easy-rag")
                || artifactId.endsWith("-milvus")
                || artifactId.endsWith("-chroma")
                || artifactId.endsWith("-qdrant")
                || artifactId.endsWith("-redis")
                || artifactId.endsWith("-pinecone")
                || artifactId.endsWith("-weaviate");
    }

    private boolean hasDefault(Slot slot) {
        for (ModelId id : known()) {
            if (Slot.of(id.name()) == slot) {
                return true;
            }
        }
        return false;
    }

    private List<ModelId> known() {
        return known.of(artifact.groupId() + ":" + artifact.artifactId(), artifact.version());
    }

    /** The known defaults of a slot; the starter's own coordinates where none is known, so that it is not passed over. */
    List<ModelId> of(Slot slot) {
        List<ModelId> ids = new ArrayList<>();
        for (ModelId id : known()) {
            Slot itsOwn = Slot.of(id.name());
            // A name that speaks of no use is taken for what the starter is for.
            if (itsOwn == slot || itsOwn == Slot.CHAT && slot == starter.slot()) {
                ids.add(id);
            }
        }
        if (ids.isEmpty()) {
            ids.add(new ModelId(Namespace.MAVEN, artifact.groupId() + ":" + artifact.artifactId()));
        }
        return ids;
    }
}
