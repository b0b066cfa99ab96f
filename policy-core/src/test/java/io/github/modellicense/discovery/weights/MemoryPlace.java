package io.github.modellicense.discovery.weights;

import io.github.modellicense.discovery.Place;
import io.github.modellicense.inventory.Usage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A file in memory, with others beside it. */
public record MemoryPlace(String path, byte[] content, Map<String, byte[]> folder) implements Place {

    /** A file with nothing beside it. */
    public static MemoryPlace of(String path, byte[] content) {
        return new MemoryPlace(path, content, Map.of());
    }

    @Override
    public Usage usage() {
        return Usage.PRODUCTION;
    }

    @Override
    public long size() {
        return content.length;
    }

    @Override
    public byte[] head() {
        return Arrays.copyOf(content, Math.min(content.length, 8192));
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(content);
    }

    @Override
    public byte[] content(int limit) throws IOException {
        if (content.length > limit) {
            throw new IOException("too long");
        }
        return content;
    }

    @Override
    public Path file() {
        return null;
    }

    @Override
    public List<Place> siblings() {
        List<Place> places = new ArrayList<>();
        String prefix = path.substring(0, path.lastIndexOf('/') + 1);
        folder.forEach((name, bytes) -> places.add(MemoryPlace.of(prefix + name, bytes)));
        return places;
    }
}
