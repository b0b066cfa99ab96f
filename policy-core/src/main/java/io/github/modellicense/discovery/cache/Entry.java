package io.github.modellicense.discovery.cache;

import io.github.modellicense.discovery.bytes.Spooled;
import io.github.modellicense.inventory.Inventory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One entry as bytes: its key, the result, and a digest of both, so that one cut short or moved is known as such. */
final class Entry {

    private static final int DIGEST = 32;

    private Entry() {}

    /** @throws IOException where the result would not read back as it is, down to the last field */
    static byte[] of(String key, Inventory found) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(key.getBytes(StandardCharsets.US_ASCII));
        bytes.write('\n');
        new InventoryWriter(bytes).write(found);
        bytes.write(digest(bytes.toByteArray(), bytes.size()));
        byte[] entry = bytes.toByteArray();
        // As texts: equal ids may be spelled differently.
        if (!found.toString().equals(String.valueOf(read(entry, key)))) {
            throw new IOException("the entry would say something else than what was found");
        }
        return entry;
    }

    /** The result; null where the bytes are not the whole entry of that key. */
    static @Nullable Inventory read(byte[] bytes, String key) throws IOException {
        byte[] head = (key + "\n").getBytes(StandardCharsets.US_ASCII);
        int end = bytes.length - DIGEST;
        if (end < head.length || !Arrays.equals(head, 0, head.length, bytes, 0, head.length)) {
            return null;
        }
        boolean whole = MessageDigest.isEqual(digest(bytes, end), Arrays.copyOfRange(bytes, end, bytes.length));
        return whole ? new InventoryReader(bytes, head.length, end - head.length).read() : null;
    }

    private static byte[] digest(byte[] bytes, int length) {
        MessageDigest digest = Spooled.sha256Digest();
        digest.update(bytes, 0, length);
        return digest.digest();
    }
}
