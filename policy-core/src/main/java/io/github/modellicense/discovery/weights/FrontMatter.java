package io.github.modellicense.discovery.weights;

import io.github.modellicense.inventory.Relation;
import io.github.modellicense.yaml.InvalidFileException;
import io.github.modellicense.yaml.YamlNode;
import io.github.modellicense.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The YAML at the beginning of a model card, as hubs define it. */
final class FrontMatter {

    private static final int LONGEST = 256 << 10;

    private final YamlNode.Mapping fields;
    private final String whole;

    private FrontMatter(YamlNode.Mapping fields, String whole) {
        this.fields = fields;
        this.whole = whole;
    }

    /** The front matter of a card; null where there is none. */
    static @Nullable FrontMatter of(String place, byte[] content) throws InvalidFileException {
        String text = new String(content, 0, Math.min(content.length, LONGEST), StandardCharsets.UTF_8);
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        if (!text.startsWith("---\n") && !text.startsWith("---\r\n")) {
            return null;
        }
        int start = text.indexOf('\n') + 1;
        int end = text.indexOf("\n---", start - 1);
        if (end < start) {
            return null;
        }
        YamlNode root = YamlReader.read(place, text.substring(start, end + 1).getBytes(StandardCharsets.UTF_8));
        return root instanceof YamlNode.Mapping mapping ? new FrontMatter(mapping, prose(text)) : null;
    }

    /** The card as it stands, its lines where they were; without what its front matter says field by field. */
    String prose() {
        return whole;
    }

    /** A prompt before the download is prose as well; other fields are read for themselves. */
    private static String prose(String text) {
        StringBuilder prose = new StringBuilder();
        boolean matter = false;
        boolean gate = false;
        int fences = 0;
        for (String line : text.lines().toList()) {
            if (line.startsWith("---") && fences < 2) {
                fences++;
                matter = fences == 1;
            } else if (matter) {
                gate = line.startsWith("extra_gated_") || gate && (line.isBlank() || line.charAt(0) == ' ');
                prose.append(gate ? line.substring(line.startsWith("extra_gated_") ? line.indexOf(':') + 1 : 0) : "");
            } else {
                prose.append(line);
            }
            prose.append('\n');
        }
        return prose.toString();
    }

    /** True for the card of a model rather than a page of documentation or the card of a data set. */
    boolean isModelCard() {
        boolean dataset = has("dataset_info") || has("task_categories") || has("size_categories");
        return !dataset
                && (has("base_model")
                        || has("pipeline_tag")
                        || has("library_name")
                        || has("model-index")
                        || has("model_name")
                        || has("license_name")
                        || has("inference") && has("license"));
    }

    private boolean has(String key) {
        return fields.get(key) != null;
    }

    /** Line of a field in the card, 1-based; 1 where it has none. */
    int line(String key) {
        for (YamlNode.Entry entry : fields.entries()) {
            if (entry.key().value().equals(key)) {
                return entry.key().at().line() + 1;
            }
        }
        return 1;
    }

    /** A text; a list means all of it. Null where absent. */
    @Nullable
    String text(String key) {
        List<String> values = texts(key);
        return values.isEmpty() ? null : String.join(" AND ", values);
    }

    List<String> texts(String key) {
        List<String> values = new ArrayList<>();
        YamlNode node = fields.get(key);
        if (node instanceof YamlNode.Scalar scalar && !scalar.empty()) {
            values.add(scalar.value());
        } else if (node instanceof YamlNode.Sequence sequence) {
            for (YamlNode item : sequence.items()) {
                if (item instanceof YamlNode.Scalar scalar && !scalar.empty() && values.size() < 64) {
                    values.add(scalar.value());
                }
            }
        }
        return values;
    }

    Relation relation() {
        String said = text("base_model_relation");
        Relation relation = said == null ? null : io.github.modellicense.inventory.Labeled.find(Relation.class, said);
        if (relation != null) {
            return relation;
        }
        return "peft".equals(text("library_name")) ? Relation.ADAPTER : Relation.FINETUNE;
    }
}
