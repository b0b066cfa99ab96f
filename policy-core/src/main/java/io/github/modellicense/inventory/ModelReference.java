package io.github.modellicense.inventory;

import org.jspecify.annotations.Nullable;

/**
 * One place that names or carries a model.
 *
 * @param id the identity as written there
 * @param module id of the reactor module that the place belongs to, {@code groupId:artifactId}; empty for a folder
 * @param text a short excerpt, control characters escaped, at most 200 characters
 * @param provider the service or host, such as {@code openai}, {@code bedrock}, {@code self-hosted}; null where unknown
 */
public record ModelReference(
        ModelId id,
        String module,
        SourceLocation at,
        String text,
        ReferenceKind kind,
        Usage usage,
        Delivery delivery,
        @Nullable String provider,
        Confidence confidence)
        implements Comparable<ModelReference> {

    @Override
    public int compareTo(ModelReference other) {
        int byPlace = at.compareTo(other.at);
        int byModule = byPlace != 0 ? byPlace : module.compareTo(other.module);
        int byId = byModule != 0 ? byModule : id.compareTo(other.id);
        int byKind = byId != 0 ? byId : kind.compareTo(other.kind);
        return byKind != 0 ? byKind : text.compareTo(other.text);
    }
}
