package io.github.modellicense.discovery.jar;

import io.github.modellicense.discovery.Place;
import io.github.modellicense.discovery.bytes.ArchiveEntry;
import io.github.modellicense.discovery.bytes.ByteLimit;
import io.github.modellicense.discovery.bytes.Bytes;
import io.github.modellicense.discovery.bytes.HasBytes;
import io.github.modellicense.discovery.bytes.LimitExceededException;
import io.github.modellicense.discovery.weights.SafeText;
import io.github.modellicense.inventory.Usage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entry of an archive. Its name is text: nothing is ever written or opened by it. */
final class EntryPlace implements Place, HasBytes {

    private static final int HEAD = 8192;

    private final ArchiveContent archive;
    private final ArchiveEntry entry;
    private byte @Nullable [] head;

    EntryPlace(ArchiveContent archive, ArchiveEntry entry) {
        this.archive = archive;
        this.entry = entry;
    }

    /**
     * The archive that entries lie in.
     *
     * @param path as in reports, without {@code !/}
     * @param limit shared by everything below the outermost archive
     */
    record ArchiveContent(String path, Usage usage, List<ArchiveEntry> entries, ByteLimit limit) {}

    @Override
    public String path() {
        return archive.path() + "!/" + printable(entry.name());
    }

    /** Names come from strangers; backslashes and dots stay as they are, since nobody follows them. */
    private static String printable(String name) {
        return SafeText.line(name);
    }

    @Override
    public Usage usage() {
        return archive.usage();
    }

    @Override
    public long size() {
        return entry.size();
    }

    @Override
    public byte[] head() throws IOException {
        byte[] known = head;
        if (known == null) {
            try (InputStream in = open()) {
                known = in.readNBytes(HEAD);
            }
            head = known;
        }
        return known;
    }

    @Override
    public InputStream open() throws IOException {
        return entry.open(archive.limit());
    }

    @Override
    public byte[] content(int limit) throws IOException {
        try (InputStream in = open()) {
            byte[] content = in.readNBytes(limit);
            if (in.read() >= 0) {
                throw new LimitExceededException("it has more than " + limit + " bytes");
            }
            return content;
        }
    }

    @Override
    public @Nullable Path file() {
        return null;
    }

    @Override
    public @Nullable Bytes bytes() throws IOException {
        return entry.stored();
    }

    @Override
    public ByteLimit limit() {
        return archive.limit();
    }

    @Override
    public List<Place> siblings() {
        String folder = entry.name().substring(0, entry.name().lastIndexOf('/') + 1);
        List<Place> siblings = new ArrayList<>();
        for (ArchiveEntry other : archive.entries()) {
            boolean same = other.name().startsWith(folder) && other.name().indexOf('/', folder.length()) < 0;
            if (same && !other.folder()) {
                siblings.add(new EntryPlace(archive, other));
            }
        }
        return siblings;
    }
}
