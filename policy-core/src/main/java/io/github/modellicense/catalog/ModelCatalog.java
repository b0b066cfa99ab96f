package io.github.modellicense.catalog;

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
