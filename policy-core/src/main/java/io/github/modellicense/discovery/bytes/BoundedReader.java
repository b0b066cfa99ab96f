package io.github.modellicense.discovery.bytes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Reads numbers and texts of a header. Each length is compared, unsigned, with what remains before anything happens;
 * nothing is allocated from a claimed size.
 */
public final class BoundedReader {

    private static final int WINDOW = 8192;

    private final Bytes bytes;
    private final Budget budget;
    private final byte[] window = new byte[WINDOW];
    private final long end;
    private boolean bigEndian;
    private long windowStart;
    private int windowLength;
    private long position;

    /** A little-endian reader from the first byte. */
    public BoundedReader(Bytes bytes, Budget budget) {
        this.bytes = bytes;
        this.budget = budget;
        this.end = bytes.size();
    }

    /** Reads numbers with the highest byte first from now on. */
    public void bigEndian(boolean big) {
        this.bigEndian = big;
    }

    /** Bytes from the start. */
    public long position() {
        return position;
    }

    /** Bytes up to the end. */
    public long remaining() {
        return end - position;
    }

    /** What reading may still cost. */
    public Budget budget() {
        return budget;
    }

    /** Goes to a position counted from the start, unsigned. */
    public void seek(long target) throws MalformedContentException {
        if (Long.compareUnsigned(target, end) > 0) {
            throw new MalformedContentException("it points to byte " + Long.toUnsignedString(target) + " of " + end);
        }
        position = target;
    }

    /** Leaves out bytes; the count is unsigned. */
    public void skip(long count) throws MalformedContentException {
        need(count);
        position += count;
    }

    /** Fails unless so many bytes remain; the count is unsigned. */
    public void need(long count) throws MalformedContentException {
        if (Long.compareUnsigned(count, remaining()) > 0) {
            throw new MalformedContentException(
                    "it claims " + Long.toUnsignedString(count) + " bytes where " + remaining() + " remain");
        }
    }

    /** One byte, 0 to 255. */
    public int u8() throws IOException {
        need(1);
        if (position < windowStart || position >= windowStart + windowLength) {
            fetch();
        }
        return window[(int) (position++ - windowStart)] & 0xFF;
    }

    private void fetch() throws IOException {
        int wanted = (int) Math.min(WINDOW, remaining());
        budget.spendBytes(wanted);
        windowStart = position;
        windowLength = Math.max(0, bytes.read(position, window, 0, wanted));
        if (windowLength == 0) {
            throw new MalformedContentException("it ends at byte " + position + " of " + end);
        }
    }

    /** Two bytes, unsigned. */
    public int u16() throws IOException {
        int first = u8();
        int second = u8();
        return bigEndian ? first << 8 | second : second << 8 | first;
    }

    /** Four bytes, unsigned. */
    public long u32() throws IOException {
        long first = u16();
        long second = u16();
        return bigEndian ? first << 16 | second : second << 16 | first;
    }

    /** Eight bytes; a number above 2^63 - 1 is negative and must be compared unsigned. */
    public long i64() throws IOException {
        long first = u32();
        long second = u32();
        return bigEndian ? first << 32 | second : second << 32 | first;
    }

    /** A number in groups of seven bits, lowest first, at most ten bytes. */
    public long varint() throws IOException {
        long value = 0;
        for (int shift = 0; shift < 70; shift += 7) {
            int next = u8();
            value |= (long) (next & 0x7F) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw new MalformedContentException("it has a number of more than ten bytes");
    }

    /** A UTF-8 text of so many bytes, of which at most {@code keep} are kept and the rest left out. */
    public String text(long length, int keep) throws IOException {
        need(length);
        int kept = (int) Math.min(length, keep);
        budget.spendText(kept);
        byte[] content = new byte[kept];
        long after = position + length;
        for (int filled = 0; filled < kept; filled++) {
            content[filled] = (byte) u8();
        }
        position = after;
        return new String(content, StandardCharsets.UTF_8);
    }
}
