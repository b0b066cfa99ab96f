package io.github.modellicense.maven;

import io.github.modellicense.inventory.Sighting;
import io.github.modellicense.yaml.InvalidFileException;
import java.util.ArrayList;
import java.util.List;

/** The models that the POM declares, as discovery sees declarations. */
final class DeclaredInPom {

    private DeclaredInPom() {}

    static List<Sighting> of(List<DeclaredModel> models, Target target) throws InvalidFileException {
        return new ArrayList<>();
    }
}
