package io.github.modellicense.discovery.weights;

import io.github.modellicense.discovery.bytes.Bytes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Binary files that went through a text filter: each byte that is no UTF-8 became {@code EF BF BD}. ASCII survives, magic
 * numbers with it.
 */
final class FilterDamage {

    private static final int LOOKED_AT = 65_536;
    private static final Set<String> BINARY_MODELS = Set.of("bin", "model", "pt", "pth", "zip", "h5", "pb", "ckpt");

    private FilterDamage() {}

    /**
     * For a file that cannot be read: replacements among bytes that are UTF-8 throughout, which no binary file is by chance, or
     * more than one replacement for 64 bytes.
     */
    static boolean in(Bytes bytes) throws IOException {
        byte[] head = bytes.range(0, LOOKED_AT);
        int replaced = replacements(head);
        return replaced > 0 && utf8(head) || dense(replaced, head.length);
    }

    private static boolean utf8(byte[] head) {
        // The last character may be cut.
        ByteBuffer in = ByteBuffer.wrap(head, 0, Math.max(0, head.length - 3));
        return !StandardCharsets.UTF_8
                .newDecoder()
                .decode(in, CharBuffer.allocate(head.length), false)
                .isError();
    }

    static boolean in(Head head) {
        boolean named = ModelFormats.MODEL_EXTENSIONS.contains(head.extension())
                || BINARY_MODELS.contains(head.extension()) && head.starts("PK");
        return named && dense(replacements(head.bytes()), head.bytes().length);
    }

    private static boolean dense(int replaced, int length) {
        return replaced >= 3 && replaced * 64 > length;
    }

    private static int replacements(byte[] head) {
        int count = 0;
        for (int i = 0; i + 2 < head.length; i++) {
            if ((head[i] & 0xFF) == 0xEF && (head[i + 1] & 0xFF) == 0xBF && (head[i + 2] & 0xFF) == 0xBD) {
                count++;
            }
        }
        return count;
    }

    static String advice(String extension) {
        return "the model was damaged by text filtering: bytes that are no UTF-8 were replaced; add the extension "
                + (extension.isEmpty() ? "of this file" : "\"" + extension + "\"")
                + " to nonFilteredFileExtensions of the maven-resources-plugin";
    }
}
