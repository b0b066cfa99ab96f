package io.github.modellicense.discovery;

import io.github.modellicense.inventory.ModelId;
import java.util.List;

/** The models that frameworks use where a project configures none. Given to discovery from outside. */
@FunctionalInterface
public interface FrameworkDefaults {

    /** Nothing is known of any framework. */
    FrameworkDefaults UNKNOWN = (coordinates, version) -> List.of();

    /**
     * The default models of one version of a framework's module.
     *
     * @param coordinates {@code group:artifact}
     * @param version empty where the project does not tell it
     * @return empty where the defaults are not known
     */
    List<ModelId> of(String coordinates, String version);
}
