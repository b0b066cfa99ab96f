package io.github.modellicense.discovery.weights;

import io.github.modellicense.inventory.EvidenceSource;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.Namespace;
import io.github.modellicense.inventory.ReferenceKind;
import org.jspecify.annotations.Nullable;

/**
 * Manifests that stand for a whole model whose own files cannot be told from others: {@code meta.json} of a spaCy pipeline, and
 * {@code metadata.json} of DJL's model zoo.
 *
 * @param kind weights for a pipeline that lies there, a card for weights that lie elsewhere
 */
record ModelManifest(ReferenceKind kind, String text, HeaderFacts facts) {

    static final int LARGEST = 1 << 20;

    static boolean mayBe(Head head) {
        return switch (head.name()) {
            case "meta.json" -> head.contains("\"spacy_version\"");
            case "metadata.json" -> head.contains("\"artifactId\"") && head.contains("\"groupId\"");
            default -> false;
        };
    }

    /** What the manifest says; null where it turns out to be another file of that name. */
    static @Nullable ModelManifest of(String place, byte[] content) {
        FlatJson json = FlatJson.read(content);
        HeaderFacts facts = new HeaderFacts(place);
        String version = json.get("spacy_version");
        String language = json.get("lang");
        String name = json.get("name");
        if (version != null && language != null && name != null) {
            ModelId id = new ModelId(Namespace.NAME, SafeText.line(language + "_" + name, 200));
            facts.statedId(id);
            facts.title(id.name());
            facts.revision(json.get("version"));
            facts.publisher(json.get("author"));
            facts.statement(EvidenceSource.SIDECAR, place + "#license", json.get("license"));
            return new ModelManifest(ReferenceKind.WEIGHTS, "spacy pipeline", facts);
        }
        String group = json.get("groupId");
        String artifact = json.get("artifactId");
        if (group == null || artifact == null || !json.hasBelow("artifacts")) {
            return null;
        }
        facts.statedId(new ModelId(Namespace.DJL, SafeText.line(group + "/" + artifact, 200)));
        facts.title(json.get("name"));
        facts.license(
                EvidenceSource.SIDECAR,
                place + "#licenses",
                json.get("licenses.license.name"),
                null,
                json.get("licenses.license.url"));
        return new ModelManifest(ReferenceKind.MODEL_CARD, "djl model", facts);
    }
}
