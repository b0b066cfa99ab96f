package io.github.modellicense.discovery.jar;

import io.github.modellicense.discovery.Place;
import io.github.modellicense.discovery.bytes.LimitExceededException;
import io.github.modellicense.inventory.Usage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A dependency that is one file, under the name it has in reports. Nothing lies beside it. */
final class FilePlace implements Place {

    private static final int HEAD = 8192;

    private final Path file;
    private final String shown;
    private final Usage usage;
    private final byte[] head;

    FilePlace(Path file, String shown, Usage usage) throws IOException {
        this.file = file;
        this.shown = shown;
        this.usage = usage;
        try (InputStream in = Files.newInputStream(file)) {
            this.head = in.readNBytes(HEAD);
        }
    }

    @Override
    public String path() {
        return shown;
    }

    /** The file's own name, which has the extension. */
    @Override
    public String name() {
        return String.valueOf(file.getFileName());
    }

    @Override
    public Usage usage() {
        return usage;
    }

    @Override
    public long size() {
        return file.toFile().length();
    }

    @Override
    public byte[] head() {
        return head;
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public byte[] content(int limit) throws IOException {
        if (size() > limit) {
            throw new LimitExceededException("it has more than " + limit + " bytes");
        }
        return Files.readAllBytes(file);
    }

    @Override
    public Path file() {
        return file;
    }

    @Override
    public List<Place> siblings() {
        return List.of();
    }
}
