package io.github.modellicense.discovery;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What the modules of one build share: the results of JARs already read, by digest or path. Safe for several threads;
 * lives as long as the build.
 */
public final class ScanSession {

    private final Map<String, Object> remembered = new ConcurrentHashMap<>();

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
