package io.github.modellicense.discovery.bytes;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Bytes of a file. Its size is taken once, so that a file that grows meanwhile is still read within one bound. */
final class FileBytes implements Bytes {

    private final FileChannel channel;
    private final long size;

    FileBytes(FileChannel channel) throws IOException {
        this.channel = channel;
        this.size = channel.size();
    }

    static FileBytes open(Path file) throws IOException {
        return new FileBytes(FileChannel.open(file, StandardOpenOption.READ));
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
        int count = (int) Math.min(length, size - position);
        return channel.read(ByteBuffer.wrap(into, offset, count), position);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
