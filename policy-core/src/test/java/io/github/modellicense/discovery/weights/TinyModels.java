package io.github.modellicense.discovery.weights;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes model files of a few hundred bytes, following each format's specification. */
public final class TinyModels {

    private TinyModels() {}

    /** A GGUF file with one tensor and these texts. */
    public static byte[] gguf(Map<String, String> texts) {
        return gguf(ByteOrder.LITTLE_ENDIAN, 3, 1, texts);
    }

    /** A GGUF file of a byte order, version and tensor count. */
    public static byte[] gguf(ByteOrder order, int version, int tensors, Map<String, String> texts) {
        ByteBuffer out = ByteBuffer.allocate(1 << 20).order(order);
        out.put(ascii("GGUF")).putInt(version);
        count(out, version, tensors);
        count(out, version, texts.size());
        texts.forEach((key, value) -> {
            string(out, version, key);
            out.putInt(8);
            string(out, version, value);
        });
        out.put(new byte[tensors * 24 + 32]);
        return taken(out);
    }

    private static void count(ByteBuffer out, int version, int count) {
        if (version == 1) {
            out.putInt(count);
        } else {
            out.putLong(count);
        }
    }

    private static void string(ByteBuffer out, int version, String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        count(out, version, bytes.length);
        out.put(bytes);
    }

    /** A safetensors file with one number and this metadata. */
    public static byte[] safetensors(Map<String, String> metadata) {
        StringBuilder json = new StringBuilder("{");
        if (!metadata.isEmpty()) {
            json.append("\"__metadata__\":{");
            String comma = "";
            for (Map.Entry<String, String> entry : metadata.entrySet()) {
                json.append(comma)
                        .append('"')
                        .append(entry.getKey())
                        .append("\":\"")
                        .append(entry.getValue())
                        .append('"');
                comma = ",";
            }
            json.append("},");
        }
        json.append("\"w\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}");
        byte[] header = ascii(json.toString());
        ByteBuffer out = ByteBuffer.allocate(header.length + 12).order(ByteOrder.LITTLE_ENDIAN);
        return out.putLong(header.length).put(header).putInt(1).array();
    }

    /** An ONNX model of one node with these properties. */
    public static byte[] onnx(Map<String, String> properties) {
        byte[] node = join(content(1, ascii("x")), content(2, ascii("y")), content(4, ascii("Identity")));
        byte[] graph = join(content(1, node), content(2, ascii("g")));
        byte[] model =
                join(new byte[] {8, 8}, content(2, ascii("hand")), content(7, graph), content(8, new byte[] {16, 13}));
        for (Map.Entry<String, String> property : properties.entrySet()) {
            model = join(
                    model,
                    content(14, join(content(1, utf8(property.getKey())), content(2, utf8(property.getValue())))));
        }
        return model;
    }

    /** A Core ML model with a licence. */
    public static byte[] coreMl(String license) {
        byte[] metadata =
                join(content(1, ascii("Tells cats from dogs")), content(3, ascii("Ann")), content(4, utf8(license)));
        return join(new byte[] {8, 4}, content(2, content(100, metadata)), content(500, new byte[] {8, 1}));
    }

    /** A protobuf field that holds bytes. */
    public static byte[] content(int field, byte[] content) {
        return join(varint((long) field << 3 | 2), varint(content.length), content);
    }

    private static byte[] varint(long value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        while (value > 0x7F) {
            out.write((int) (value & 0x7F | 0x80));
            value >>>= 7;
        }
        out.write((int) value);
        return out.toByteArray();
    }

    /** A TFLite model with metadata. */
    public static byte[] tflite(String name, String author, String license) {
        Flat metadata = new Flat("M001");
        Map<Integer, Integer> texts = new LinkedHashMap<>();
        texts.put(0, metadata.vector(utf8(name)));
        texts.put(4, metadata.vector(utf8(author)));
        texts.put(5, metadata.vector(utf8(license)));
        byte[] inner = metadata.finish(metadata.table(texts, Map.of()));
        Flat model = new Flat("TFL3");
        int empty = model.table(Map.of(), Map.of());
        int full = model.table(Map.of(0, model.vector(inner)), Map.of());
        int buffers = model.vectorOf(empty, full);
        int entry = model.table(Map.of(0, model.vector(ascii("TFLITE_METADATA"))), Map.of(1, 1));
        return model.finish(model.table(Map.of(4, buffers, 6, model.vectorOf(entry)), Map.of()));
    }

    /** Writes a flatbuffer from its end to its beginning, so that every offset points forward. */
    private static final class Flat {
        private final String identifier;
        private final ByteBuffer out = ByteBuffer.allocate(8192).order(ByteOrder.LITTLE_ENDIAN);
        private int from = out.capacity();

        Flat(String identifier) {
            this.identifier = identifier;
        }

        /** Places are distances from the end. */
        private int place() {
            return out.capacity() - from;
        }

        private void room(int bytes) {
            from -= bytes;
        }

        int vector(byte[] content) {
            room(content.length + (content.length % 4 == 0 ? 0 : 4 - content.length % 4) + 4);
            out.putInt(from, content.length);
            out.position(from + 4);
            out.put(content);
            return place();
        }

        int vectorOf(int... tables) {
            room(4 + 4 * tables.length);
            out.putInt(from, tables.length);
            for (int i = 0; i < tables.length; i++) {
                int at = from + 4 + 4 * i;
                out.putInt(at, out.capacity() - tables[i] - at);
            }
            return place();
        }

        int table(Map<Integer, Integer> offsets, Map<Integer, Integer> numbers) {
            int slots = 8;
            room(4 + slots * 4);
            int table = from;
            room(4 + slots * 2);
            out.putInt(table, table - from);
            out.putShort(from, (short) (4 + slots * 2)).putShort(from + 2, (short) (4 + slots * 4));
            for (int slot = 0; slot < slots; slot++) {
                int at = table + 4 + slot * 4;
                if (offsets.containsKey(slot)) {
                    out.putInt(at, out.capacity() - offsets.get(slot) - at);
                    out.putShort(from + 4 + slot * 2, (short) (at - table));
                } else if (numbers.containsKey(slot)) {
                    out.putInt(at, numbers.get(slot));
                    out.putShort(from + 4 + slot * 2, (short) (at - table));
                }
            }
            return out.capacity() - table;
        }

        byte[] finish(int root) {
            room(8);
            out.putInt(from, out.capacity() - root - from);
            out.position(from + 4);
            out.put(ascii(identifier));
            byte[] bytes = new byte[out.capacity() - from];
            out.position(from);
            out.get(bytes);
            return bytes;
        }
    }

    /** A ZIP archive of these entries. */
    public static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Texts in order. */
    public static Map<String, String> texts(String... keysAndValues) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            texts.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return texts;
    }

    /** Bytes one after the other. */
    public static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    /** ASCII bytes. */
    public static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] taken(ByteBuffer out) {
        byte[] bytes = new byte[out.position()];
        out.flip();
        out.get(bytes);
        return bytes;
    }
}
