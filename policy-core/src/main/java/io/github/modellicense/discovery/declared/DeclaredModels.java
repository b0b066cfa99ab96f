package io.github.modellicense.discovery.declared;

import io.github.modellicense.discovery.Findings;
import io.github.modellicense.discovery.ModuleSources;
import io.github.modellicense.inventory.Sighting;
import io.github.modellicense.yaml.InvalidFileException;
import java.util.List;

/** The models that a module declares. */
public final class DeclaredModels {

    private DeclaredModels() {}

    /** The declarations of the build file. */
    public static List<Sighting> of(ModuleSources sources, Findings findings) throws InvalidFileException {
        return sources.declared();
    }
}
