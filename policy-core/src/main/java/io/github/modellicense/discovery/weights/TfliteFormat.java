package io.github.modellicense.discovery.weights;

import io.github.modellicense.discovery.bytes.BoundedReader;
import io.github.modellicense.discovery.bytes.Budget;
import io.github.modellicense.discovery.bytes.ByteLimit;
import io.github.modellicense.discovery.bytes.Bytes;
import io.github.modellicense.discovery.bytes.MalformedContentException;
import io.github.modellicense.discovery.bytes.ZipDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * TensorFlow Lite: a flatbuffer marked {@code TFL3}, with a second one, the model metadata, in one of its buffers, and
 * perhaps a ZIP archive of associated files after it.
 */
final class TfliteFormat implements ModelFormat {

    private static final int MAX_TEXT = 65_536;
    private static final long MAX_METADATA_ENTRIES = 65_536;

    @Override
    public String name() {
        return "tflite";
    }

    @Override
    public boolean mayBe(Head head) {
        return head.has(4, "TFL3");
    }

    @Override
    public boolean certain(Head head) {
        return true;
    }

    @Override
    public boolean read(Head head, Bytes bytes, HeaderFacts facts) throws IOException {
        Flatbuffer model = new Flatbuffer(bytes, Budget.ofFile());
        Flatbuffer.Table root = model.root();
        long entries = root.vector(6);
        long count = entries == 0 ? 0 : model.length(entries);
        if (count > MAX_METADATA_ENTRIES) {
            throw new MalformedContentException("it claims " + count + " metadata entries");
        }
        for (long i = 0; i < count; i++) {
            Flatbuffer.Table entry = model.element(entries, i);
            if (entry.text(0, 64).equals("TFLITE_METADATA")) {
                metadata(buffer(model, root, entry.u32(1)), facts);
            }
        }
        String description = root.text(3, 200);
        // Converters leave their own name there.
        facts.title(description.endsWith("Converted.") ? null : description);
        associatedFiles(bytes, facts);
        return true;
    }

    private static Bytes buffer(Flatbuffer model, Flatbuffer.Table root, long index) throws IOException {
        long buffers = root.vector(4);
        if (buffers == 0 || index >= model.length(buffers)) {
            throw new MalformedContentException("its metadata lies in buffer " + index + ", which it has not");
        }
        return model.element(buffers, index).bytes(0);
    }

    private static void metadata(Bytes bytes, HeaderFacts facts) throws IOException {
        if (bytes.size() < 8) {
            throw new MalformedContentException("its metadata is empty");
        }
        Flatbuffer.Table metadata = new Flatbuffer(bytes, Budget.ofFile()).root();
        facts.title(metadata.text(0, 500));
        facts.publisher(metadata.text(4, 500));
        facts.license("ModelMetadata.license", metadata.text(5, MAX_TEXT));
    }

    /** One exporter writes its metadata as a literal of Python among the associated files. */
    private static void associatedFiles(Bytes bytes, HeaderFacts facts) throws IOException {
        ZipDirectory files;
        try {
            files = ZipDirectory.read(bytes);
        } catch (MalformedContentException e) {
            return;
        }
        for (ZipDirectory.Entry entry : files.entries()) {
            if (entry.name().equals("temp_meta.txt") || entry.name().equals("metadata.json")) {
                try (InputStream in = files.open(entry, new ByteLimit(1 << 20))) {
                    byte[] content = in.readNBytes(MAX_TEXT);
                    Map<String, String> values = PythonLiteral.texts(new String(content, StandardCharsets.UTF_8));
                    facts.title(values.get("description"));
                    facts.publisher(values.get("author"));
                    facts.license(entry.name() + " license", values.get("license"));
                }
            }
        }
    }

    /** Tables and vectors by offset; each offset is checked by the reader that goes there. */
    private static final class Flatbuffer {

        private final Bytes bytes;
        private final BoundedReader in;

        Flatbuffer(Bytes bytes, Budget budget) {
            this.bytes = bytes;
            this.in = new BoundedReader(bytes, budget);
        }

        Table root() throws IOException {
            return new Table(u32(0));
        }

        private long u32(long at) throws IOException {
            in.budget().spendItem();
            in.seek(at);
            return in.u32();
        }

        long length(long vector) throws IOException {
            long length = u32(vector);
            in.need(length);
            return length;
        }

        Table element(long vector, long index) throws IOException {
            long at = vector + 4 + index * 4;
            return new Table(at + u32(at));
        }

        private final class Table {

            private final long at;
            private final long vtable;
            private final int slots;

            Table(long at) throws IOException {
                this.at = at;
                this.vtable = at - (int) Flatbuffer.this.u32(at);
                in.seek(vtable);
                this.slots = (in.u16() - 4) / 2;
            }

            /** Where the field's value lies; 0 where the table has none. */
            private long field(int slot) throws IOException {
                if (slot >= slots) {
                    return 0;
                }
                in.seek(vtable + 4 + slot * 2L);
                int offset = in.u16();
                return offset == 0 ? 0 : at + offset;
            }

            long u32(int slot) throws IOException {
                long field = field(slot);
                return field == 0 ? 0 : Flatbuffer.this.u32(field);
            }

            long vector(int slot) throws IOException {
                long field = field(slot);
                return field == 0 ? 0 : field + Flatbuffer.this.u32(field);
            }

            String text(int slot, int keep) throws IOException {
                long vector = vector(slot);
                if (vector == 0) {
                    return "";
                }
                long length = length(vector);
                return in.text(length, keep);
            }

            Bytes bytes(int slot) throws IOException {
                long vector = vector(slot);
                if (vector == 0) {
                    return Bytes.of(new byte[0]);
                }
                long length = length(vector);
                return bytes.slice(vector + 4, length);
            }
        }
    }
}
