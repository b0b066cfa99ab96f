package io.github.modellicense.discovery.bytes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Writes small tar archives, honest and other ones. */
public final class TinyTar {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private boolean ustar = true;

    /** A tar as programs wrote it before there was a standard. */
    public static TinyTar old() {
        TinyTar tar = new TinyTar();
        tar.ustar = false;
        return tar;
    }

    /** A regular file. */
    public TinyTar file(String name, byte[] content) {
        return entry('0', name, "", content.length, content);
    }

    /** A file whose header has the name in two parts. */
    public TinyTar file(String prefix, String name, byte[] content) {
        return entry('0', name, prefix, content.length, content);
    }

    /** A file with a long name as GNU's tar has it. */
    public TinyTar gnuLong(String name, byte[] content) {
        byte[] text = (name + "\0").getBytes(StandardCharsets.UTF_8);
        return entry('L', "././@LongLink", "", text.length, text).file(name.substring(0, 100), content);
    }

    /** A file of which pax records say more. */
    public TinyTar pax(String records, String name, byte[] content) {
        byte[] text = records.getBytes(StandardCharsets.UTF_8);
        return entry('x', "PaxHeaders/x", "", text.length, text).file(name, content);
    }

    /** Any entry. */
    public TinyTar entry(char type, String name, String prefix, long claimed, byte[] content) {
        byte[] header = new byte[512];
        put(header, 0, name);
        put(header, 100, "0000644\0");
        put(header, 124, String.format("%011o\0", claimed));
        put(header, 136, "00000000000\0");
        header[156] = (byte) type;
        if (ustar) {
            put(header, 257, "ustar\00000");
            put(header, 345, prefix);
        }
        return block(header, content);
    }

    private TinyTar block(byte[] header, byte[] content) {
        put(header, 148, "        ");
        int sum = 0;
        for (byte value : header) {
            sum += value & 0xFF;
        }
        put(header, 148, String.format("%06o\0 ", sum));
        out.writeBytes(header);
        out.writeBytes(content);
        out.writeBytes(new byte[(512 - content.length % 512) % 512]);
        return this;
    }

    /** The whole archive with the two empty blocks at its end. */
    public byte[] bytes() {
        byte[] blocks = out.toByteArray();
        return java.util.Arrays.copyOf(blocks, blocks.length + 1024);
    }

    /** The same under gzip. */
    public byte[] gzipped() {
        return gzip(bytes());
    }

    /** Anything under gzip. */
    public static byte[] gzip(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static void put(byte[] into, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(bytes, 0, into, at, bytes.length);
    }
}
