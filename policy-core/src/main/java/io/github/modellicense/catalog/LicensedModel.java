package io.github.modellicense.catalog;

import io.github.modellicense.inventory.Delivery;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.ModelReference;
import io.github.modellicense.inventory.Openness;
import io.github.modellicense.inventory.Usage;
import io.github.modellicense.license.LicenseObligation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One model of the inventory with the licence concluded for it.
 *
 * @param id as written at its first place, declarations first
 * @param canonical what the id resolves to; null where it could not be resolved
 * @param match how the catalogue knows it
 * @param pinnedRevision true where a place in the project names the revision
 * @param sha256 digest of the weights, lower case
 * @param purl where the purl specification has a type for it
 * @param usage of its references taken together, production first
 * @param declared true where a declaration names it
 * @param lineage its bases, nearest first
 * @param obligations what its licences ask for, bases included
 * @param fallbacks the models its declaration would change to
 * @param tags capabilities, such as {@code chat} or {@code embedding}
 * @param line what is known of its future
 */
public record LicensedModel(
        ModelId id,
        @Nullable String canonical,
        Match match,
        @Nullable String revision,
        boolean pinnedRevision,
        @Nullable String sha256,
        @Nullable String purl,
        @Nullable String name,
        @Nullable String publisher,
        @Nullable String family,
        Openness openness,
        Delivery delivery,
        Usage usage,
        boolean declared,
        ConcludedLicense license,
        List<Ancestor> lineage,
        List<LicenseObligation> obligations,
        List<LicensedModel> fallbacks,
        List<String> tags,
        Line line,
        List<ModelReference> references) {

    public LicensedModel {
        lineage = List.copyOf(lineage);
        obligations = List.copyOf(obligations);
        fallbacks = List.copyOf(fallbacks);
        tags = List.copyOf(tags);
        references = List.copyOf(references);
    }

    /** How the catalogue knows a model. A guess never permits. */
    public enum Match {
        EXACT,
        NORMALISED,
        REUPLOAD,
        DIGEST,
        GUESS,
        UNKNOWN
    }

    /**
     * What is known of a model's future.
     *
     * @param endOfLife the day its provider ends it, ISO; null where none is announced
     * @param closedSince the day from which the line has no open successors, ISO; null where it is not closed
     * @param source where both were read
     */
    public record Line(
            @Nullable String endOfLife,
            @Nullable String closedSince,
            @Nullable String source) {
        /** Nothing known. */
        public static final Line UNKNOWN = new Line(null, null, null);
    }
}
