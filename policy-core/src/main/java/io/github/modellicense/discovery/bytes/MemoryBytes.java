package io.github.modellicense.discovery.bytes;

/** Bytes in memory. */
record MemoryBytes(byte[] content) implements Bytes {

    @Override
    public long size() {
        return content.length;
    }

    @Override
    public int read(long position, byte[] into, int offset, int length) {
        if (position < 0 || position >= content.length) {
            return -1;
        }
        int count = (int) Math.min(length, content.length - position);
        System.arraycopy(content, (int) position, into, offset, count);
        return count;
    }
}
