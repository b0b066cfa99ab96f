package io.github.modellicense.discovery.bytes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/** Content under gzip (RFC 1952). */
public final class Gzip {

    /** More times than this nothing honest shrinks: deflate cannot do better than 1032 to 1. */
    private static final long MAX_RATIO = 1100;

    private Gzip() {}

    /** True for bytes that begin as gzip's do. */
    public static boolean begins(byte[] head) {
        return head.length > 10 && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B && head[2] == 8;
    }

    /** The first unpacked bytes, fewer where the stream is cut or broken. */
    public static byte[] beginning(byte[] packed, int most) {
        byte[] kept = new byte[most];
        int filled = 0;
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            for (int read = in.read(kept); read > 0; read = in.read(kept, filled, most - filled)) {
                filled += read;
            }
        } catch (IOException e) {
            // A head ends in the middle of the stream; what came before counts.
        }
        return Arrays.copyOf(kept, filled);
    }

    /** The unpacked bytes, counted against what may be unpacked; the caller closes the stream. */
    public static InputStream open(Bytes packed, ByteLimit limit) throws IOException {
        InputStream unpacked = new GZIPInputStream(packed.stream(), 8192);
        return new LimitedStream(unpacked, limit, Math.max(1, packed.size()) * MAX_RATIO);
    }
}
