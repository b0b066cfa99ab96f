package io.github.modellicense.discovery.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The central directory of a ZIP archive (APPNOTE 4.3.12, ZIP64 included). Works on any bytes, so that an archive stored
 * within another needs no copy, and sees entries of the same name apart. Names are text, never paths.
 */
public final class ZipDirectory {

    /** The most entries of an archive that is looked into. */
    public static final int MAX_ENTRIES = 200_000;

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int LOCATOR_SIGNATURE = 0x07064b50;
    private static final int BIG_SIGNATURE = 0x06064b50;
    private static final int BIG_RECORD = 56;
    private static final int FIXED = 46;
    private static final int MAX_NAME = 4096;
    private static final long MAX_DIRECTORY_BYTES = 48L << 20;

    /** More times than this no honest entry shrinks: deflate cannot do better than 1032 to 1. */
    private static final long MAX_RATIO = 1100;

    private final Bytes bytes;
    private final List<Entry> entries;

    private ZipDirectory(Bytes bytes, List<Entry> entries) {
        this.bytes = bytes;
        this.entries = entries;
    }

    /**
     * One entry.
     *
     * @param method 0 stored, 8 deflated
     * @param compressed bytes in the archive, as claimed
     * @param size bytes when unpacked, as claimed: never to be trusted for an allocation
     * @param header position of its local header
     */
    public record Entry(String name, int method, boolean encrypted, long compressed, long size, long header) {

        /** True for a folder, which holds nothing. */
        public boolean folder() {
            return name.endsWith("/");
        }
    }

    /** True for bytes that begin as a ZIP archive does. */
    public static boolean begins(byte[] head) {
        return head.length >= 4
                && head[0] == 'P'
                && head[1] == 'K'
                && (head[2] == 3 && head[3] == 4 || head[2] == 5 && head[3] == 6);
    }

    /**
     * Reads the directory.
     *
     * @throws MalformedContentException where there is none, or it points outside
     * @throws LimitExceededException where it has more than {@value #MAX_ENTRIES} entries
     */
    public static ZipDirectory read(Bytes bytes) throws IOException {
        End end = findEnd(bytes);
        if (Long.compareUnsigned(end.count, MAX_ENTRIES) > 0
                || Long.compareUnsigned(end.length, MAX_DIRECTORY_BYTES) > 0) {
            throw new LimitExceededException("the archive has more than " + MAX_ENTRIES + " entries");
        }
        long start = end.at - end.length;
        // Bytes before the archive, as of a self-extracting one, move every offset.
        long moved = start - end.offset;
        if (start < 0 || moved < 0) {
            throw new MalformedContentException("its directory lies outside of the file");
        }
        // It lies within the file, so this allocates no more than what is there.
        List<Entry> entries = new Reading(bytes.range(start, (int) end.length), moved).entries();
        return new ZipDirectory(bytes, List.copyOf(entries));
    }

    private record End(long at, long count, long length, long offset) {}

    private static End findEnd(Bytes bytes) throws IOException {
        int wanted = (int) Math.min(bytes.size(), 22 + 65_535);
        long from = bytes.size() - wanted;
        byte[] tail = bytes.range(from, wanted);
        for (int i = tail.length - 22; i >= 0; i--) {
            if (int32(tail, i) == END_SIGNATURE && i + 22 + int16(tail, i + 20) <= tail.length) {
                return end(bytes, tail, i, from + i);
            }
        }
        throw new MalformedContentException("it has no directory at its end");
    }

    private static End end(Bytes bytes, byte[] tail, int i, long at) throws IOException {
        long count = int16(tail, i + 10);
        long length = int32(tail, i + 12) & 0xFFFFFFFFL;
        long offset = int32(tail, i + 16) & 0xFFFFFFFFL;
        byte[] locator = bytes.range(at - 20, 20);
        if (locator.length < 20 || int32(locator, 0) != LOCATOR_SIGNATURE) {
            return new End(at, count, length, offset);
        }
        // Some writers add the ZIP64 records to every archive; they lie between the directory and its end record.
        long bigAt = bigRecord(bytes, int64(locator, 8)) ? int64(locator, 8) : at - 20 - BIG_RECORD;
        if (!bigRecord(bytes, bigAt)) {
            throw new MalformedContentException("its ZIP64 directory lies outside of the file");
        }
        byte[] record = bytes.range(bigAt, BIG_RECORD);
        return new End(bigAt, int64(record, 32), int64(record, 40), int64(record, 48));
    }

    private static boolean bigRecord(Bytes bytes, long at) throws IOException {
        byte[] record = bytes.range(at, BIG_RECORD);
        return record.length == BIG_RECORD && int32(record, 0) == BIG_SIGNATURE;
    }

    /** Reads the entries out of one array: a build sees tens of thousands of them before any code is compiled. */
    private static final class Reading {

        private final byte[] directory;
        private final long moved;
        private int at;

        Reading(byte[] directory, long moved) {
            this.directory = directory;
            this.moved = moved;
        }

        List<Entry> entries() throws IOException {
            List<Entry> entries = new ArrayList<>();
            while (directory.length - at >= FIXED) {
                if (entries.size() >= MAX_ENTRIES) {
                    throw new LimitExceededException("the archive has more than " + MAX_ENTRIES + " entries");
                }
                entries.add(entry());
            }
            return entries;
        }

