package io.github.modellicense.catalog;

import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.ModelReference;
import io.github.modellicense.inventory.Namespace;
import io.github.modellicense.inventory.ReferenceKind;
import io.github.modellicense.inventory.Sighting;
import io.github.modellicense.inventory.Usage;
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
    private final Map<String, List<Sighting>> weights = new HashMap<>();
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
            } else if (sighting.reference().kind() == ReferenceKind.WEIGHTS) {
                String file = sighting.reference().at().file();
                weights.computeIfAbsent(lastPart(file), name -> new ArrayList<>())
                        .add(sighting);
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
            return written.namespace() == Namespace.FILE ? named(sighting.reference(), written) : written;
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

    /** A path that code or configuration names is the file that was found there, where it can be no other. */
    private ModelId named(ModelReference reference, ModelId written) {
        String path = withoutRoot(written.name());
        ModelId only = null;
        for (Sighting file : weights.getOrDefault(lastPart(path), List.of())) {
            if (isAt(file.reference(), path) && mayBeUsedBy(reference, file.reference())) {
                ModelId id = identity(file);
                if (only != null && !only.key().equals(id.key())) {
                    return written;
                }
                only = id;
            }
        }
        return only == null ? written : only;
    }

    /** A bare name is that of a resource; with a folder it is that of any file that ends so. */
    private static boolean isAt(ModelReference weights, String path) {
        String file = weights.at().file();
        if (!file.endsWith(path)) {
            return false;
        }
        String before = file.substring(0, file.length() - path.length());
        boolean folder = path.indexOf('/') > 0 && before.endsWith("/");
        return before.isEmpty() || before.endsWith("resources/") || before.endsWith("!/") || folder;
    }

    private static boolean mayBeUsedBy(ModelReference reference, ModelReference weights) {
        return weights.usage() != Usage.TEST || reference.usage() == Usage.TEST;
    }

    private static String withoutRoot(String path) {
        int start = 0;
        while (start < path.length() && (path.charAt(start) == '/' || path.startsWith("./", start))) {
            start += path.charAt(start) == '/' ? 1 : 2;
        }
        return path.substring(start);
    }

    private static String lastPart(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
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
