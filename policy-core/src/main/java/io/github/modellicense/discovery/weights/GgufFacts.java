package io.github.modellicense.discovery.weights;

import io.github.modellicense.inventory.EvidenceSource;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.Namespace;
import io.github.modellicense.inventory.Relation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the {@code general.*} fields of a GGUF file mean. */
final class GgufFacts {

    private static final int MAX_BASES = 32;

    private final Map<String, String> fields;
    private final HeaderFacts facts;

    GgufFacts(Map<String, String> fields, HeaderFacts facts) {
        this.fields = fields;
        this.facts = facts;
    }

    /** True for a field that would be misread as anything but a text. */
    static boolean mustBeText(String key) {
        return key.startsWith("general.license") || key.equals("general.name") || key.endsWith("repo_url");
    }

    void state() {
        facts.title(fields.get("general.name"));
        facts.name(baseName());
        facts.architecture(fields.get("general.architecture"));
        facts.publisher(first("general.organization", "general.author"));
        facts.prose("general.description", fields.get("general.description"));
        facts.license(
                EvidenceSource.HEADER,
                facts.place() + "#general.license",
                fields.get("general.license"),
                fields.get("general.license.name"),
                fields.get("general.license.link"));
        facts.statedId(linked("general.repo_url", "general.url"));
        Relation relation = "adapter".equals(fields.get("general.type")) ? Relation.ADAPTER : Relation.FINETUNE;
        for (int i = 0; i < MAX_BASES; i++) {
            base("general.base_model." + i, relation);
        }
        source();
        split();
        note("general.architecture");
    }

    private void base(String prefix, Relation relation) {
        ModelId id = linked(prefix + ".repo_url", prefix + ".url");
        String name = fields.get(prefix + ".name");
        if (id == null && name != null && !SafeText.line(name).isEmpty()) {
            String organization = fields.get(prefix + ".organization");
            String named = organization == null ? name : organization + "/" + name;
            id = new ModelId(Namespace.NAME, SafeText.line(named, 200));
        }
        if (id != null) {
            facts.base(id, relation);
        }
    }

    /** {@code general.basename} leaves the size to a field of its own. */
    private @Nullable String baseName() {
        String name = fields.get("general.basename");
        String size = fields.get("general.size_label");
        return name == null || size == null ? name : name + "-" + size;
    }

    /** What the file was converted from; its terms hold for the conversion too. */
    private void source() {
        ModelId id = linked("general.source.repo_url", "general.source.url");
        if (id == null) {
            // The first writer of these files misspelt the key.
            id = HubLinks.base(first("general.source.huggingface.repository", "general.source.hugginface.repository"));
        }
        if (id != null && !id.equals(facts.statedId())) {
            facts.base(id, quantized() ? Relation.QUANTIZED : Relation.CONVERTED);
        }
    }

    private boolean quantized() {
        String type = fields.get("general.file_type");
        return type != null && !type.equals("0") && !type.equals("1") && !type.equals("32");
    }

    /** Parts of one model carry the same name but for their number; the first stands for all. */
    private void split() {
        String count = fields.get("split.count");
        String path = facts.place();
        int of = path.lastIndexOf("-of-");
        if (count != null && !count.equals("0") && !count.equals("1") && of > 6 && path.charAt(of - 6) == '-') {
            facts.sameModelAs(path.substring(0, of - 5) + "00001" + path.substring(of));
        }
    }

    private void note(String key) {
        String value = fields.get(key);
        if (value != null) {
            facts.note(key + " " + value);
        }
    }

    private @Nullable ModelId linked(String... keys) {
        for (String key : keys) {
            ModelId id = HubLinks.byLink(fields.get(key));
            if (id != null) {
                return id;
            }
        }
        return null;
    }

    private @Nullable String first(String... keys) {
        for (String key : keys) {
            String value = fields.get(key);
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        return null;
    }
}
