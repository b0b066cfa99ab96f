package io.github.modellicense.discovery;

import io.github.modellicense.inventory.NotLookedAt;
import io.github.modellicense.inventory.Usage;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Walks the folders of a module once, in the order of their names. Follows no link to a folder, opens nothing but regular
 * files, and writes down everything that it passes by.
 */
final class TreeWalk {

    private static final int MAX_DEPTH = 200;

    private final ModuleSources sources;
    private final Findings findings;
    private final Consumer<List<FilePlace>> visitor;
    private final PathUsage usages;
    private final LeftOut leftOut;
    private final Links links;
    private final Set<Path> visited = new HashSet<>();

    TreeWalk(ModuleSources sources, Findings findings, Consumer<List<FilePlace>> visitor) {
        this.sources = sources;
        this.findings = findings;
        this.visitor = visitor;
        this.usages = new PathUsage(sources);
        this.leftOut = new LeftOut(sources);
        this.links = new Links(sources.root(), usages);
    }

    /** Visits the module's folder, then each of its source and output folders that lies elsewhere. */
    void walk() {
        start(sources.basedir(), Usage.PRODUCTION, true);
        for (Path root : sources.sourceRoots()) {
            start(root, Usage.PRODUCTION, false);
        }
        for (Path root : sources.testSourceRoots()) {
            start(root, Usage.TEST, false);
        }
        for (ModuleSources.ResourceRoot root : sources.resources()) {
            start(root.directory(), Usage.PRODUCTION, false);
        }
        for (ModuleSources.ResourceRoot root : sources.testResources()) {
            start(root.directory(), Usage.TEST, false);
        }
        if (sources.classes() != null) {
            start(sources.classes(), Usage.PRODUCTION, false);
        }
        if (sources.testClasses() != null) {
            start(sources.testClasses(), Usage.TEST, false);
        }
    }

    private void start(Path folder, Usage usage, boolean mustExist) {
        Path start = folder.normalize();
        if (mustExist || !visited.contains(start) && Files.isDirectory(start)) {
            String path =
                    sources.root().normalize().relativize(start).toString().replace('\\', '/');
            visit(new Folder(start, path, usage, start.getFileName() == null ? "" : start.getFileName() + "", 0));
        }
    }

    private void visit(Folder folder) {
        if (!visited.add(folder.path)) {
            return;
        }
        if (folder.depth > MAX_DEPTH) {
            pass(folder.place() + "/", NotLookedAt.Kind.LIMIT, "deeper than " + MAX_DEPTH + " folders", true);
            return;
        }
        Listing listing = list(folder);
        List<Place> together = List.copyOf(listing.places);
        for (FilePlace place : listing.places) {
            place.among(together);
        }
        visitor.accept(listing.places);
        for (Path child : listing.folders) {
            enter(folder, child, listing.names);
        }
    }

    private void enter(Folder parent, Path child, Set<String> siblings) {
        String name = child.getFileName().toString();
        String why = leftOut.why(child, name, siblings);
        if (why != null) {
            pass(parent.child(name) + "/", NotLookedAt.Kind.BY_DESIGN, why, false);
            return;
        }
        Usage usage = usages.of(child, name, parent.name, parent.usage);
        visit(new Folder(child, parent.child(name), usage, name, parent.depth + 1));
    }

    private Listing list(Folder folder) {
        Listing listing = new Listing();
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder.path)) {
            for (Path entry : stream) {
                entries.add(entry);
            }
        } catch (IOException | RuntimeException e) {
            pass(folder.place() + "/", NotLookedAt.Kind.UNREADABLE, Unreadable.why(e), true);
        }
        if (entries.size() > 1) {
            entries.sort(Comparator.comparing(entry -> entry.getFileName().toString()));
        }
        for (Path entry : entries) {
            add(listing, folder, entry);
        }
        return listing;
    }

    private void add(Listing listing, Folder folder, Path entry) {
        String name = entry.getFileName().toString();
        String path = folder.child(name);
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isDirectory()) {
                listing.folders.add(entry);
            } else if (attributes.isRegularFile()) {
                listing.names.add(name);
                listing.places.add(new FilePlace(entry, path, folder.usage, attributes.size()));
            } else if (attributes.isSymbolicLink() && leftOut.isModule(entry)) {
                listing.folders.add(entry);
            } else if (attributes.isSymbolicLink()) {
                links.follow(entry, path, folder.usage, listing.places, findings);
            } else {
                pass(path, NotLookedAt.Kind.UNREADABLE, "a pipe, socket or device", NameHint.looksLikeModel(name));
            }
        } catch (IOException | RuntimeException e) {
            pass(path, NotLookedAt.Kind.UNREADABLE, Unreadable.why(e), NameHint.couldHoldModel(name));
        }
    }

    private void pass(String place, NotLookedAt.Kind kind, String why, boolean mattering) {
        findings.add(new NotLookedAt(place, kind, why, mattering));
    }

    /** What stands in one folder. */
    private static final class Listing {
        private final List<FilePlace> places = new ArrayList<>();
        private final List<Path> folders = new ArrayList<>();
        private final Set<String> names = new HashSet<>();
    }

    private record Folder(Path path, String relative, Usage usage, String name, int depth) {

        String child(String name) {
            return relative.isEmpty() ? name : relative + "/" + name;
        }

        String place() {
            return relative.isEmpty() ? "." : relative;
        }
    }
}
