package io.github.modellicense.discovery.bytes;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The unpacked bytes of one entry, counted against the archive's limit and against what its packed size can hold. */
final class LimitedStream extends FilterInputStream {

    private final ByteLimit limit;
    private long left;

    LimitedStream(InputStream in, ByteLimit limit, long most) {
        super(in);
        this.limit = limit;
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        int value = in.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = in.read(into, offset, length);
        count(Math.max(0, read));
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = in.skip(count);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long more) throws IOException {
        limit.spend(more);
        left -= more;
        if (left < 0) {
            throw new LimitExceededException("the entry grows more than its packed size can hold");
        }
    }
}
