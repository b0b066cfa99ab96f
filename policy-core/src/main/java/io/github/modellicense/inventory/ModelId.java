package io.github.modellicense.inventory;

import java.util.Locale;
import java.util.Objects;

/**
 * A model's identity as written at its first place: a namespace and an opaque name, printed {@code namespace:name}.
 *
 * <p>Names are compared without case for Hugging Face and Ollama, exactly elsewhere (contract, section 3).
 */
public record ModelId(Namespace namespace, String name) implements Comparable<ModelId> {

    public ModelId {
        Objects.requireNonNull(namespace);
        if (name.isBlank()) {
            throw new IllegalArgumentException("a model id needs a name after \"" + namespace.label() + ":\"");
        }
    }

    /**
     * Reads {@code namespace:name}; the namespace ends at the first colon.
     *
     * @throws IllegalArgumentException where the text has no known namespace or no name
     */
    public static ModelId parse(String text) {
        int colon = text.indexOf(':');
        Namespace namespace = colon < 0 ? null : Labeled.find(Namespace.values(), text.substring(0, colon));
        if (namespace == null) {
            throw new IllegalArgumentException("\"" + text + "\" does not begin with a namespace such as huggingface:");
        }
        return new ModelId(namespace, text.substring(colon + 1));
    }

    /** What two spellings of the same id share. */
    public String key() {
        return namespace.label() + ":" + (foldsCase() ? name.toLowerCase(Locale.ROOT) : name);
    }

    private boolean foldsCase() {
        return namespace == Namespace.HUGGINGFACE || namespace == Namespace.OLLAMA;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ModelId id && key().equals(id.key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }

    @Override
    public int compareTo(ModelId other) {
        return key().compareTo(other.key());
    }

    @Override
    public String toString() {
        return namespace.label() + ":" + name;
    }
}
