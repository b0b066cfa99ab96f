package io.github.modellicense.inventory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a place itself says about its model, beyond naming it. Nothing here is concluded.
 *
 * @param revision the revision it names
 * @param sha256 lower-case digest of the weights, as declared, as in a Git LFS pointer, or computed
 * @param statedId the id that the file's header or sidecar states, for weights found as a file
 * @param title the display name in a header or card
 * @param publisher author or organisation as stated
 * @param licenses licence statements, raw
 * @param texts licence texts beside the model
 * @param bases the models it says it was made from
 * @param tokenizerOnly true for a file without tensors
 * @param files for declarations: globs of the weights files that the declaration is about
 * @param fallbacks for declarations: models to change to
 * @param purpose for declarations: what the model is for
 */
public record StatedFacts(
        @Nullable String revision,
        @Nullable String sha256,
        @Nullable ModelId statedId,
        @Nullable String title,
        @Nullable String publisher,
        List<Evidence> licenses,
        List<LicenseText> texts,
        List<BaseModel> bases,
        boolean tokenizerOnly,
        List<String> files,
        List<ModelId> fallbacks,
        @Nullable String purpose) {

    /** A place that says nothing more. */
    public static final StatedFacts NONE = new StatedFacts(
            null, null, null, null, null, List.of(), List.of(), List.of(), false, List.of(), List.of(), null);

    public StatedFacts {
        licenses = List.copyOf(licenses);
        texts = List.copyOf(texts);
        bases = List.copyOf(bases);
        files = List.copyOf(files);
        fallbacks = List.copyOf(fallbacks);
    }
}
