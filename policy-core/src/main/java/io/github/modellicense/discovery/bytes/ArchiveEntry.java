package io.github.modellicense.discovery.bytes;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A file within an archive. Its name is text, never a path that anybody follows. */
public interface ArchiveEntry {

    /** As the archive has it, with {@code /}. */
    String name();

    /** Bytes when unpacked, as claimed: never to be trusted for an allocation. */
    long size();

    /** True for a folder, which holds nothing. */
    default boolean folder() {
        return name().endsWith("/");
    }

    /** The content without a copy; null for one that has to be unpacked. */
    @Nullable
    Bytes stored() throws IOException;

    /**
     * The content, counted against what may be unpacked; the caller closes it.
     *
     * @throws MalformedContentException where it cannot be read
     */
    InputStream open(ByteLimit limit) throws IOException;
}
