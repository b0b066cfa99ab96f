package io.github.modellicense.discovery.weights;

import io.github.modellicense.inventory.Labeled;
import io.github.modellicense.inventory.Relation;
import io.github.modellicense.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The fields at the beginning of a model card, as hubs define them: all that it says counts, wherever it says it. */
final class FrontMatter {

    private static final int MOST = 64;

    private final List<YamlNode.Mapping> blocks;
    private final String prose;
    private final @Nullable String problem;

    private FrontMatter(CardBlocks blocks) {
        this.blocks = blocks.fields();
        this.prose = blocks.prose();
        this.problem = blocks.problem();
    }

    /** The front matter of a card; null where there is none. */
    static @Nullable FrontMatter of(String place, String card) {
        CardBlocks blocks = CardBlocks.of(place, card);
        return blocks.fields().isEmpty() ? null : new FrontMatter(blocks);
    }

    /** The card as it stands, its lines where they were; without what its front matter says field by field. */
    String prose() {
        return prose;
    }

    /** Why the front matter was read line by line only; null where it is YAML. */
    @Nullable
    String problem() {
        return problem;
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

    /** True where it says something of a licence or a base. */
    boolean namesTerms() {
        return has("license")
                || !tagged("license").isEmpty()
                || !tagged("base_model").isEmpty();
    }

    private boolean has(String key) {
        return !entries(key).isEmpty();
    }

    /** Line of a field in the card, 1-based; 1 where it has none. */
    int line(String key) {
        List<YamlNode.Entry> entries = entries(key);
        return entries.isEmpty() ? 1 : entries.get(0).key().at().line();
    }

    /** A text; a list means all of it. Null where absent. */
    @Nullable
    String text(String key) {
        List<String> values = texts(key);
        return values.isEmpty() ? null : String.join(" AND ", values);
    }

    /** Every text of a field, of each block and however it is nested. */
    List<String> texts(String key) {
        List<String> values = new ArrayList<>();
        for (YamlNode.Entry entry : entries(key)) {
            collect(entry.value(), values);
        }
        return values;
    }

    /** What the tags say of a field, as hubs write it there: {@code license:mit}. */
    List<String> tagged(String field) {
        List<String> values = new ArrayList<>();
        for (String tag : texts("tags")) {
            if (tag.startsWith(field + ":")) {
                values.add(tag.substring(tag.lastIndexOf(':') + 1).strip());
            }
        }
        return values;
    }

    private static void collect(YamlNode node, List<String> values) {
        if (node instanceof YamlNode.Scalar scalar) {
            if (!scalar.empty() && values.size() < MOST && !values.contains(scalar.value())) {
                values.add(scalar.value());
            }
        } else if (node instanceof YamlNode.Sequence sequence) {
            sequence.items().forEach(item -> collect(item, values));
        } else if (node instanceof YamlNode.Mapping mapping) {
            mapping.entries().forEach(entry -> collect(entry.value(), values));
        }
    }

    private List<YamlNode.Entry> entries(String key) {
        List<YamlNode.Entry> found = new ArrayList<>();
        for (YamlNode.Mapping block : blocks) {
            entries(key, block, found);
        }
        return found;
    }

    private static void entries(String key, YamlNode.Mapping block, List<YamlNode.Entry> found) {
        for (YamlNode.Entry entry : block.entries()) {
            String name = entry.key().value().toLowerCase(Locale.ROOT).replace("licence", "license");
            if (name.equals(key)) {
                found.add(entry);
            } else if (name.equals("<<") && entry.value() instanceof YamlNode.Mapping merged) {
                entries(key, merged, found);
            }
        }
    }

    Relation relation() {
        String said = text("base_model_relation");
        Relation relation = said == null ? null : Labeled.find(Relation.values(), said);
        if (relation != null) {
            return relation;
        }
        return "peft".equals(text("library_name")) ? Relation.ADAPTER : Relation.FINETUNE;
    }
}
