package io.github.modellicense.inventory;

import java.util.ArrayList;
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
 * @param names what else it is called inside and the stem of its file: no id, but they may show a base
 * @param architecture the kind of network as its header or configuration names it, such as {@code gemma2}
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
        @Nullable String purpose,
        List<String> names,
        @Nullable String architecture) {

    /** A place that says nothing more. */
    public static final StatedFacts NONE = new StatedFacts(
            null, null, null, null, null, List.of(), List.of(), List.of(), false, List.of(), List.of(), null, List.of(),
            null);

    public StatedFacts {
        licenses = List.copyOf(licenses);
        texts = List.copyOf(texts);
        bases = List.copyOf(bases);
        files = List.copyOf(files);
        fallbacks = List.copyOf(fallbacks);
        names = List.copyOf(names);
    }

    /** The same with more statements of a licence. */
    public StatedFacts withLicenses(List<Evidence> more) {
        List<Evidence> all = new ArrayList<>(licenses);
        all.addAll(more);
        return new StatedFacts(
                revision,
                sha256,
                statedId,
                title,
                publisher,
                all,
                texts,
                bases,
                tokenizerOnly,
                files,
                fallbacks,
                purpose,
                names,
                architecture);
    }

    /** The same with the licences, texts, bases and names that another place says of the same model. */
    public StatedFacts with(StatedFacts more) {
        return new StatedFacts(
                revision,
                sha256,
                statedId,
                title == null ? more.title : title,
                publisher == null ? more.publisher : publisher,
                both(licenses, more.licenses),
                both(texts, more.texts),
                both(bases, more.bases),
                tokenizerOnly,
                files,
                fallbacks,
                purpose,
                both(names, more.names),
                architecture == null ? more.architecture : architecture);
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        List<T> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    /** The same of the model of that id. */
    public StatedFacts withStatedId(ModelId id) {
        return new StatedFacts(
                revision,
                sha256,
                id,
                title,
                publisher,
                licenses,
                texts,
                bases,
                tokenizerOnly,
                files,
                fallbacks,
                purpose,
                names,
                architecture);
    }
}
