package io.github.modellicense.discovery.weights;

import io.github.modellicense.discovery.bytes.ByteLimit;
import io.github.modellicense.discovery.bytes.Bytes;
import io.github.modellicense.discovery.bytes.Spooled;
import io.github.modellicense.discovery.bytes.ZipDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The ZIP archives that are one model: PyTorch, Keras, OpenNLP, TorchServe, H2O, skops. Told apart by their entries. */
final class ZipModelFormat implements ModelFormat {

    private static final long MAX_UNPACKED = 64L << 20;

    @Override
    public String name() {
        return "zip-model";
    }

    @Override
    public boolean mayBe(Head head) {
        return ZipDirectory.begins(head.bytes())
                && !head.name().endsWith(".jar")
                && !head.name().endsWith(".war");
    }

    @Override
    public boolean certain(Head head) {
        return switch (head.extension()) {
            case "keras", "pt", "pth", "mar", "jit" -> true;
            default -> false;
        };
    }

    @Override
    public boolean read(Head head, Bytes bytes, HeaderFacts facts) throws IOException {
        ZipDirectory zip = ZipDirectory.read(bytes);
        Map<String, ZipDirectory.Entry> entries = new LinkedHashMap<>();
        for (ZipDirectory.Entry entry : zip.entries()) {
            entries.putIfAbsent(entry.name(), entry);
        }
        ZipDirectory.Entry pickle = below(entries, "/data.pkl");
        if (pickle != null && hasTorch(entries)) {
            return torch(head, zip, entries, pickle, facts);
        }
        if (entries.containsKey("MAR-INF/MANIFEST.json")) {
            return archive(zip, entries.get("MAR-INF/MANIFEST.json"), facts);
        }
        if (entries.containsKey("manifest.properties")) {
            return openNlp(zip, entries.get("manifest.properties"), facts);
        }
        if (entries.containsKey("metadata.json") && entries.containsKey("config.json") && weights(entries)) {
            facts.note("keras");
            return true;
        }
        if (entries.containsKey("model.ini") && below(entries, "experimental/modelDetails.json") == null) {
            facts.note("h2o mojo");
            return new String(read(zip, entries.get("model.ini"), 8192), java.nio.charset.StandardCharsets.UTF_8)
                    .contains("h2o_version");
        }
        boolean skops = entries.containsKey("schema.json") && head.extension().equals("skops");
        if (skops) {
            facts.note("skops");
        }
        return skops;
    }

    private static boolean weights(Map<String, ZipDirectory.Entry> entries) {
        return entries.containsKey("model.weights.h5")
                || entries.containsKey("model.weights.npz")
                || entries.containsKey("model.weights.json");
    }

    private static boolean hasTorch(Map<String, ZipDirectory.Entry> entries) {
        return below(entries, "/version") != null
                || below(entries, "/constants.pkl") != null
                || below(entries, "/data/0") != null
                || below(entries, "/.data/serialization_id") != null;
    }

    private static ZipDirectory.@Nullable Entry below(Map<String, ZipDirectory.Entry> entries, String end) {
        for (Map.Entry<String, ZipDirectory.Entry> entry : entries.entrySet()) {
            if (entry.getKey().endsWith(end)) {
                return entry.getValue();
            }
        }
        return null;
    }

    private static boolean torch(
            Head head,
            ZipDirectory zip,
            Map<String, ZipDirectory.Entry> entries,
            ZipDirectory.Entry pickle,
            HeaderFacts facts)
            throws IOException {
        if (TrainingState.named(head.name())) {
            return false;
        }
        facts.note("pytorch");
        try (InputStream in = zip.open(pickle, new ByteLimit(MAX_UNPACKED));
                Spooled spooled = Spooled.of(in, MAX_UNPACKED)) {
            PickleWalk.Result walk = PickleWalk.walk(spooled.bytes());
            facts.note("imports " + String.join(", ", walk.imports()));
        }
        ZipDirectory.Entry config = below(entries, "/extra/config.txt");
        if (config != null) {
            FlatJson json = FlatJson.read(read(zip, config, 1 << 20));
            facts.title(json.get("description"));
            facts.publisher(json.get("author"));
            facts.license("extra/config.txt license", json.get("license"));
        }
        return true;
    }

    private static boolean archive(ZipDirectory zip, ZipDirectory.@Nullable Entry manifest, HeaderFacts facts)
            throws IOException {
        FlatJson json = FlatJson.read(read(zip, manifest, 1 << 20));
        facts.title(json.get("model.modelName"));
        facts.note("torchserve archive");
        facts.license("MAR-INF/MANIFEST.json licenses", json.get("license"));
        return true;
    }

    /** The factory that the manifest names is a class of the library, or of anybody; it is never instantiated. */
    private static boolean openNlp(ZipDirectory zip, ZipDirectory.@Nullable Entry manifest, HeaderFacts facts)
            throws IOException {
        Properties properties = new Properties();
        try {
            properties.load(new java.io.ByteArrayInputStream(read(zip, manifest, 1 << 20)));
        } catch (IllegalArgumentException e) {
            return false;
        }
        String component = properties.getProperty("Component-Name");
        if (component == null || properties.getProperty("OpenNLP-Version") == null) {
            return false;
        }
        facts.note("opennlp " + component + " " + properties.getProperty("Language", ""));
        return true;
    }

    private static byte[] read(ZipDirectory zip, ZipDirectory.@Nullable Entry entry, int most) throws IOException {
        if (entry == null) {
            return new byte[0];
        }
        try (InputStream in = zip.open(entry, new ByteLimit(MAX_UNPACKED))) {
            return in.readNBytes(most);
        }
    }
}
