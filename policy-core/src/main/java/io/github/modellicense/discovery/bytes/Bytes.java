package io.github.modellicense.discovery.bytes;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;

/** Random access to the bytes of a file, of memory, or of a part of either. */
public interface Bytes extends Closeable {

    /** How many bytes there are. */
    long size();

    /**
     * Reads at a position.
     *
     * @return how many bytes were read, at most {@code length}; -1 at or past the end
     */
    int read(long position, byte[] into, int offset, int length) throws IOException;

    @Override
    default void close() throws IOException {}

    /** The bytes of a range, fewer where the end comes first. */
    default byte[] range(long position, int length) throws IOException {
        if (position < 0 || position >= size() || length <= 0) {
            return new byte[0];
        }
        byte[] kept = new byte[(int) Math.min(length, size() - position)];
        int filled = 0;
        while (filled < kept.length) {
            int read = read(position + filled, kept, filled, kept.length - filled);
            if (read <= 0) {
                return Arrays.copyOf(kept, filled);
            }
            filled += read;
        }
        return kept;
    }

    /** A part of these bytes; closing it closes nothing. */
    default Bytes slice(long from, long length) {
        return new SlicedBytes(this, from, length);
    }

    /** The bytes as a stream, from the first; closing it closes nothing. */
    default InputStream stream() {
        return new BytesStream(this);
    }

    /** Bytes in memory. */
    static Bytes of(byte[] content) {
        return new MemoryBytes(content);
    }

    /** A regular file; the caller closes it. */
    static Bytes of(Path file) throws IOException {
        return FileBytes.open(file);
    }
}
