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
    private final Path basedir;

    PathUsage(ModuleSources sources) {
        basedir = sources.basedir().normalize();
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
        if (packaged(folder)) {
            return inherited;
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

    /** True below a folder of main sources: what is packaged is production, whatever its folders are called. */
    private boolean packaged(Path folder) {
        Path path = folder.startsWith(basedir) ? basedir.relativize(folder) : folder;
        for (int i = 0; i + 3 < path.getNameCount(); i++) {
            if (path.getName(i).toString().equals("src")
                    && path.getName(i + 1).toString().equals("main")) {
                return true;
            }
        }
        return false;
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
