package io.github.modellicense.discovery.bytes;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A stream read once from its first byte to its last, so that it can be read at random: in memory up to
 * {@value #IN_MEMORY} bytes, beyond that in a temporary file of no telling name that goes when it is closed.
 */
public final class Spooled implements Closeable {

    /** The most bytes kept in memory. */
    public static final int IN_MEMORY = 16 << 20;

    private final Bytes bytes;
    private final String sha256;

    private Spooled(Bytes bytes, String sha256) {
        this.bytes = bytes;
        this.sha256 = sha256;
    }

    /**
     * Reads the whole stream; the caller closes the stream and the result.
     *
     * @throws LimitExceededException where it has more than {@code most} bytes
     */
    public static Spooled of(InputStream in, long most) throws IOException {
        MessageDigest digest = sha256Digest();
        ByteArrayOutputStream memory = new ByteArrayOutputStream();
        FileChannel file = null;
        try {
            byte[] buffer = new byte[65_536];
            long total = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                total += read;
                if (total > most) {
                    throw new LimitExceededException("it has more than " + (most >> 20) + " MiB");
                }
                digest.update(buffer, 0, read);
                if (file == null && memory.size() + read > IN_MEMORY) {
                    file = temporaryFile();
                    write(file, memory.toByteArray(), memory.size());
                    memory = new ByteArrayOutputStream();
                }
                if (file == null) {
                    memory.write(buffer, 0, read);
                } else {
                    write(file, buffer, read);
                }
            }
            Bytes bytes = file == null ? Bytes.of(memory.toByteArray()) : new FileBytes(file);
            return new Spooled(bytes, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException | RuntimeException e) {
            if (file != null) {
                file.close();
            }
            throw e;
        }
    }

    private static FileChannel temporaryFile() throws IOException {
        Path path = Files.createTempFile("model-license", ".tmp");
        return FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    private static void write(FileChannel file, byte[] content, int length) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(content, 0, length);
        while (left.hasRemaining()) {
            file.write(left);
        }
    }

    /** SHA-256, which every Java has. */
    public static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lower-case digest of all bytes. */
    public static String sha256(Bytes bytes) throws IOException {
        MessageDigest digest = sha256Digest();
        byte[] buffer = new byte[65_536];
        long position = 0;
        for (int read = bytes.read(position, buffer, 0, buffer.length);
                read > 0;
                read = bytes.read(position, buffer, 0, buffer.length)) {
            digest.update(buffer, 0, read);
            position += read;
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** What was read. */
    public Bytes bytes() {
        return bytes;
    }

    /** Lower-case digest of what was read. */
    public String sha256() {
        return sha256;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
