package io.github.modellicense.discovery.weights;

import io.github.modellicense.discovery.bytes.Bytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Finds short ASCII texts among bytes. */
final class Search {

    private static final int CHUNK = 65_536;

    private Search() {}

    static int indexOf(byte[] bytes, int length, String ascii) {
        // The text's own search is compiled long before any loop of ours would be.
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1).indexOf(ascii);
    }

    /** True where one of the texts stands in the first or the last {@code most} bytes. */
    static boolean nearTheEnds(Bytes bytes, long most, String... texts) throws IOException {
        return within(bytes, 0, Math.min(most, bytes.size()), texts)
                || bytes.size() > most && within(bytes, Math.max(most, bytes.size() - most), bytes.size(), texts);
    }

    private static boolean within(Bytes bytes, long from, long to, String... texts) throws IOException {
        for (long at = from; at < to; at += CHUNK - 64) {
            byte[] chunk = bytes.range(at, (int) Math.min(CHUNK, to - at));
            for (String text : texts) {
                if (indexOf(chunk, chunk.length, text) >= 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
