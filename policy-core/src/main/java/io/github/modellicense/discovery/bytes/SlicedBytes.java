package io.github.modellicense.discovery.bytes;

import java.io.IOException;

/** A part of other bytes, cut to what they have. */
final class SlicedBytes implements Bytes {

    private final Bytes whole;
    private final long from;
    private final long size;

    SlicedBytes(Bytes whole, long from, long length) {
        this.whole = whole;
        this.from = Math.max(0, Math.min(from, whole.size()));
        this.size = Math.max(0, Math.min(length, whole.size() - this.from));
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int read(long position, byte[] into, int offset, int length) throws IOException {
        if (position < 0 || position >= size) {
            return -1;
        }
        return whole.read(from + position, into, offset, (int) Math.min(length, size - position));
    }
}
