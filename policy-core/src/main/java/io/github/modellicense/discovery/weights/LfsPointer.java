package io.github.modellicense.discovery.weights;

import io.github.modellicense.inventory.Confidence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A Git LFS pointer, version 1: three lines of text in place of the weights. Its oid is their SHA-256.
 *
 * @param size of the weights in bytes
 */
record LfsPointer(String sha256, long size) {

    private static final int MOST = 1024;
    private static final long LARGE = 1 << 20;
    private static final Set<String> DATA = Set.of("bin", "model", "dat", "weights", "params");
    private static final Set<String> ARCHIVES = Set.of("npz", "tar", "gz", "zip");

    static @Nullable LfsPointer in(Head head) {
        if (head.size() > MOST || !head.starts("version https://git-lfs.github.com/spec/v1")) {
            return null;
        }
        String digest = null;
        long size = -1;
        for (String line : head.latin().split("\r?\n", 16)) {
            if (line.startsWith("oid sha256:") && hex(line.substring(11).strip())) {
                digest = line.substring(11).strip();
            } else if (line.startsWith("size ")) {
                size = number(line.substring(5).strip());
            }
        }
        return digest == null ? null : new LfsPointer(digest, size);
    }

    /**
     * Pointers stand for any large file; the name tells whether this one stands for a model.
     *
     * @return null where it does not
     */
    @Nullable
    Confidence likelihood(Head head) {
        String extension = head.extension();
        if (ModelFormats.MODEL_EXTENSIONS.contains(extension) || ModelFormats.LIKELY_EXTENSIONS.contains(extension)) {
            return Confidence.CERTAIN;
        }
        boolean speaking = head.name().contains("model")
                || head.name().contains("weights")
                || head.name().contains("ggml");
        if (size < LARGE || !DATA.contains(extension) && !(speaking && ARCHIVES.contains(extension))) {
            return null;
        }
        return speaking ? Confidence.LIKELY : Confidence.POSSIBLE;
    }

    private static boolean hex(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
                return false;
            }
        }
        return text.length() == 64;
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
