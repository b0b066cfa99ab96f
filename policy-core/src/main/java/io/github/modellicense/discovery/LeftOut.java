package io.github.modellicense.discovery;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The folders that the walk leaves out by design, each with its reason. */
final class LeftOut {

    private final Set<Path> modules = new HashSet<>();
    private final Path basedir;
    private final @Nullable Path output;

    LeftOut(ModuleSources sources) {
        sources.otherModules().forEach(module -> modules.add(module.normalize()));
        basedir = sources.basedir().normalize();
        output = sources.outputDirectory() == null
                ? null
                : sources.outputDirectory().normalize();
    }

    /** True for the folder of another module, also where it is a link to one that stands elsewhere. */
    boolean isModule(Path folder) {
        return modules.contains(folder);
    }

    /**
     * Why a folder is left out; null where it is looked at.
     *
     * @param siblings names of the files beside the folder
     */
    @Nullable
    String why(Path folder, String name, Set<String> siblings) {
        if (modules.contains(folder)) {
            return "another module, looked at as such";
        }
        if (folder.equals(output)) {
            return "build output";
        }
        return switch (name) {
            case ".git", ".hg", ".svn", ".bzr", "CVS" -> "version control";
            case "node_modules", "bower_components" ->
                packaged(folder) && !siblings.contains("package.json") ? null : "packages of a web client";
            default -> packaged(folder) ? null : ofTools(folder, name, siblings);
        };
    }

    /** What lies among the resources is packaged, whatever it is called. */
    private boolean packaged(Path folder) {
        String path = basedir.relativize(folder.normalize()).toString().replace('\\', '/') + "/";
        return path.startsWith("src/main/") || path.contains("/src/main/");
    }

    private static @Nullable String ofTools(Path folder, String name, Set<String> siblings) {
        return switch (name) {
            case ".gradle", "__pycache__" -> "a build tool's cache";
            case ".idea", ".vscode", ".settings", ".fleet" -> "settings of an editor";
            case ".claude", ".cursor", ".continue", ".windsurf", ".roo", ".codex", ".gemini" ->
                "settings of a coding " + "assistant";
            case "target" -> besides(siblings, "pom.xml", "build.sbt", "Cargo.toml");
            case "build" ->
                besides(siblings, "build.gradle", "build.gradle.kts", "settings.gradle", "settings.gradle.kts");
            case "venv", ".venv" -> isPythonEnvironment(folder) ? "packages of a Python environment" : null;
            default -> null;
        };
    }

    private static @Nullable String besides(Set<String> siblings, String... buildFiles) {
        for (String buildFile : buildFiles) {
            if (siblings.contains(buildFile)) {
                return "build output";
            }
        }
        return null;
    }

    private static boolean isPythonEnvironment(Path folder) {
        return Files.isRegularFile(folder.resolve("pyvenv.cfg"), LinkOption.NOFOLLOW_LINKS);
    }
}
