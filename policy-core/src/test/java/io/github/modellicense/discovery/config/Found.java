package io.github.modellicense.discovery.config;

import io.github.modellicense.discovery.ClasspathArtifact;
import io.github.modellicense.discovery.Findings;
import io.github.modellicense.discovery.ModuleSources;
import io.github.modellicense.discovery.Place;
import io.github.modellicense.discovery.ScanContext;
import io.github.modellicense.discovery.ScanSession;
import io.github.modellicense.discovery.Scanner;
import io.github.modellicense.inventory.Inventory;
import io.github.modellicense.inventory.Sighting;
import io.github.modellicense.inventory.Usage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Runs the scanners of this room over files given as text, and says what they found in one line each. */
final class Found {

    private final Map<String, byte[]> files = new TreeMap<>();
    private final Map<String, String> properties = new TreeMap<>();

    static Found in(String path, String text) {
        return new Found().and(path, text);
    }

    Found and(String path, String text) {
        return and(path, text.getBytes(StandardCharsets.UTF_8));
    }

    Found and(String path, byte[] content) {
        files.put(path, content);
        return this;
    }

    Found property(String name, String value) {
        properties.put(name, value);
        return this;
    }

    /** {@code line namespace:name provider} of each sighting. */
    List<String> models() {
        return inventory().sightings().stream().map(Found::say).toList();
    }

    /** The ids alone. */
    List<String> ids() {
        return inventory().sightings().stream()
                .map(sighting -> sighting.reference().id().toString())
                .toList();
    }

    private static String say(Sighting sighting) {
        var reference = sighting.reference();
        return reference.at().line() + " " + reference.id() + " " + reference.provider();
    }

    Inventory inventory() {
        return scan(new ArrayList<>());
    }

    List<ClasspathArtifact> artifacts() {
        List<ClasspathArtifact> artifacts = new ArrayList<>();
        scan(artifacts);
        return artifacts;
    }

    private Inventory scan(List<ClasspathArtifact> artifacts) {
        ScanContext context = new ScanContext(sources(), new ScanSession());
        List<Scanner> scanners = List.of(new BuildFileScanner(context), new ConfigurationScanner(context));
        Findings findings = new Findings();
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                for (Scanner scanner : scanners) {
                    Place place = new Text(file.getKey(), file.getValue());
                    if (scanner.wants(place)) {
                        scanner.scan(place, findings);
                    }
                }
            }
            for (Scanner scanner : scanners) {
                scanner.finish(findings);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        artifacts.addAll(context.artifacts());
        return findings.inventory();
    }

    private ModuleSources sources() {
        Path root = Path.of("");
        return new ModuleSources(
                "",
                root,
                root,
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                null,
                properties,
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of());
    }

    private record Text(String path, byte[] bytes) implements Place {

        @Override
        public Usage usage() {
            return path.contains("src/test/") ? Usage.TEST : Usage.PRODUCTION;
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public byte[] head() {
            return bytes;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public byte[] content(int limit) throws IOException {
            if (bytes.length > limit) {
                throw new IOException("longer than " + limit + " bytes");
            }
            return bytes;
        }

        @Override
        public @Nullable Path file() {
            return null;
        }

        @Override
        public List<Place> siblings() {
            return List.of();
        }
    }
}
