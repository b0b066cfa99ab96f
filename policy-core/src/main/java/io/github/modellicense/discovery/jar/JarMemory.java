package io.github.modellicense.discovery.jar;

import io.github.modellicense.discovery.bytes.Bytes;
import io.github.modellicense.discovery.bytes.Spooled;
import io.github.modellicense.discovery.cache.ScanCache;
import io.github.modellicense.inventory.Inventory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What an earlier build found in the same JAR. Asked only when much would have to be unpacked: to most JARs the digest of
 * their bytes costs more than the look itself.
 */
final class JarMemory {

    /** From so many unpacked bytes on, as the archive claims, an entry costs more than the digest of its archive. */
    static final long COSTLY = 8L << 20;

    private final ScanCache cache;
    private final Path jar;
    private final String path;
    private @Nullable String key;
    private @Nullable String stamp;
    private @Nullable Inventory known;
    private boolean asked;

    /** @param path as in reports: it is part of the result */
    JarMemory(ScanCache cache, Path jar, String path) {
        this.cache = cache;
        this.jar = jar;
        this.path = path;
    }

    /** What is known of the whole JAR; null for nothing, or where nobody asked. */
    @Nullable
    Inventory known() {
        return known;
    }

    /** True where the entry would cost much and need not be read, since the whole JAR is known. */
    boolean spares(EntryPlace entry) throws IOException {
        if (!asked && entry.size() >= COSTLY && entry.bytes() == null) {
            asked = true;
            ask();
        }
        return known != null;
    }

    private void ask() {
        if (cache == ScanCache.NONE) {
            return;
        }
        try (Bytes bytes = Bytes.of(jar)) {
            stamp = stamp();
            key = cache.key("jar", path, String.valueOf(jar.getFileName()), Spooled.sha256(bytes));
            known = key == null ? null : cache.find(key);
        } catch (IOException e) {
            // The look at the JAR itself tells what is wrong with it.
        }
    }

    /**
     * Keeps what was found, if it was asked for. A look that missed something is not kept: a full disk of today is no fact
     * about the JAR. Nor is one at a JAR that changed meanwhile.
     */
    void keep(Inventory found) {
        try {
            if (key != null && known == null && found.notLookedAt().isEmpty() && stamp().equals(stamp)) {
                cache.keep(key, found);
            }
        } catch (IOException e) {
            // A JAR that went away while it was looked at: the result stands, but not for the next build.
        }
    }

    private String stamp() throws IOException {
        return Files.size(jar) + " " + Files.getLastModifiedTime(jar);
    }
}
