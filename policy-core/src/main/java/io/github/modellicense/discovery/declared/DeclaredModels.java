package io.github.modellicense.discovery.declared;

import io.github.modellicense.discovery.Findings;
import io.github.modellicense.discovery.ModuleSources;
import io.github.modellicense.discovery.PathGlob;
import io.github.modellicense.inventory.Diagnostic;
import io.github.modellicense.inventory.Inventory;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.NotLookedAt;
import io.github.modellicense.inventory.ReferenceKind;
import io.github.modellicense.inventory.Severity;
import io.github.modellicense.inventory.Sighting;
import io.github.modellicense.inventory.SourceLocation;
import io.github.modellicense.yaml.FileProblem;
import io.github.modellicense.yaml.InvalidFileException;
import io.github.modellicense.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The models that a module declares: in its build file, in its {@code models.yaml}, and in the one at the reactor root,
 * which applies to every module. The nearer declaration wins field by field; a contradiction is an error.
 */
public final class DeclaredModels {

    private static final String NAME = "models.yaml";

    private final ModuleSources sources;
    private final Findings findings;
    private final List<FileProblem> problems = new ArrayList<>();

    private DeclaredModels(ModuleSources sources, Findings findings) {
        this.sources = sources;
        this.findings = findings;
    }

    /**
     * The declarations that concern a module. Of those at the reactor root another module gets only what it uses: an entry
     * for a model found in it.
     *
     * @param findings what was found so far; gets a diagnostic for a file of this name that is not ours
     * @throws InvalidFileException with every problem of every file
     */
    public static List<Sighting> of(ModuleSources sources, Findings findings) throws InvalidFileException {
        return new DeclaredModels(sources, findings).read();
    }

    private List<Sighting> read() throws InvalidFileException {
        Map<ModelId, Declared> own = new LinkedHashMap<>();
        sources.declared().forEach(sighting -> own.put(sighting.reference().id(), Declared.of(sighting)));
        Path basedir = sources.basedir().normalize();
        Path root = sources.root().normalize();
        if (sources.declaredIn() != null) {
            merge(own, named(sources.declaredIn()).models(), true);
        } else {
            merge(own, file(basedir.resolve(NAME)).models(), true);
            if (!sources.built()) {
                nested().forEach(path -> merge(own, file(root.resolve(path)).models(), true));
            } else if (!root.equals(basedir)) {
                merge(own, file(root.resolve(NAME)).models(), false);
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidFileException(problems);
        }
        return own.values().stream()
                .map(model -> model.sighting(sources.module()))
                .toList();
    }

    private void merge(Map<ModelId, Declared> own, Map<ModelId, Declared> outer, boolean all) {
        for (Map.Entry<ModelId, Declared> entry : outer.entrySet()) {
            Declared here = own.get(entry.getKey());
            if (here != null) {
                own.put(entry.getKey(), here.over(entry.getValue(), problems::add));
            } else if (all || concerns(entry.getValue())) {
                own.put(entry.getKey(), entry.getValue());
            }
        }
    }

    private boolean concerns(Declared declared) {
        List<PathGlob> files = declared.files().stream().map(PathGlob::of).toList();
        for (Sighting found : findings.inventory().sightings()) {
            boolean same = declared.id().equals(found.reference().id())
                    || declared.id().equals(found.stated().statedId())
                    || declared.sha256() != null
                            && declared.sha256().equals(found.stated().sha256());
            String path = found.reference().at().file();
            boolean itsFile = found.reference().kind() == ReferenceKind.WEIGHTS
                    && files.stream().anyMatch(glob -> glob.matches(path));
            if (same || itsFile) {
                return true;
            }
        }
        return false;
    }

    /** In a folder without a build, the files of this name that stand beside a build file. */
    private List<String> nested() {
        Inventory soFar = findings.inventory();
        List<String> paths = new ArrayList<>();
        for (String place : new TreeSet<>(soFar.places())) {
            int slash = place.lastIndexOf('/');
            if (slash > 0 && place.endsWith("/" + NAME)) {
                String folder = place.substring(0, slash + 1);
                if (soFar.places().contains(folder + "pom.xml")
                        || soFar.places().contains(folder + "build.gradle")
                        || soFar.places().contains(folder + "build.gradle.kts")) {
                    paths.add(place);
                }
            }
        }
        return paths;
    }

    /** An absent file is normal, unless somebody named it; the same goes for one that declares nothing. */
    private DeclaredFile named(Path file) {
        DeclaredFile declared = file(file);
        if (!Files.isRegularFile(file)) {
            problems.add(new FileProblem(SourceLocation.of(name(file)), "there is no such file"));
        } else if (!declared.ours() && declared.problems().isEmpty()) {
            problems.add(new FileProblem(
                    SourceLocation.of(name(file)), "it is no file of declared models: it needs version and models"));
        }
        return declared;
    }

    private String name(Path file) {
        return sources.root()
                .normalize()
                .relativize(file.normalize())
                .toString()
                .replace('\\', '/');
    }

    private DeclaredFile file(Path file) {
        String name = name(file);
        if (!Files.isRegularFile(file)) {
            return DeclaredFile.FOREIGN;
        }
        try (InputStream in = Files.newInputStream(file)) {
            // One byte more than is read lets the reader say that the file is too long.
            DeclaredFile declared = DeclaredFile.read(name, in.readNBytes(YamlReader.MAX_BYTES + 1));
            problems.addAll(declared.problems());
            if (declared.ours()) {
                findings.lookedAt(name);
            } else {
                findings.add(new Diagnostic(
                        Severity.INFO,
                        SourceLocation.of(name),
                        "no file of declared models: it has no top-level \"version\" and \"models\"; looked at as "
                                + "configuration"));
            }
            return declared;
        } catch (IOException e) {
            findings.add(new NotLookedAt(name, NotLookedAt.Kind.UNREADABLE, "cannot be read", true));
            return DeclaredFile.FOREIGN;
        }
    }
}
