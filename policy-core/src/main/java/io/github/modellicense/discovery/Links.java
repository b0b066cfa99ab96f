package io.github.modellicense.discovery;

import io.github.modellicense.inventory.NotLookedAt;
import io.github.modellicense.inventory.Usage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a symbolic link is worth: a file of the same tree is looked at through it, as the build would package it;
 * a folder of the tree is looked at where it really is; nothing outside the tree is touched.
 */
final class Links {

    private final Path root;
    private @Nullable Path real;
    private final PathUsage usages;

    Links(Path root, PathUsage usages) {
        this.root = root;
        this.usages = usages;
    }

    /** Asked for by the first link only: most modules have none. */
    private Path real() {
        if (real == null) {
            try {
                real = root.toRealPath();
            } catch (IOException e) {
                real = root.toAbsolutePath().normalize();
            }
        }
        return real;
    }

    void follow(Path link, String path, Usage usage, List<FilePlace> places, Findings findings) throws IOException {
        String name = link.getFileName().toString();
        if (!Files.exists(link)) {
            pass(findings, path, NotLookedAt.Kind.UNREADABLE, "a link to nothing", NameHint.looksLikeModel(name));
            return;
        }
        Path target = link.toRealPath();
        BasicFileAttributes attributes = Files.readAttributes(target, BasicFileAttributes.class);
        if (!target.startsWith(real())) {
            // Bazel leaves links to its output at the root of each workspace.
            boolean mattering = attributes.isDirectory() ? !name.startsWith("bazel-") : NameHint.couldHoldModel(name);
            pass(findings, path, NotLookedAt.Kind.UNRESOLVED, "a link out of the tree", mattering);
        } else if (attributes.isRegularFile()) {
            places.add(new FilePlace(link, path, usage, attributes.size()));
        } else if (attributes.isDirectory()) {
            folder(link, path, usage, target, findings);
        } else {
            pass(findings, path, NotLookedAt.Kind.UNREADABLE, "a link to a pipe, socket or device", false);
        }
    }

    private void folder(Path link, String path, Usage usage, Path target, Findings findings) throws IOException {
        if (link.resolveSibling(".").toRealPath().startsWith(target)) {
            pass(findings, path, NotLookedAt.Kind.BY_DESIGN, "a link to a folder around it", false);
            return;
        }
        Usage there = usageOf(target);
        if (usage == Usage.PRODUCTION && there != Usage.PRODUCTION) {
            String why = "a link to a folder that is looked at as " + there.label();
            pass(findings, path, NotLookedAt.Kind.UNRESOLVED, why, true);
        } else {
            pass(findings, path, NotLookedAt.Kind.BY_DESIGN, "a link to a folder, looked at where it is", false);
        }
    }

    private Usage usageOf(Path target) {
        Usage usage = Usage.PRODUCTION;
        Path folder = real();
        String parent = "";
        for (Path segment : real().relativize(target)) {
            folder = folder.resolve(segment);
            usage = usages.of(folder, segment.toString(), parent, usage);
            parent = segment.toString();
        }
        return usage;
    }

    private static void pass(Findings findings, String path, NotLookedAt.Kind kind, String why, boolean mattering) {
        findings.add(new NotLookedAt(path, kind, why, mattering));
    }
}
