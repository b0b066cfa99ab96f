package io.github.modellicense.discovery.config;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The BOMs that Gradle build files import: a dependency without a version has its BOM's where both are of one group, as the
 * frameworks release them.
 */
final class GradlePlatforms {

    private final Map<String, String> byFileAndGroup = new HashMap<>();
    private final Map<String, Set<String>> byGroup = new HashMap<>();

    /** True for a line that imports a BOM. */
    static boolean in(String line) {
        return !line.startsWith("//") && (line.contains("latform(") || line.startsWith("mavenBom"));
    }

    void add(String file, String coordinates) {
        String[] parts = coordinates.split(":", -1);
        if (parts.length == 3 && !parts[2].isEmpty() && parts[2].indexOf('$') < 0) {
            byFileAndGroup.put(file + ":" + parts[0], parts[2]);
            byGroup.computeIfAbsent(parts[0], unused -> new TreeSet<>()).add(parts[2]);
        }
    }

    /** The version that a file's own BOM gives, else the only one that any gives; empty where they differ. */
    String version(String file, String group) {
        String own = byFileAndGroup.get(file + ":" + group);
        Set<String> all = byGroup.getOrDefault(group, Set.of());
        return own != null ? own : all.size() == 1 ? all.iterator().next() : "";
    }
}
