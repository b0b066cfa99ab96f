package io.github.modellicense.discovery.code;

import io.github.modellicense.discovery.ModuleSources;
import io.github.modellicense.inventory.Confidence;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.ModelReference;
import io.github.modellicense.inventory.ReferenceKind;
import io.github.modellicense.inventory.Sighting;
import io.github.modellicense.inventory.SourceLocation;
import io.github.modellicense.inventory.StatedFacts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes references of what class files name, at the line of their source. What a source already tells, at the same place or
 * a few lines beside it, is not told again; what only the class file could resolve replaces the source's open question.
 */
final class ClassReferences {

    /** A call of several lines: the class file knows the line of the method, the source that of the text. */
    private static final int NEAR = 4;

    private final ModuleSources sources;
    private final Project project;

    ClassReferences(ModuleSources sources, Project project) {
        this.sources = sources;
        this.project = project;
    }

    /** The references of sources and class files together. */
    List<Sighting> together(List<Sighting> fromSources, List<ClassScan.Named> classes) {
        List<Sighting> all = new ArrayList<>(fromSources);
        for (ClassScan.Named named : classes) {
            String path = source(named);
            for (ClassSites.Found found : named.found()) {
                add(all, named, found, path);
            }
        }
        return all;
    }

    private void add(List<Sighting> all, ClassScan.Named named, ClassSites.Found found, String path) {
        ModelId id =
                CodeReferences.id(found.what(), found.service(), found.text().trim(), found.known());
        if (id == null || all.stream().anyMatch(known -> tells(known.reference(), id, path, found.line()))) {
            return;
        }
        if (found.known()) {
            all.removeIf(known -> asks(known.reference(), path, found.line()));
        } else if (all.stream().anyMatch(known -> isBeside(known.reference(), path, found.line(), NEAR))) {
            return;
        }
        ReferenceKind kind = !found.known()
                ? ReferenceKind.UNRESOLVED
                : found.annotated() ? ReferenceKind.ANNOTATION : ReferenceKind.CODE;
        ModelReference reference = new ModelReference(
                id,
                sources.module(),
                SourceLocation.at(path, found.line(), 0),
                excerpt(path, found),
                kind,
                named.place().usage(),
                found.service().delivery(),
                found.service().provider(),
                Confidence.CERTAIN);
        all.add(new Sighting(reference, StatedFacts.NONE));
    }

    private static boolean tells(ModelReference known, ModelId id, String path, int line) {
        boolean same = known.id().name().equals(id.name()) && known.kind() != ReferenceKind.UNRESOLVED;
        return same && isBeside(known, path, line, NEAR);
    }

    private static boolean asks(ModelReference known, String path, int line) {
        return known.kind() == ReferenceKind.UNRESOLVED && isBeside(known, path, line, NEAR);
    }

    private static boolean isBeside(ModelReference known, String path, int line, int lines) {
        return known.at().file().equals(path) && Math.abs(known.at().line() - line) <= lines;
    }

    private String excerpt(String path, ClassSites.Found found) {
        SourceFile file = project.read(path);
        String line = file == null ? "" : file.line(found.line());
        return CodeReferences.excerpt(line.isEmpty() ? found.call() + "(\"" + found.text() + "\")" : line);
    }

    /** The source file that a class was compiled from, as in reports; the class file where no source is at hand. */
    private String source(ClassScan.Named named) {
        String name = named.file().name();
        String folder = name.substring(0, name.lastIndexOf('/') + 1);
        String relative = folder + named.file().sourceFile();
        List<Path> roots = new ArrayList<>(sources.sourceRoots());
        roots.addAll(sources.testSourceRoots());
        for (Path root : roots) {
            Path file = root.resolve(relative);
            if (!named.file().sourceFile().isEmpty() && Files.isRegularFile(file)) {
                return sources.root().relativize(file).toString().replace('\\', '/');
            }
        }
        return named.place().path();
    }
}
