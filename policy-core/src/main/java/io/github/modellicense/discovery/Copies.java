package io.github.modellicense.discovery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Recognises what the build copied from a resource folder into an output folder. A copy of another size went through
 * resource filtering: its text is read at the source, where placeholders are resolved; anything else is looked at, because
 * filtering breaks binary files.
 */
final class Copies {

    private final List<Path> outputs = new ArrayList<>();
    private final List<List<ModuleSources.ResourceRoot>> origins = new ArrayList<>();
    private final Path root;

    Copies(ModuleSources sources) {
        root = sources.root().normalize();
        add(sources.classes(), sources.resources());
        add(sources.testClasses(), sources.testResources());
    }

    private void add(@Nullable Path output, List<ModuleSources.ResourceRoot> from) {
        if (output != null && !from.isEmpty()) {
            outputs.add(output.normalize());
            origins.add(from);
        }
    }

    /** The pattern that covers the place among the copies; null where it is none. */
    @Nullable
    String patternFor(FilePlace place) {
        Path file = place.file();
        for (int i = 0; i < outputs.size(); i++) {
            Path output = outputs.get(i);
            if (file.startsWith(output) && !place.name().endsWith(".class")) {
                return isCopy(output.relativize(file), place, origins.get(i))
                        ? root.relativize(output).toString().replace('\\', '/') + "/**"
                        : null;
            }
        }
        return null;
    }

    private static boolean isCopy(Path relative, FilePlace place, List<ModuleSources.ResourceRoot> from) {
        for (ModuleSources.ResourceRoot origin : from) {
            Path source = origin.directory().resolve(relative);
            try {
                if (Files.isRegularFile(source) && (isText(place.name()) || Files.size(source) == place.size())) {
                    return true;
                }
            } catch (IOException e) {
                return false;
            }
        }
        return false;
    }

    private static boolean isText(String name) {
        return switch (NameHint.extension(name)) {
            case "properties", "yml", "yaml", "json", "xml", "txt", "env", "conf", "toml", "sh", "md" -> true;
            default -> false;
        };
    }
}
