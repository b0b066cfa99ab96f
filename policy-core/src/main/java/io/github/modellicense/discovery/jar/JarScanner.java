package io.github.modellicense.discovery.jar;

import io.github.modellicense.discovery.ClasspathArtifact;
import io.github.modellicense.discovery.Findings;
import io.github.modellicense.discovery.ModuleSources;
import io.github.modellicense.discovery.Place;
import io.github.modellicense.discovery.ScanContext;
import io.github.modellicense.discovery.ScanSession;
import io.github.modellicense.discovery.Scanner;
import io.github.modellicense.discovery.bytes.Archive;
import io.github.modellicense.discovery.bytes.Bytes;
import io.github.modellicense.discovery.cache.ScanCache;
import io.github.modellicense.discovery.weights.WeightsScanner;
import io.github.modellicense.inventory.Inventory;
import io.github.modellicense.inventory.NotLookedAt;
import io.github.modellicense.inventory.Sighting;
import io.github.modellicense.inventory.Usage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks for models inside the resolved dependencies and inside archives of the tree. What a dependency holds is remembered
 * for the build, so that a JAR which a hundred modules share is opened once.
 */
public final class JarScanner implements Scanner {

    private final ScanContext context;
    private final ModuleSources sources;

    /** A scanner for one module. */
    public JarScanner(ScanContext context) {
        this.context = context;
        this.sources = context.sources();
    }

    @Override
    public String name() {
        return "archives";
    }

    @Override
    public boolean wants(Place place) throws IOException {
        return place.file() != null && (Archive.begins(place.head()) || EntryNames.tar(place.name()));
    }

    @Override
    public void scan(Place place, Findings findings) throws IOException {
        Path file = place.file();
        if (file == null || WeightsScanner.isModel(place)) {
            return;
        }
        if (!Archive.begins(place.head())) {
            boolean mattering = place.usage() == Usage.PRODUCTION;
            findings.add(new NotLookedAt(place.path(), NotLookedAt.Kind.UNREADABLE, ArchiveWalk.NO_TAR, mattering));
            return;
        }
        findings.lookedAt(place.path());
        look(file, place.path(), sources.module(), place.usage(), findings, null);
    }

    /** Looks into the module's dependencies. */
    @Override
    public void finish(Findings findings) {
        for (ClasspathArtifact artifact : context.artifacts()) {
            Path file = artifact.file();
            Usage usage = Scopes.usage(artifact.scope());
            if (file == null) {
                if (sources.built()) {
                    findings.add(new NotLookedAt(
                            artifact.coordinates(),
                            NotLookedAt.Kind.UNRESOLVED,
                            "the dependency was not resolved",
                            usage == Usage.PRODUCTION));
                }
            } else {
                BasicFileAttributes attributes = attributes(file);
                if (attributes != null && attributes.isRegularFile()) {
                    dependency(artifact, file, attributes, usage, findings);
                }
            }
        }
    }

    /** Size, time and kind with one question; null where there is no such file. */
    private static @Nullable BasicFileAttributes attributes(Path file) {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class);
        } catch (IOException e) {
            return null;
        }
    }

    private void dependency(
            ClasspathArtifact artifact, Path file, BasicFileAttributes attributes, Usage usage, Findings findings) {
        String key = "jar:" + file.toAbsolutePath() + ":" + attributes.size() + ":"
                + attributes.lastModifiedTime().toMillis();
        String path = artifact.coordinates() + (artifact.classifier() == null ? "" : ":" + artifact.classifier());
        ScanSession session = context.session();
        Inventory inside = session.remember(key, () -> inside(file, path, session.cache()));
        DependencyContents contents = new DependencyContents(artifact, sources, usage);
        for (String place : inside.places()) {
            findings.lookedAt(place);
        }
        for (Sighting sighting : inside.sightings()) {
            findings.add(contents.of(sighting));
        }
        for (NotLookedAt missed : inside.notLookedAt()) {
            findings.add(new NotLookedAt(
                    missed.place(), missed.kind(), missed.why(), missed.mattering() && usage == Usage.PRODUCTION));
        }
        inside.diagnostics().forEach(findings::add);
    }

    private static Inventory inside(Path file, String path, ScanCache cache) {
        JarMemory memory = new JarMemory(cache, file, path);
        Findings findings = new Findings();
        findings.lookedAt(path);
        look(file, path, "", Usage.PRODUCTION, findings, memory);
        Inventory known = memory.known();
        if (known != null) {
            return known;
        }
        Inventory found = findings.inventory();
        List<Sighting> sightings = JarLicense.besides(found.sightings(), file, path);
        Inventory whole = new Inventory(found.places(), sightings, found.notLookedAt(), found.diagnostics());
        memory.keep(whole);
        return whole;
    }

    private static void look(
            Path file, String path, String module, Usage usage, Findings findings, @Nullable JarMemory memory) {
        WeightsScanner weights = new WeightsScanner(module);
        try (Bytes bytes = Bytes.of(file)) {
            Place single = new FilePlace(file, path, usage);
            if (!Archive.begins(single.head()) || WeightsScanner.isModel(single)) {
                // A dependency may be a weights file itself, such as one of type gguf.
                if (weights.wants(single)) {
                    weights.scan(single, findings);
                }
            } else {
                new ArchiveWalk(weights, usage, findings, bytes.size(), memory).walk(bytes, path, 1);
            }
            weights.finish(findings);
        } catch (IOException | RuntimeException e) {
            findings.add(new NotLookedAt(
                    path, NotLookedAt.Kind.UNREADABLE, String.valueOf(e.getMessage()), usage == Usage.PRODUCTION));
        }
    }
}
