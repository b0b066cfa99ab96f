package io.github.modellicense.discovery;

import io.github.modellicense.discovery.cache.ScanCache;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What the modules of one build share: the results of JARs already read, by digest or path, and the plugin's own files. Safe for several threads;
 * lives as long as the build.
 */
public final class ScanSession {

    private final Map<String, Object> remembered = new ConcurrentHashMap<>();
    private final Set<String> own = ConcurrentHashMap.newKeySet();
    private final ScanCache cache;

    /** A session that remembers nothing of earlier builds. */
    public ScanSession() {
        this(ScanCache.NONE);
    }

    /** A session that remembers what earlier builds found in large JARs. */
    public ScanSession(ScanCache cache) {
        this.cache = cache;
    }

    /** What earlier builds found. */
    public ScanCache cache() {
        return cache;
    }

    /** Files of the plugin's own under names that their users chose, such as a catalogue file that the policy names. */
    public void own(Collection<String> paths) {
        own.addAll(paths);
    }

    boolean owns(String path) {
        return own.contains(path);
    }

    /** The value of a key, computed by the first who asks; the key begins with the asking room's name. */
    @SuppressWarnings("unchecked")
    public <T> T remember(String key, Supplier<T> compute) {
        Object known = remembered.get(key);
        if (known == null) {
            known = remembered.computeIfAbsent(key, unused -> compute.get());
        }
        return (T) known;
    }
}
