package io.github.modellicense.discovery.code;

import io.github.modellicense.inventory.Delivery;
import io.github.modellicense.inventory.Labeled;
import io.github.modellicense.inventory.Namespace;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whose model names an API takes and who serves them.
 *
 * @param provider null where the API says nothing about it
 */
record Service(Namespace namespace, @Nullable String provider, Delivery delivery) {

    /** A model of which the place says no more than its name. */
    static final Service UNKNOWN = new Service(Namespace.NAME, null, Delivery.UNKNOWN);

    /** Weights that the project runs itself. */
    static final Service LOCAL = new Service(Namespace.NAME, "self-hosted", Delivery.WEIGHTS);

    static Service of(String namespace, String provider, String delivery) {
        return new Service(
                Objects.requireNonNull(Labeled.find(Namespace.values(), namespace), namespace),
                provider.isEmpty() ? null : provider,
                Objects.requireNonNull(Labeled.find(Delivery.values(), delivery), delivery));
    }

    Service withNamespace(Namespace other) {
        return new Service(other, provider, delivery);
    }
}
