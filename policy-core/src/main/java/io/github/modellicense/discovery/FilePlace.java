package io.github.modellicense.discovery;

import io.github.modellicense.inventory.Usage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A regular file. A small one is read whole when its head is asked for, so that it is opened once. */
final class FilePlace implements Place {

    private static final int HEAD = 8 * 1024;
    private static final int SMALL = 256 * 1024;

    private final Path file;
    private final String path;
    private final Usage usage;
    private final long size;
    private List<Place> folder = List.of();
    private byte @Nullable [] head;
    private byte @Nullable [] content;

    FilePlace(Path file, String path, Usage usage, long size) {
        this.file = file;
        this.path = path;
        this.usage = usage;
        this.size = size;
    }

    void among(List<Place> places) {
        folder = places;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public Usage usage() {
        return usage;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public byte[] head() throws IOException {
        if (head == null) {
            head = read();
        }
        return head;
    }

    private byte[] read() throws IOException {
        if (size > 0 && size <= SMALL) {
            content = whole();
            return content.length <= HEAD ? content : Arrays.copyOf(content, HEAD);
        }
        byte[] first = first(size <= SMALL ? SMALL : HEAD);
        if (size > SMALL || first.length == SMALL) {
            return Arrays.copyOf(first, Math.min(first.length, HEAD));
        }
        content = first;
        return first.length <= HEAD ? first : Arrays.copyOf(first, HEAD);
    }

    /** As long as it was when the folder was listed, so that one system call reads it. */
    private byte[] whole() throws IOException {
        byte[] all = new byte[(int) size];
        int filled = 0;
        try (InputStream in = Files.newInputStream(file)) {
            while (filled < all.length) {
                int count = in.read(all, filled, all.length - filled);
                if (count < 0) {
                    return Arrays.copyOf(all, filled);
                }
                filled += count;
            }
        }
        return all;
    }

    private byte[] first(int bytes) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(bytes);
        }
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public byte[] content(int limit) throws IOException {
        if (content == null && size <= SMALL) {
            head();
        }
        if (content == null) {
            byte[] all = size > limit ? null : first(limit == Integer.MAX_VALUE ? limit : limit + 1);
            if (all == null || all.length > limit) {
                throw new IOException("longer than " + limit + " bytes");
            }
            content = all;
        }
        if (content.length > limit) {
            throw new IOException("longer than " + limit + " bytes");
        }
        return content;
    }

    @Override
    public Path file() {
        return file;
    }

    @Override
    public List<Place> siblings() {
        List<Place> siblings = new ArrayList<>(folder);
        siblings.remove(this);
        return siblings;
    }

    /** Forgets the content once every scanner has had its turn. */
    void release() {
        content = null;
        head = null;
    }
}
