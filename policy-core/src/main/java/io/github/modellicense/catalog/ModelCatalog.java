package io.github.modellicense.catalog;

import io.github.modellicense.inventory.BaseModel;
import io.github.modellicense.inventory.Evidence;
import io.github.modellicense.inventory.ModelId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of models. */
public interface ModelCatalog {

    /** Resolves an id: exact first, then by the rules of its namespace. */
    Identification identify(ModelId id);

    /** The model of known weights; null where the digest is unknown. Lower-case hexadecimal. */
    @Nullable
    ModelFacts byDigest(String sha256);

    /**
     * What the organisation has settled for exactly these weights or this revision: it overrides all other evidence and is
     * shown as an override.
     *
     * @return null where it settled nothing
     */
    default @Nullable Evidence clarification(ModelId id, @Nullable String revision, @Nullable String sha256) {
        return null;
    }

    /**
     * The published models and restricted families that a title, the name of a file or the like shows, run together with
     * other words or not. A relation other than {@code FINETUNE} tells that the text is that name and nothing else.
     */
    default List<BaseModel> basesIn(String title) {
        return List.of();
    }

    /**
     * The licences of all models of a kind of network, where none of them is permissive.
     *
     * @param architecture as headers name it, such as {@code gemma2}
     * @return licence ids, sorted; empty for one that permissive models share, and for one that nobody knows
     */
    default List<String> licensesOfArchitecture(String architecture) {
        return List.of();
    }

    /** Every model with open weights that has one of the tags, in no meaningful order. */
    List<ModelFacts> withTag(String tag);

    /**
     * The model that a framework uses where none is configured.
     *
     * @param coordinates {@code group:artifact} of the framework's module
     * @param version of that module
     * @return ids with their facts unresolved; empty where the module has no default
     */
    List<ModelId> defaultsOf(String coordinates, String version);

    /** The day of its newest facts, ISO. */
    String version();

    /** Digest of the compiled facts. */
    String sha256();
}
