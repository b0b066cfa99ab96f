package io.github.modellicense.policy.file;

import io.github.modellicense.inventory.Delivery;
import io.github.modellicense.inventory.Labeled;
import io.github.modellicense.inventory.Openness;
import io.github.modellicense.inventory.ReferenceKind;
import io.github.modellicense.inventory.Usage;
import io.github.modellicense.license.LicenseCategory;
import io.github.modellicense.policy.Glob;
import io.github.modellicense.policy.Selector;
import io.github.modellicense.yaml.YamlNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code when}, {@code for} and {@code among}. */
final class SelectorReader {

    private static final String NOT = "not";
    private static final Map<Selector.Key, List<String>> WORDS = words();

    private final LicenseEntries licenses;
    private final Problems problems;

    SelectorReader(LicenseEntries licenses, Problems problems) {
        this.licenses = licenses;
        this.problems = problems;
    }

    /** The selector under the key; {@link Selector#ALL} where it is absent or wrong. */
    Selector read(Fields owner, String key) {
        YamlNode node = owner.node(key);
        return node == null ? Selector.ALL : read(node);
    }

    private Selector read(YamlNode node) {
        Fields fields = Fields.of(node, Keys.WHEN, problems);
        if (fields == null) {
            return Selector.ALL;
        }
        Map<Selector.Key, List<Glob>> any = new EnumMap<>(Selector.Key.class);
        for (String name : fields.keys()) {
            Selector.Key key = Labeled.find(Selector.Key.values(), name);
            if (key != null) {
                any.put(key, values(fields, key));
            }
        }
        Selector selector = new Selector(any, not(fields));
        refuseContradiction(selector, fields);
        return selector;
    }

    private @Nullable Selector not(Fields fields) {
        YamlNode node = fields.node(NOT);
        if (node == null) {
            return null;
        }
        if (node instanceof YamlNode.Mapping mapping && mapping.entries().isEmpty()) {
            fields.problem(NOT, "\"not\" excludes everything; name what it excludes");
        }
        return read(node);
    }

    private void refuseContradiction(Selector selector, Fields fields) {
        Selector not = selector.not();
        if (not != null && !not.any().isEmpty() && Selectors.covers(not, new Selector(selector.any(), null))) {
            fields.problem(NOT, "the selector contradicts itself: \"not\" excludes everything that it selects");
        }
    }

    private List<Glob> values(Fields fields, Selector.Key key) {
        List<YamlNode.Scalar> texts = fields.texts(key.label());
        List<Glob> globs = new ArrayList<>();
        if (texts == null) {
            return globs;
        }
        if (fields.node(key.label()) instanceof YamlNode.Sequence sequence
                && sequence.items().isEmpty()) {
            fields.problem(key.label(), "\"" + key.label() + "\" names nothing, so that it selects nothing");
        }
        for (YamlNode.Scalar text : texts) {
            String value = value(key, text);
            if (value != null) {
                globs.add(new Glob(value));
            }
        }
        return globs;
    }

    private @Nullable String value(Selector.Key key, YamlNode.Scalar text) {
        List<String> words = words(key);
        if (words != null) {
            return word(key, text, words);
        }
        if (key == Selector.Key.LICENSE) {
            return license(text);
        }
        String problem = key == Selector.Key.MODEL ? ModelGlobs.problem(text.value()) : null;
        if (problem != null) {
            problems.add(text.at(), problem);
            return null;
        }
        return text.value();
    }

    private @Nullable String license(YamlNode.Scalar text) {
        if (text.value().startsWith("category:")) {
            String category = text.value().substring("category:".length());
            problems.add(text.at(), "a selector has a key for categories: write \"category: " + category + "\"");
            return null;
        }
        return licenses.read(text);
    }

    private @Nullable String word(Selector.Key key, YamlNode.Scalar text, List<String> words) {
        String value = text.value();
        if (value.indexOf('*') < 0 ? words.contains(value) : matchesAny(value, words)) {
            return value;
        }
        problems.add(text.at(), Words.unknown(text.value(), key.label(), words));
        return null;
    }

    private static boolean matchesAny(String pattern, List<String> words) {
        Glob glob = new Glob(pattern);
        for (String word : words) {
            if (glob.matches(word)) {
                return true;
            }
        }
        return false;
    }

    /** The words that a key can have; null where any text is right. */
    static @Nullable List<String> words(Selector.Key key) {
        return WORDS.get(key);
    }

    private static Map<Selector.Key, List<String>> words() {
        Map<Selector.Key, List<String>> words = new EnumMap<>(Selector.Key.class);
        words.put(Selector.Key.USAGE, Words.labels(Usage.values()));
        words.put(Selector.Key.CATEGORY, Words.labels(LicenseCategory.values()));
        words.put(Selector.Key.OPENNESS, Words.labels(Openness.values()));
        words.put(Selector.Key.DELIVERY, Words.labels(Delivery.values()));
        words.put(Selector.Key.KIND, Words.labels(ReferenceKind.values()));
        return words;
    }
}
