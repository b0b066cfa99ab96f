package io.github.modellicense.discovery.jar;

import io.github.modellicense.discovery.Findings;
import io.github.modellicense.discovery.bytes.Archive;
import io.github.modellicense.discovery.bytes.ArchiveEntry;
import io.github.modellicense.discovery.bytes.ByteLimit;
import io.github.modellicense.discovery.bytes.Bytes;
import io.github.modellicense.discovery.bytes.Gzip;
import io.github.modellicense.discovery.bytes.LimitExceededException;
import io.github.modellicense.discovery.bytes.Spooled;
import io.github.modellicense.discovery.bytes.ZipDirectory;
import io.github.modellicense.discovery.weights.SafeText;
import io.github.modellicense.discovery.weights.WeightsScanner;
import io.github.modellicense.inventory.Diagnostic;
import io.github.modellicense.inventory.NotLookedAt;
import io.github.modellicense.inventory.Severity;
import io.github.modellicense.inventory.SourceLocation;
import io.github.modellicense.inventory.Usage;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks through an archive and those within it: the directory first, then the first bytes of what could be a model. */
final class ArchiveWalk {

    /** Archives within archives that are opened, the outermost counted. */
    static final int MAX_DEPTH = 4;

    /** Said of a file that only its name makes a tar archive. */
    static final String NO_TAR = "it is named like a tar archive and is none";

    private static final int HEAD = 512;

    /** Honest archives grow by less; models hardly shrink at all. */
    private static final long GROWTH = 20;

    private static final long SMALLEST_LIMIT = 64L << 20;
    private static final long LARGEST_LIMIT = 8L << 30;

    private final WeightsScanner weights;
    private final Usage usage;
    private final Findings findings;
    private final ByteLimit limit;
    private final @Nullable JarMemory memory;

    /** @param memory what is known of the outermost archive; null for one that nobody remembers */
    ArchiveWalk(WeightsScanner weights, Usage usage, Findings findings, long archiveSize, @Nullable JarMemory memory) {
        this.weights = weights;
        this.usage = usage;
        this.findings = findings;
        this.limit = new ByteLimit(Math.min(LARGEST_LIMIT, Math.max(SMALLEST_LIMIT, archiveSize * GROWTH)));
        this.memory = memory;
    }

    /** Looks through one archive; what it could not look at stands in the findings. */
    void walk(Bytes bytes, String path, int depth) {
        try {
            if (!Gzip.begins(bytes.range(0, HEAD))) {
                entries(Archive.read(bytes), path, depth);
                return;
            }
            try (InputStream in = Gzip.open(bytes, limit);
                    Spooled unpacked = Spooled.of(in, WeightsScanner.LARGEST_ENTRY)) {
                entries(Archive.read(unpacked.bytes()), path, depth);
            }
        } catch (LimitExceededException e) {
            missed(path, NotLookedAt.Kind.LIMIT, String.valueOf(e.getMessage()), true);
        } catch (IOException | RuntimeException e) {
            missed(path, NotLookedAt.Kind.UNREADABLE, String.valueOf(e.getMessage()), usage == Usage.PRODUCTION);
        }
    }

    private void entries(Archive archive, String path, int depth) throws IOException {
        EntryPlace.ArchiveContent content = new EntryPlace.ArchiveContent(path, usage, archive.entries(), limit);
        Set<String> names = new HashSet<>();
        for (ArchiveEntry entry : archive.entries()) {
            if (isKnown()) {
                return;
            }
            if (EntryNames.candidate(entry)) {
                duplicate(names, path, entry);
                entry(new EntryPlace(content, entry), entry, depth);
            }
        }
        if (archive.problem() != null) {
            missed(path, NotLookedAt.Kind.UNREADABLE, archive.problem(), usage == Usage.PRODUCTION);
        }
    }

    /** True once the whole archive turns out to be known: what the walk still finds is not needed. */
    private boolean isKnown() {
        return memory != null && memory.known() != null;
    }

    private void duplicate(Set<String> names, String path, ArchiveEntry entry) {
        if (!names.add(entry.name())) {
            findings.add(new Diagnostic(
                    Severity.WARNING,
                    SourceLocation.of(path),
                    "the archive has more than one entry \"" + SafeText.line(entry.name(), 200) + "\"; each was read"));
        }
    }

    private void entry(EntryPlace place, ArchiveEntry entry, int depth) throws LimitExceededException {
        try {
            boolean packed = Archive.begins(place.head());
            boolean zip = ZipDirectory.begins(place.head());
            boolean wanted = weights.wants(place);
            if ((wanted || packed) && memory != null && memory.spares(place)) {
                return;
            }
            if (packed && !zip && !EntryNames.modelInTar(entry.name())) {
                nested(place, depth + 1);
                return;
            }
            if (wanted && !(zip && EntryNames.archive(entry.name()) && !WeightsScanner.isModel(place))) {
                weights.scan(place, findings);
            }
            if (zip && !WeightsScanner.isModel(place)) {
                nested(place, depth + 1);
            } else if (!packed && EntryNames.tar(entry.name())) {
                missed(place.path(), NotLookedAt.Kind.UNREADABLE, NO_TAR, usage == Usage.PRODUCTION);
            }
        } catch (LimitExceededException e) {
            // The limit of the whole archive is spent: the rest of it cannot be looked at either.
            throw e;
        } catch (IOException | RuntimeException e) {
            missed(
                    place.path(),
                    NotLookedAt.Kind.UNREADABLE,
                    String.valueOf(e.getMessage()),
                    usage == Usage.PRODUCTION);
        }
    }

    private void nested(EntryPlace place, int depth) throws IOException {
        if (depth >= MAX_DEPTH) {
            findings.add(new NotLookedAt(
                    place.path(),
                    NotLookedAt.Kind.LIMIT,
                    "archives within archives deeper than " + (MAX_DEPTH - 1),
                    true));
            return;
        }
        Bytes stored = place.bytes();
        if (stored != null) {
            walk(stored, place.path(), depth);
            return;
        }
        try (InputStream in = place.open();
                Spooled spooled = Spooled.of(in, WeightsScanner.LARGEST_ENTRY)) {
            walk(spooled.bytes(), place.path(), depth);
        }
    }

    private void missed(String path, NotLookedAt.Kind kind, String why, boolean mattering) {
        findings.add(new NotLookedAt(path, kind, SafeText.line(why), mattering));
    }
}
