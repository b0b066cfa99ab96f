package io.github.modellicense.discovery;

import io.github.modellicense.inventory.Usage;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a folder is used for: from the build where it names the folder, else from the path. In doubt production, which is
 * the stricter.
 */
final class PathUsage {

    private final Map<Path, Usage> named = new HashMap<>();

    PathUsage(ModuleSources sources) {
        name(sources.testSourceRoots(), Usage.TEST);
        for (ModuleSources.ResourceRoot root : sources.testResources()) {
            named.put(root.directory().normalize(), Usage.TEST);
        }
        name(sources.sourceRoots(), Usage.PRODUCTION);
        for (ModuleSources.ResourceRoot root : sources.resources()) {
            named.put(root.directory().normalize(), Usage.PRODUCTION);
        }
        // A build may compile from its base folder; the folders below still say what they are for.
        named.remove(sources.basedir().normalize());
    }

    private void name(List<Path> folders, Usage usage) {
        folders.forEach(folder -> named.put(folder.normalize(), usage));
    }

    /** The usage of a folder, given that of its parent. */
    Usage of(Path folder, String name, String parentName, Usage inherited) {
        Usage known = named.get(folder);
        if (known != null) {
            return known;
        }
        if (parentName.equals("src")) {
            return sourceSet(name, inherited);
        }
        return switch (name) {
            case "integration-tests" -> Usage.TEST;
            case ".github", ".gitlab", ".circleci", ".mvn", ".ci" ->
                inherited == Usage.PRODUCTION ? Usage.BUILD : inherited;
            case "docs", "doc", "documentation" ->
                inherited == Usage.PRODUCTION && !parentName.equals("resources") ? Usage.DOCUMENTATION : inherited;
            case "asciidoc" -> parentName.equals("main") ? Usage.DOCUMENTATION : inherited;
            default -> inherited;
        };
    }

    private static Usage sourceSet(String name, Usage inherited) {
        if (name.equals("main")) {
            // Below a test project everything stays test; below a documentation folder sources are sources again.
            return inherited == Usage.TEST ? Usage.TEST : Usage.PRODUCTION;
        }
        if (name.equals("test") || name.equals("it") || name.endsWith("Test") || name.equals("testFixtures")) {
            return Usage.TEST;
        }
        return switch (name) {
            case "site", "docs", "doc", "asciidoc", "documentation" -> Usage.DOCUMENTATION;
            default -> inherited;
        };
    }
}
