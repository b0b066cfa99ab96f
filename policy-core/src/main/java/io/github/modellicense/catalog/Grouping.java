package io.github.modellicense.catalog;

import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.Namespace;
import io.github.modellicense.inventory.ReferenceKind;
import io.github.modellicense.inventory.Sighting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which sightings are of one model: those of one id, and those of one file's bytes. */
final class Grouping {

    private static final Comparator<Sighting> DECLARATIONS_FIRST = Comparator.comparing(
                    (Sighting sighting) -> sighting.reference().kind() != ReferenceKind.DECLARATION)
            .thenComparing(Comparator.naturalOrder());

    private final List<Sighting> declarations = new ArrayList<>();
    private final Map<String, ModelId> files = new HashMap<>();
    private final ModelCatalog models;

    private Grouping(ModelCatalog models) {
        this.models = models;
    }

    static List<FoundModel> of(List<Sighting> sightings, ModelCatalog models) {
        List<Sighting> ordered = new ArrayList<>(sightings);
        ordered.sort(DECLARATIONS_FIRST);
        return new Grouping(models).group(ordered);
    }

    private List<FoundModel> group(List<Sighting> ordered) {
        for (Sighting sighting : ordered) {
            if (sighting.reference().kind() == ReferenceKind.DECLARATION) {
                declarations.add(sighting);
            }
        }
        Map<String, ModelId> ids = new TreeMap<>();
        Map<String, List<Sighting>> groups = new TreeMap<>();
        for (Sighting sighting : ordered) {
            ModelId id = identity(sighting);
            ids.putIfAbsent(id.key(), id);
            groups.computeIfAbsent(id.key(), key -> new ArrayList<>()).add(sighting);
        }
        List<FoundModel> found = new ArrayList<>();
        ids.forEach((key, id) -> found.add(FoundModel.of(id, groups.getOrDefault(key, List.of()))));
        return found;
    }

    /** What was declared for the file, what it states, what its digest tells, or the file itself. */
    private ModelId identity(Sighting sighting) {
        ModelId written = FoundModel.Revisions.without(sighting.reference().id());
        if (sighting.reference().kind() != ReferenceKind.WEIGHTS) {
            return written;
        }
        for (Sighting declaration : declarations) {
            if (declares(declaration, sighting)) {
                return FoundModel.Revisions.without(declaration.reference().id());
            }
        }
        if (sighting.stated().statedId() != null) {
            return FoundModel.Revisions.without(sighting.stated().statedId());
        }
        return written.namespace() == Namespace.FILE ? byDigest(sighting, written) : written;
    }

    private ModelId byDigest(Sighting sighting, ModelId written) {
        String sha256 = sighting.stated().sha256();
        if (sha256 == null) {
            return written;
        }
        ModelFacts known = models.byDigest(sha256);
        if (known != null) {
            return known.id();
        }
        ModelId first = files.putIfAbsent(sha256, written);
        return first == null ? written : first;
    }

    private static boolean declares(Sighting declaration, Sighting file) {
        String sha256 = declaration.stated().sha256();
        if (sha256 != null && sha256.equals(file.stated().sha256())) {
            return true;
        }
        String path = file.reference().at().file();
        String declared = declaration.reference().at().file();
        String folder = declared.substring(0, declared.lastIndexOf('/') + 1);
        for (String glob : declaration.stated().files()) {
            boolean below = path.startsWith(folder) && PathGlob.matches(glob, path.substring(folder.length()));
            if (below || PathGlob.matches(glob, path)) {
                return true;
            }
        }
        return false;
    }
}
