package io.github.modellicense.discovery.cache;

import io.github.modellicense.discovery.bytes.Bytes;
import io.github.modellicense.discovery.bytes.Spooled;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import org.jspecify.annotations.Nullable;

/** The program that is running, told by the digest of its JAR: versions of snapshots name many programs. */
final class Engine {

    private boolean asked;
    private @Nullable String sha256;

    /** The JAR that this class comes from. */
    Engine() {}

    Engine(String sha256) {
        this.asked = true;
        this.sha256 = sha256;
    }

    /** Lower-case digest; null where the program is no JAR. */
    synchronized @Nullable String sha256() {
        if (!asked) {
            asked = true;
            sha256 = ofOwnJar();
        }
        return sha256;
    }

    private static @Nullable String ofOwnJar() {
        CodeSource source = Engine.class.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return null;
        }
        try {
            Path jar = Path.of(source.getLocation().toURI());
            if (!Files.isRegularFile(jar)) {
                return null;
            }
            try (Bytes bytes = Bytes.of(jar)) {
                return Spooled.sha256(bytes);
            }
        } catch (IOException | URISyntaxException | RuntimeException e) {
            return null;
        }
    }
}
