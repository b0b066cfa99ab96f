package io.github.modellicense.discovery.jar;

import io.github.modellicense.discovery.bytes.ByteLimit;
import io.github.modellicense.discovery.bytes.Bytes;
import io.github.modellicense.discovery.bytes.ZipDirectory;
import io.github.modellicense.discovery.weights.SafeText;
import io.github.modellicense.discovery.weights.SafeXml;
import io.github.modellicense.inventory.Confidence;
import io.github.modellicense.inventory.Evidence;
import io.github.modellicense.inventory.EvidenceSource;
import io.github.modellicense.inventory.Sighting;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The licence that a JAR states for itself, in the POM and the licence file it carries. It is the code's: shown beside a model
 * inside, never taken for the model's.
 */
final class JarLicense {

    private static final int LARGEST = 256 << 10;

    private JarLicense() {}

    /** Adds the JAR's own licence to what the models inside say. */
    static List<Sighting> besides(List<Sighting> sightings, Path jar, String path) {
        List<Evidence> code = sightings.isEmpty() ? List.of() : of(jar, path);
        return code.isEmpty()
                ? sightings
                : sightings.stream().map(found -> with(found, code)).toList();
    }

    private static Sighting with(Sighting found, List<Evidence> code) {
        return new Sighting(found.reference(), found.stated().withLicenses(code));
    }

    private static List<Evidence> of(Path jar, String path) {
        List<Evidence> found = new ArrayList<>();
        try (Bytes bytes = Bytes.of(jar)) {
            ZipDirectory directory = ZipDirectory.read(bytes);
            for (ZipDirectory.Entry entry : directory.entries()) {
                boolean pom = entry.name().startsWith("META-INF/maven/")
                        && entry.name().endsWith("/pom.xml");
                boolean text =
                        entry.name().equals("META-INF/LICENSE") || entry.name().equals("META-INF/LICENSE.txt");
                if ((pom || text) && found.size() < 8) {
                    try (InputStream in = directory.open(entry, new ByteLimit(LARGEST * 2L))) {
                        byte[] content = in.readNBytes(LARGEST);
                        String where = path + "!/" + entry.name();
                        found.addAll(pom ? ofPom(content, where) : ofText(content, where));
                    }
                }
            }
        } catch (IOException e) {
            // The walk over the same archive has reported what is wrong with it.
        }
        return found;
    }

    private static List<Evidence> ofPom(byte[] content, String where) throws IOException {
        List<Evidence> names = new ArrayList<>();
        boolean[] license = {false};
        SafeXml.read(
                new ByteArrayInputStream(content),
                (xml, depth) -> {
                    license[0] = depth == 2 ? xml.getLocalName().equals("licenses") : license[0];
                    return true;
                },
                (element, text, depth) -> {
                    if (license[0] && depth == 4 && element.equals("name") && !text.isBlank() && names.size() < 8) {
                        names.add(evidence(text, where));
                    }
                });
        return names;
    }

    /** The title: the first line that is not empty. */
    private static List<Evidence> ofText(byte[] content, String where) {
        for (String line : new String(content, StandardCharsets.UTF_8).split("\r?\n", 50)) {
            if (!line.isBlank()) {
                return List.of(evidence(line, where));
            }
        }
        return List.of();
    }

    private static Evidence evidence(String value, String where) {
        return new Evidence(EvidenceSource.CODE, SafeText.line(value, 200), where, null, Confidence.CERTAIN);
    }
}
