package io.github.modellicense.discovery.code;

import io.github.modellicense.discovery.Place;
import io.github.modellicense.inventory.Usage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file in memory. */
record MemoryPlace(String path, Usage usage, byte[] bytes) implements Place {

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public byte[] head() {
        return Arrays.copyOf(bytes, Math.min(bytes.length, 8192));
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public byte[] content(int limit) throws IOException {
        if (bytes.length > limit) {
            throw new IOException("longer than " + limit);
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
