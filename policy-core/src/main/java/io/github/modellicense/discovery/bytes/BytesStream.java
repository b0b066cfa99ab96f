package io.github.modellicense.discovery.bytes;

import java.io.IOException;
import java.io.InputStream;

/** Bytes read one after the other. */
final class BytesStream extends InputStream {

    private final Bytes bytes;
    private final byte[] single = new byte[1];
    private long position;

    BytesStream(Bytes bytes) {
        this.bytes = bytes;
    }

    @Override
    public int read() throws IOException {
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int count = bytes.read(position, into, offset, length);
        if (count <= 0) {
            return -1;
        }
        position += count;
        return count;
    }

    @Override
    public long skip(long count) {
        long skipped = Math.max(0, Math.min(count, bytes.size() - position));
        position += skipped;
        return skipped;
    }

    @Override
    public int available() {
        return (int) Math.min(Integer.MAX_VALUE, bytes.size() - position);
    }
}
