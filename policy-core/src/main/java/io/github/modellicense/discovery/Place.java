package io.github.modellicense.discovery;

import io.github.modellicense.inventory.Usage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file or an archive entry, offered to every scanner that wants its kind. Its head is read once. */
public interface Place {

    /** As in reports: relative to the root with {@code /}, or {@code group:artifact:version!/entry}. */
    String path();

    /** The last segment of the path. */
    default String name() {
        return path().substring(path().lastIndexOf('/') + 1);
    }

    /** What a reference here is used for. */
    Usage usage();

    /** Bytes; -1 where unknown. Claimed by the archive for an entry: never to be trusted for an allocation. */
    long size();

    /** The first bytes, at most 8 KiB; the same array each time. */
    byte[] head() throws IOException;

    /** The whole content as a stream, under the archive's budget; the caller closes it. */
    InputStream open() throws IOException;

    /**
     * The whole content, remembered while the place is being scanned.
     *
     * @throws IOException where it is longer than {@code limit} bytes
     */
    byte[] content(int limit) throws IOException;

    /** The file, for random access; null for an archive entry. */
    @Nullable
    Path file();

    /** The other places of the same folder; sidecars are looked for here. */
    List<Place> siblings() throws IOException;
}
