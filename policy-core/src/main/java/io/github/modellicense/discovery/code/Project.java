package io.github.modellicense.discovery.code;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The source files of a module. Those that mention a model API are read at once; the others only when a name leads into
 * them.
 */
final class Project {

    /** A file that is read when a name leads into it. */
    interface Source {
        /** The file's tokens; null where it cannot be read. */
        @Nullable
        SourceFile read();
    }

    private final Map<String, SourceFile> read = new TreeMap<>();
    private final Map<String, List<String>> pathsBySimpleName = new HashMap<>();
    private final Map<String, Source> unread = new HashMap<>();
    private final Map<String, Optional<Found>> types = new HashMap<>();
    private final Map<String, SourceFile> lazily = new HashMap<>();

    void add(SourceFile file) {
        read.put(file.path(), file);
        remember(file.path());
    }

    void addUnread(String path, Source source) {
        unread.put(path, source);
        remember(path);
    }

    private void remember(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        pathsBySimpleName
                .computeIfAbsent(name.substring(0, name.indexOf('.')), unused -> new ArrayList<>(1))
                .add(path);
    }

    /** The files that mention a model API, by path. */
    List<SourceFile> files() {
        return List.copyOf(read.values());
    }

    /** A type by its qualified name, nested ones with dots; null where the project has none. */
    @Nullable
    Found type(String qualified) {
        return types.computeIfAbsent(qualified, name -> Optional.ofNullable(search(name)))
                .orElse(null);
    }

    private @Nullable Found search(String qualified) {
        String[] segments = qualified.split("\\.");
        for (int i = segments.length - 1; i >= 0; i--) {
            Found found = typeInFileOf(segments, i);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** A type and the file that declares it. */
    record Found(SourceFile file, TypeDeclaration type) {}

    private @Nullable Found typeInFileOf(String[] segments, int index) {
        if (!pathsBySimpleName.containsKey(segments[index])) {
            return null;
        }
        String packageName = String.join(".", List.of(segments).subList(0, index));
        String nested = String.join(".", List.of(segments).subList(index, segments.length));
        for (String path : pathsBySimpleName.getOrDefault(segments[index], List.of())) {
            SourceFile file = file(path);
            if (file == null) {
                continue;
            }
            TypeDeclaration type = file.declarations().type(nested);
            if (type != null && file.imports().packageName().equals(packageName)) {
                return new Found(file, type);
            }
        }
        return null;
    }

    /** The files of a package that may hold its top-level members, as Kotlin has them. */
    Collection<SourceFile> kotlinFilesOf(String packageName) {
        List<SourceFile> files = new ArrayList<>();
        String folder = packageName.replace('.', '/');
        for (List<String> paths : pathsBySimpleName.values()) {
            for (String path : paths) {
                String parent = path.substring(0, Math.max(0, path.lastIndexOf('/')));
                if (path.endsWith(".kt") && (parent.endsWith(folder) || read.containsKey(path))) {
                    SourceFile file = file(path);
                    if (file != null && file.imports().packageName().equals(packageName)) {
                        files.add(file);
                    }
                }
            }
        }
        return files;
    }

    /** A source file by its path; null where the project has none. */
    @Nullable
    SourceFile read(String path) {
        return file(path);
    }

    private @Nullable SourceFile file(String path) {
        SourceFile known = read.get(path);
        Source source = known == null ? unread.remove(path) : null;
        if (source != null) {
            known = source.read();
            if (known != null) {
                lazily.put(path, known);
            }
        }
        return known == null ? lazily.get(path) : known;
    }
}
