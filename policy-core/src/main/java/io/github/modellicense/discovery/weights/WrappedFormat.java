package io.github.modellicense.discovery.weights;

import io.github.modellicense.discovery.bytes.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/**
 * Models in a wrapping without a directory: Java serialisation, a tar of NeMo, either of them or another format under gzip or
 * zlib. Only the first bytes are unwrapped, and nothing is deserialised: class names are looked for as text.
 */
final class WrappedFormat implements ModelFormat {

    private static final int PREFIX = 64 << 10;
    private static final String[] MODEL_CLASSES = {
        "edu.stanford.nlp",
        "edu/stanford/nlp",
        "weka.classifiers",
        "weka.clusterers",
        "cc.mallet",
        "smile.classification",
        "smile.regression",
        "org.tribuo",
        "opennlp.tools",
        "opennlp.maxent",
        "deeplearning4j",
        "hex.genmodel",
        "com.hankcs.hanlp"
    };

    @Override
    public String name() {
        return "wrapped-model";
    }

    @Override
    public boolean mayBe(Head head) {
        return gzip(head.bytes())
                || zlib(head.bytes())
                        && (head.extension().equals("joblib")
                                || head.extension().equals("pkl"))
                || javaObject(head.bytes())
                || tar(head.bytes());
    }

    @Override
    public boolean certain(Head head) {
        return false;
    }

    @Override
    public boolean read(Head head, Bytes bytes, HeaderFacts facts) throws IOException {
        byte[] prefix = bytes.range(0, PREFIX);
        if (gzip(prefix) || zlib(prefix)) {
            prefix = unwrapped(bytes, gzip(prefix));
            facts.note("compressed");
        }
        if (javaObject(prefix)) {
            return serialized(prefix, facts);
        }
        if (tar(prefix)) {
            boolean nemo = Search.indexOf(prefix, prefix.length, "model_config.yaml") >= 0
                    && head.extension().equals("nemo");
            facts.note("nemo");
            return nemo;
        }
        return wrapped(head, prefix, facts);
    }

    private static boolean serialized(byte[] prefix, HeaderFacts facts) {
        for (String library : MODEL_CLASSES) {
            if (Search.indexOf(prefix, prefix.length, library) >= 0) {
                facts.note("java serialisation of " + library);
                return true;
            }
        }
        return false;
    }

    /** Another format under the compression, recognised by what its first bytes prove. */
    private static boolean wrapped(Head outer, byte[] prefix, HeaderFacts facts) throws IOException {
        String name = outer.name().endsWith(".gz")
                ? outer.name().substring(0, outer.name().length() - 3)
                : outer.name();
        Head head = Head.of(name, prefix.length > 8192 ? java.util.Arrays.copyOf(prefix, 8192) : prefix, -1);
        if (prefix.length > 2 && (prefix[0] & 0xFF) == 0x80 && prefix[1] >= 2 && prefix[1] <= 5) {
            PickleWalk.Result walk = PickleWalk.walk(Bytes.of(prefix));
            facts.note("imports " + String.join(", ", walk.imports()));
            return PickleFormat.importsLibrary(walk.imports());
        }
        for (ModelFormat format : ModelFormats.PROVEN_BY_HEAD) {
            if (format.mayBe(head)) {
                facts.note(format.name());
                return true;
            }
        }
        return head.extension().equals("mlmodel");
    }

    private static byte[] unwrapped(Bytes bytes, boolean gzip) throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        try (InputStream in = gzip ? new GZIPInputStream(bytes.stream()) : new InflaterInputStream(bytes.stream())) {
            byte[] buffer = new byte[8192];
            for (int read = in.read(buffer); read > 0 && kept.size() < PREFIX; read = in.read(buffer)) {
                kept.write(buffer, 0, read);
            }
        } catch (IOException e) {
            // A stream that breaks off later still shows its beginning.
        }
        return kept.toByteArray();
    }

    private static boolean gzip(byte[] b) {
        return b.length > 10 && (b[0] & 0xFF) == 0x1F && (b[1] & 0xFF) == 0x8B && b[2] == 8;
    }

    private static boolean zlib(byte[] b) {
        return b.length > 2 && b[0] == 0x78 && ((b[0] & 0xFF) << 8 | b[1] & 0xFF) % 31 == 0;
    }

    private static boolean javaObject(byte[] b) {
        return b.length > 4 && (b[0] & 0xFF) == 0xAC && (b[1] & 0xFF) == 0xED && b[2] == 0 && b[3] == 5;
    }

    private static boolean tar(byte[] b) {
        return b.length > 265 && b[257] == 'u' && b[258] == 's' && b[259] == 't' && b[260] == 'a' && b[261] == 'r';
    }
}
