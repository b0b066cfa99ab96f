package io.github.modellicense.discovery.bytes;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;

/** How many bytes may still be inflated from one outermost archive, all its entries and archives within it together. */
public final class ByteLimit {

    private final AtomicLong left;

    /** So many bytes. */
    public ByteLimit(long bytes) {
        this.left = new AtomicLong(bytes);
    }

    void spend(long count) throws IOException {
        if (left.addAndGet(-count) < 0) {
            throw new LimitExceededException("the archive holds more than may be unpacked from it");
        }
    }
}
