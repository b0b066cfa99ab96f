package io.github.modellicense.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** The folders of a build's modules in the order of their names, so that each of hundreds finds its own without asking all. */
final class ModuleFolders {

    private final TreeMap<String, Path> folders = new TreeMap<>();

    static ModuleFolders of(MavenSession session) {
        ModuleFolders all = new ModuleFolders();
        for (MavenProject each : session.getAllProjects()) {
            if (each.getFile() != null) {
                Path folder = ReactorRoot.folder(each);
                all.folders.put(key(folder), folder);
            }
        }
        return all;
    }

    /** The folders of other modules that lie below that of the given one. */
    List<Path> below(MavenProject project) {
        String own = key(ReactorRoot.folder(project));
        List<Path> below = new ArrayList<>();
        for (Map.Entry<String, Path> each : folders.tailMap(own, false).entrySet()) {
            if (!each.getKey().startsWith(own)) {
                break;
            }
            below.add(each.getValue());
        }
        return below;
    }

    /** With the separator, so that {@code a} is not above {@code ab}. */
    private static String key(Path folder) {
        String text = folder.toString();
        return text.endsWith(File.separator) ? text : text + File.separator;
    }
}