        private Entry entry() throws MalformedContentException {
            if (int32(directory, at) != ENTRY_SIGNATURE) {
                throw new MalformedContentException("its directory is broken");
            }
            int start = at;
            int nameLength = int16(directory, start + 28);
            int extraLength = int16(directory, start + 30);
            int rest = nameLength + extraLength + int16(directory, start + 32);
            if (rest > directory.length - start - FIXED) {
                throw new MalformedContentException(
                        "it claims " + rest + " bytes where " + (directory.length - start - FIXED) + " remain");
            }
            at = start + FIXED + rest;
            String name = new String(directory, start + FIXED, Math.min(nameLength, MAX_NAME), StandardCharsets.UTF_8);
            long compressed = int32(directory, start + 20) & 0xFFFFFFFFL;
            long size = int32(directory, start + 24) & 0xFFFFFFFFL;
            long header = int32(directory, start + 42) & 0xFFFFFFFFL;
            if (compressed == 0xFFFFFFFFL || size == 0xFFFFFFFFL || header == 0xFFFFFFFFL) {
                int extra = start + FIXED + nameLength;
                int big = bigNumbers(extra, extra + extraLength);
                int end = big < 0 ? big : Math.min(big + int16(directory, big - 2), extra + extraLength);
                if (size == 0xFFFFFFFFL && big + 8 <= end) {
                    size = int64(directory, big);
                    big += 8;
                }
                if (compressed == 0xFFFFFFFFL && big + 8 <= end) {
                    compressed = int64(directory, big);
                    big += 8;
                }
                header = header == 0xFFFFFFFFL && big + 8 <= end ? int64(directory, big) : header;
            }
            boolean encrypted = (int16(directory, start + 8) & 1) != 0;
            return new Entry(name, int16(directory, start + 10), encrypted, compressed, size, header + moved);
        }

        /** Where the ZIP64 numbers of an entry begin (APPNOTE 4.5.3); negative where it has none. */
        private int bigNumbers(int from, int end) {
            int field = from;
            while (field + 4 <= end) {
                if (int16(directory, field) == 1) {
                    return field + 4;
                }
                field += 4 + int16(directory, field + 2);
            }
            return -1;
        }
    }

    /** Every entry, folders too, in the order of the directory. */
    public List<Entry> entries() {
        return entries;
    }

    /** The bytes of an entry as they lie in the archive; the content itself where it is stored. */
    private Bytes raw(Entry entry) throws IOException {
        byte[] local = bytes.range(entry.header(), 30);
        if (local.length < 30 || int32(local, 0) != LOCAL_SIGNATURE) {
            throw new MalformedContentException("the entry " + entry.name() + " does not lie where it should");
        }
        long start = entry.header() + 30 + int16(local, 26) + int16(local, 28);
        if (entry.compressed() < 0 || start > bytes.size() - entry.compressed()) {
            throw new MalformedContentException("the entry " + entry.name() + " lies outside of the file");
        }
        return bytes.slice(start, entry.compressed());
    }

    /** The content of a stored entry without a copy; null for one that has to be unpacked. */
    public @Nullable Bytes stored(Entry entry) throws IOException {
        return entry.method() == 0 && !entry.encrypted() ? raw(entry) : null;
    }

    /**
     * The content of an entry; the caller closes it.
     *
     * @throws MalformedContentException where it is encrypted or packed by another method
     */
    public InputStream open(Entry entry, ByteLimit limit) throws IOException {
        if (entry.encrypted()) {
            throw new MalformedContentException("the entry " + entry.name() + " is encrypted");
        }
        Bytes raw = raw(entry);
        if (entry.method() == 0) {
            return new LimitedStream(raw.stream(), limit, Long.MAX_VALUE);
        }
        if (entry.method() != 8) {
            throw new MalformedContentException(
                    "the entry " + entry.name() + " is packed by method " + entry.method() + ", which is not read");
        }
        return new LimitedStream(new Inflating(raw.stream()), limit, Math.max(1, raw.size()) * MAX_RATIO);
    }

    /** An entry together with the archive that it lies in. */
    ArchiveEntry archived(Entry entry) {
        return new Archived(this, entry);
    }

    private record Archived(ZipDirectory zip, Entry entry) implements ArchiveEntry {

        @Override
        public String name() {
            return entry.name();
        }

        @Override
        public long size() {
            return entry.size();
        }

        @Override
        public @Nullable Bytes stored() throws IOException {
            return zip.stored(entry);
        }

        @Override
        public InputStream open(ByteLimit limit) throws IOException {
            return zip.open(entry, limit);
        }
    }

    /** Frees the native inflater when closed, which the stream does only for one that it made itself. */
    private static final class Inflating extends InflaterInputStream {
        Inflating(InputStream in) {
            super(in, new Inflater(true), 8192);
        }

        @Override
        public void close() throws IOException {
            super.close();
            inf.end();
        }
    }

    private static int int16(byte[] bytes, int at) {
        return bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8;
    }

    private static int int32(byte[] bytes, int at) {
        return int16(bytes, at) | int16(bytes, at + 2) << 16;
    }

    private static long int64(byte[] bytes, int at) {
        return int32(bytes, at) & 0xFFFFFFFFL | (long) int32(bytes, at + 4) << 32;
    }
}
