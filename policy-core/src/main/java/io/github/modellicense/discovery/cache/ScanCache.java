package io.github.modellicense.discovery.cache;

import io.github.modellicense.discovery.bytes.Spooled;
import io.github.modellicense.inventory.Inventory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What earlier builds found in JARs, by the digest of the JAR, of this program and of everything else the result depends on.
 * Never a verdict: licences are concluded and judged anew each time. Asking and keeping never fail; where anything is odd
 * there is no answer and nothing is kept.
 */
public final class ScanCache {

    /** Nothing is known and nothing is kept. */
    public static final ScanCache NONE = new ScanCache(null, null);

    private static final String FORMAT = "model-license-scan/1";

    private final @Nullable OwnFolder folder;
    private final @Nullable Engine engine;

    private ScanCache(@Nullable OwnFolder folder, @Nullable Engine engine) {
        this.folder = folder;
        this.engine = engine;
    }

    /** A cache of the program that is running, in a folder that is made when something is kept. */
    public static ScanCache in(Path folder) {
        return new ScanCache(new OwnFolder(folder), new Engine());
    }

    /**
     * As {@link #in(Path)}, for a program that runs from no JAR.
     *
     * @param program what tells it from every other one that may use the folder
     */
    public static ScanCache in(Path folder, String program) {
        return new ScanCache(new OwnFolder(folder), new Engine(program));
    }

    /**
     * The name of a result; null where results cannot be kept.
     *
     * @param inputs everything that the result depends on beside this program
     */
    public @Nullable String key(String... inputs) {
        String program = engine == null ? null : engine.sha256();
        if (program == null) {
            return null;
        }
        MessageDigest digest = Spooled.sha256Digest();
        digest.update((FORMAT + "\n" + program + "\n").getBytes(StandardCharsets.UTF_8));
        for (String input : inputs) {
            byte[] bytes = input.getBytes(StandardCharsets.UTF_8);
            // The length keeps apart what a separator could not.
            digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** What was kept under a key; null where nothing was, or what was is not to be believed. */
    public @Nullable Inventory find(String key) {
        if (folder == null) {
            return null;
        }
        try {
            byte[] entry = folder.read(key);
            return entry == null ? null : Entry.read(entry, key);
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    /** Keeps a result under a key, if it can. */
    public void keep(String key, Inventory found) {
        if (folder == null) {
            return;
        }
        try {
            folder.write(key, Entry.of(key, found));
        } catch (IOException | RuntimeException e) {
            // A folder that cannot be written costs the next build the same time again, no more.
        }
    }
}
