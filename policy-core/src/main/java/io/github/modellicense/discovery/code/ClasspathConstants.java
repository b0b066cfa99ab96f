package io.github.modellicense.discovery.code;

import io.github.modellicense.discovery.ClasspathArtifact;
import io.github.modellicense.discovery.ScanSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The constants of the libraries on the build's class path, so that an id fits the library's version. What the class path
 * does not tell, the bundled table does.
 */
final class ClasspathConstants implements ConstantSource {

    private static final int MAX_CLASS = 2 << 20;

    private static final String[] LIBRARIES = {
        "langchain4j",
        "spring-ai",
        "openai",
        "anthropic",
        "koog",
        "embabel",
        "djl",
        "ollama",
        "dashscope",
        "genai",
        "semantickernel",
        "mistral",
        "zhipu",
        "voyage",
        "cohere"
    };

    private final ScanSession session;
    private final List<Path> libraries = new ArrayList<>();
    private final ConstantSource table;
    private final Map<String, Optional<Map<String, String>>> known = new HashMap<>();

    ClasspathConstants(ScanSession session, List<ClasspathArtifact> artifacts, ConstantSource table) {
        this.session = session;
        this.table = table;
        for (ClasspathArtifact artifact : artifacts) {
            if (artifact.file() != null && isLibrary(artifact.groupId() + ":" + artifact.artifactId())) {
                libraries.add(artifact.file());
            }
        }
    }

    private static boolean isLibrary(String coordinates) {
        for (String word : LIBRARIES) {
            if (coordinates.contains(word)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public @Nullable LibraryConstant find(String owner, String name) {
        LibraryConstant bundled = table.find(owner, name);
        if (libraries.isEmpty() || !table.knows(owner) && !owner.endsWith("ModelName")) {
            return bundled;
        }
        Map<String, String> constants = constantsOf(owner);
        String id = constants == null ? null : constants.get(name);
        return id == null ? bundled : new LibraryConstant(owner, name, id);
    }

    @Override
    public boolean knows(String owner) {
        return table.knows(owner);
    }

    private @Nullable Map<String, String> constantsOf(String owner) {
        return known.computeIfAbsent(owner, name -> Optional.ofNullable(search(name)))
                .orElse(null);
    }

    private @Nullable Map<String, String> search(String owner) {
        String entry = entry(owner);
        for (Path library : libraries) {
            Optional<Map<String, String>> found =
                    session.remember("code.constants:" + library + "!" + entry, () -> read(library, entry));
            if (found.isPresent()) {
                return found.get();
            }
        }
        return null;
    }

    /** The class file's name: nested types begin where the second capital segment does. */
    private static String entry(String owner) {
        StringBuilder entry = new StringBuilder();
        boolean inType = false;
        for (String segment : owner.split("\\.")) {
            if (entry.length() > 0) {
                entry.append(inType ? '$' : '/');
            }
            entry.append(segment);
            inType = inType || !segment.isEmpty() && Character.isUpperCase(segment.charAt(0));
        }
        return entry + ".class";
    }

    private static Optional<Map<String, String>> read(Path library, String name) {
        try (ZipFile zip = new ZipFile(library.toFile())) {
            ZipEntry entry = zip.getEntry(name);
            if (entry == null) {
                return Optional.empty();
            }
            try (InputStream stream = zip.getInputStream(entry)) {
                return Optional.of(ClassConstants.of(new ClassFile(stream.readNBytes(MAX_CLASS))));
            }
        } catch (IOException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
