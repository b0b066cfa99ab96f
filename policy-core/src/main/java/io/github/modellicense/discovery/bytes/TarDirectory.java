package io.github.modellicense.discovery.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a tar archive: old, ustar, pax (POSIX.1-2001) and GNU with long names. Links and devices are passed over,
 * since what they point to is no content of the archive; sparse files are told as not read.
 */
final class TarDirectory {

    /** Everything in a tar begins at a multiple of so many bytes. */
    static final int BLOCK = 512;

    private static final int LONGEST_NAME = 4096;
    private static final int LARGEST_EXTENSION = 1 << 20;

    private final Bytes bytes;
    private final List<ArchiveEntry> entries = new ArrayList<>();
    private boolean broken;
    private @Nullable String problem;
    private @Nullable String longName;
    private PaxRecords pax = PaxRecords.NONE;

    private TarDirectory(Bytes bytes) {
        this.bytes = bytes;
    }

    /** True for a header whose checksum is right. */
    static boolean begins(byte[] head) {
        return head.length >= BLOCK && head[0] != 0 && TarHeader.hasChecksum(head);
    }

    /** Every regular file; where the archive is broken, those before. */
    static Archive read(Bytes bytes) throws IOException {
        TarDirectory directory = new TarDirectory(bytes);
        directory.readAll();
        return new Archive(directory.entries, directory.problem);
    }

    private void readAll() throws IOException {
        long position = 0;
        for (int headers = 0; position < bytes.size() && !broken; headers++) {
            if (headers > ZipDirectory.MAX_ENTRIES) {
                throw new LimitExceededException("the archive has more than " + ZipDirectory.MAX_ENTRIES + " entries");
            }
            byte[] block = bytes.range(position, BLOCK);
            if (block[0] == 0 && isZero(block)) {
                return;
            }
            if (block.length < BLOCK || !TarHeader.hasChecksum(block)) {
                breaksOff(position);
                return;
            }
            position = entry(new TarHeader(block), position + BLOCK);
        }
    }

    private void breaksOff(long position) {
        broken = true;
        problem = "the archive is cut or broken at byte " + position;
    }

    private static boolean isZero(byte[] block) {
        for (byte value : block) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }

    /** Takes one entry and gives the position of the next header. */
    private long entry(TarHeader header, long start) throws IOException {
        long size = pax.size() >= 0 && header.isFile() ? pax.size() : header.size();
        long left = bytes.size() - start;
        if (header.isLink() && TarHeader.hasChecksum(bytes.range(start, BLOCK))) {
            // Most programs tell the size of what the link leads to and write no content; some write it.
            size = 0;
        } else if (size < 0 || size > left) {
            breaksOff(bytes.size());
            size = Math.max(0, left);
        }
        Bytes content = bytes.slice(start, size);
        if (header.isOfEntry()) {
            file(header, content);
            longName = null;
            pax = PaxRecords.NONE;
        } else {
            extension(header, content);
        }
        return start + (size + BLOCK - 1) / BLOCK * BLOCK;
    }

    private void extension(TarHeader header, Bytes content) throws IOException {
        if (content.size() > LARGEST_EXTENSION) {
            throw new LimitExceededException("a header of the archive is longer than 1 MiB");
        }
        if (header.type() == 'L') {
            byte[] name = content.range(0, LONGEST_NAME);
            longName = TarHeader.text(name, 0, name.length);
        } else if (header.type() == 'x') {
            pax = PaxRecords.of(content.range(0, (int) content.size()));
        }
    }

    private void file(TarHeader header, Bytes content) {
        String given = pax.path() != null ? pax.path() : longName != null ? longName : header.name();
        String name = given.startsWith("./") ? given.substring(2) : given;
        if (header.type() == 'S' || pax.sparse()) {
            problem = "it holds the sparse file " + name + ", which is not read";
        } else if (header.isFile() && !name.isEmpty() && !name.endsWith("/")) {
            entries.add(new Entry(name, content));
        }
    }

    /** A regular file: a part of the archive's bytes. */
    private record Entry(String name, Bytes stored) implements ArchiveEntry {

        @Override
        public long size() {
            return stored.size();
        }

        /** Nothing is unpacked, so nothing is counted. */
        @Override
        public InputStream open(ByteLimit limit) {
            return stored.stream();
        }
    }

    static String decoded(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
}
