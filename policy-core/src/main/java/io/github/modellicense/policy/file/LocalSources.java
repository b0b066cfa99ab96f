package io.github.modellicense.policy.file;

import io.github.modellicense.yaml.NearestWord;
import io.github.modellicense.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Starter policies of ours and files; asks another for every other kind of source. */
public final class LocalSources implements PolicySources {

    /** The starter policies, most useful first. */
    public static final List<String> BUILTINS =
            List.of("permissive", "osi", "open-weights", "no-non-commercial", "eu-deployment", "advisory");

    private final Path root;
    private final PolicySources others;

    private LocalSources(Path root, PolicySources others) {
        this.root = root;
        this.others = others;
    }

    /** Starter policies, and files below or beside the root; nothing else. */
    public static LocalSources in(Path root) {
        return new LocalSources(root, new Refusing());
    }

    /** As {@link #in}, asking another for artifacts, the class path and the network. */
    public LocalSources orElse(PolicySources another) {
        return new LocalSources(root, another);
    }

    @Override
    public byte[] read(PolicySource source) throws IOException {
        if (source instanceof PolicySource.Builtin builtin) {
            return builtin(builtin.name());
        }
        return source instanceof PolicySource.File file ? file(file.path()) : others.read(source);
    }

    /**
     * The text of a starter policy.
     *
     * @throws IOException with the nearest name where there is none of that name
     */
    public static byte[] builtin(String name) throws IOException {
        if (!BUILTINS.contains(name)) {
            String hint = NearestWord.hint(name, BUILTINS);
            throw new NoSuchFileException("unknown starter policy \"" + name + "\""
                    + (hint.isEmpty() ? "; it is one of " + String.join(", ", BUILTINS) : hint));
        }
        try (InputStream in = LocalSources.class.getResourceAsStream("builtin/" + name + ".yaml")) {
            if (in == null) {
                throw new IOException("the starter policy " + name + " is missing from this build of the plugin");
            }
            return in.readAllBytes();
        }
    }

    private byte[] file(String path) throws IOException {
        Path file = root.resolve(path);
        if (!Files.exists(file)) {
            throw new NoSuchFileException("there is no file " + path);
        }
        if (!Files.isRegularFile(file)) {
            throw new IOException(path + " is no file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(YamlReader.MAX_BYTES + 1);
        }
    }

    private static final class Refusing implements PolicySources {
        @Override
        public byte[] read(PolicySource source) throws IOException {
            throw new IOException(source + " cannot be read here");
        }
    }
}
