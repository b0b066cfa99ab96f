package io.github.modellicense.policy.file;

import io.github.modellicense.inventory.Labeled;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.SourceLocation;
import io.github.modellicense.yaml.NearestWord;
import io.github.modellicense.yaml.YamlNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mapping of one of our files with its keys known: each value is read as what it has to be, or is a problem. */
final class Fields {

    private final YamlNode.Mapping mapping;
    private final Keys keys;
    private final Problems problems;
    /** By the place of the key: a rule is asked for a score of keys and has four. */
    private final YamlNode.@Nullable Entry[] entries;

    private boolean unknownKey;

    private Fields(YamlNode.Mapping mapping, Keys keys, Problems problems) {
        this.mapping = mapping;
        this.keys = keys;
        this.problems = problems;
        this.entries = new YamlNode.Entry[keys.names().size()];
    }

    /** The mapping, its unknown keys reported; null (and reported) where the node is none. */
    static @Nullable Fields of(YamlNode node, Keys keys, Problems problems) {
        if (!(node instanceof YamlNode.Mapping mapping)) {
            problems.add(node.at(), keys.what() + " must be a mapping, not " + described(node));
            return null;
        }
        Fields fields = new Fields(mapping, keys, problems);
        fields.index();
        return fields;
    }

    private void index() {
        for (YamlNode.Entry entry : mapping.entries()) {
            String key = entry.key().value();
            Integer place = keys.places().get(key);
            if (place != null) {
                entries[place] = entry;
            } else {
                unknownKey = true;
                problems.add(entry.key().at(), "unknown key \"" + key + "\" in " + keys.what() + hint(key));
            }
        }
    }

    private String hint(String key) {
        String hint = NearestWord.hint(key, keys.names());
        return hint.isEmpty() ? "; it has " + keys.list() : hint;
    }

    /** True where a key was wrong, so that what seems missing may only be misspelt. */
    boolean hasUnknownKey() {
        return unknownKey;
    }

    /** The keys that are there, in the order written. */
    List<String> keys() {
        List<String> names = new ArrayList<>();
        for (YamlNode.Entry entry : mapping.entries()) {
            names.add(entry.key().value());
        }
        return names;
    }

    SourceLocation at() {
        return mapping.at();
    }

    boolean isEmpty() {
        return mapping.entries().isEmpty();
    }

    boolean has(String key) {
        return entry(key) != null;
    }

    @Nullable
    YamlNode node(String key) {
        YamlNode.Entry entry = entry(key);
        return entry == null ? null : entry.value();
    }

    private YamlNode.@Nullable Entry entry(String key) {
        Integer place = keys.places().get(key);
        return place == null ? null : entries[place];
    }

    /** Where the value of the key stands; the mapping's place where it is absent. */
    SourceLocation at(String key) {
        YamlNode node = node(key);
        return node == null ? mapping.at() : node.at();
    }

    /** Where the key itself stands; the mapping's place where it is absent. */
    SourceLocation keyAt(String key) {
        YamlNode.Entry entry = entry(key);
        return entry == null ? mapping.at() : entry.key().at();
    }

    void problem(String key, String message) {
        problems.add(at(key), message);
    }

    /** Reports an absent key, unless a misspelt one may be it. */
    void require(String key) {
        if (!has(key) && !unknownKey) {
            problems.add(mapping.at(), keys.what() + " needs \"" + key + "\"");
        }
    }

    @Nullable
    String text(String key) {
        YamlNode node = node(key);
        return node == null ? null : text(node, key);
    }

    /** A text that may be empty, as {@code ""}; null where absent or wrong. */
    @Nullable
    String textOrEmpty(String key) {
        boolean emptyText = node(key) instanceof YamlNode.Scalar scalar
                && !scalar.empty()
                && scalar.value().isEmpty();
        return emptyText ? "" : text(key);
    }

    private @Nullable String text(YamlNode node, String key) {
        if (!(node instanceof YamlNode.Scalar scalar)) {
            problems.add(node.at(), "\"" + key + "\" must be a text, not " + described(node));
            return null;
        }
        if (scalar.empty() || scalar.value().isBlank()) {
            problems.add(node.at(), "\"" + key + "\" has no value");
            return null;
        }
        return scalar.value();
    }

    /** One text, or a list of at least none; null where absent or wrong. */
    @Nullable
    List<YamlNode.Scalar> texts(String key) {
        YamlNode node = node(key);
        if (node == null) {
            return null;
        }
        List<YamlNode.Scalar> texts = new ArrayList<>();
        for (YamlNode item : items(node)) {
            if (text(item, key) != null && item instanceof YamlNode.Scalar scalar) {
                texts.add(scalar);
            }
        }
        return texts;
    }

    /** As {@link #texts}, the values only; empty where absent. */
    List<String> strings(String key) {
        List<String> strings = new ArrayList<>();
        List<YamlNode.Scalar> texts = texts(key);
        if (texts != null) {
            for (YamlNode.Scalar text : texts) {
                strings.add(text.value());
            }
        }
        return strings;
    }

    private static List<YamlNode> items(YamlNode node) {
        return node instanceof YamlNode.Sequence sequence ? sequence.items() : List.of(node);
    }

    /** The items of a list; empty where absent, reported where the value is no list. */
    List<YamlNode> list(String key) {
        YamlNode node = node(key);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof YamlNode.Sequence sequence)) {
            problems.add(node.at(), "\"" + key + "\" must be a list, not " + described(node));
            return List.of();
        }
        return sequence.items();
    }

    @Nullable
    Fields mapping(String key, Keys itsKeys) {
        YamlNode node = node(key);
        return node == null ? null : of(node, itsKeys, problems);
    }

    @Nullable
    Boolean flag(String key) {
        String text = text(key);
        if (text == null) {
            return null;
        }
        if (text.equals("true") || text.equals("false")) {
            return text.equals("true");
        }
        problem(key, "\"" + key + "\" must be true or false, not \"" + text + "\"");
        return null;
    }

    /** A whole number within the range, inclusive. */
    @Nullable
    Long whole(String key, long least, long most) {
        String text = text(key);
        if (text == null) {
            return null;
        }
        long number = digits(text);
        if (number < least || number > most) {
            String range = most == Long.MAX_VALUE ? "of at least " + least : "from " + least + " to " + most;
            problem(key, "\"" + key + "\" must be a whole number " + range + ", not \"" + text + "\"");
            return null;
        }
        return number;
    }

    /** A number of days, written {@code 180d}. */
    @Nullable
    Integer days(String key) {
        String text = text(key);
        if (text == null) {
            return null;
        }
        long days = text.endsWith("d") ? digits(text.substring(0, text.length() - 1)) : -1;
        if (days < 1 || days > 36_500) {
            problem(key, "\"" + key + "\" must be a number of days such as 180d, not \"" + text + "\"");
            return null;
        }
        return (int) days;
    }

    private static long digits(String text) {
        if (text.isEmpty() || text.length() > 18) {
            return -1;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return -1;
            }
        }
        return Long.parseLong(text);
    }

    /** A day, written {@code 2027-01-01}. */
    @Nullable
    LocalDate day(String key) {
        String text = text(key);
        if (text == null) {
            return null;
        }
        LocalDate day = Days.parse(text);
        if (day == null) {
            problem(key, "\"" + key + "\" must be a day such as 2027-01-31, not \"" + text + "\"");
        }
        return day;
    }

    /** A lower-case SHA-256 in hexadecimal. */
    @Nullable
    String sha256(String key) {
        String text = text(key);
        if (text == null) {
            return null;
        }
        if (!Sha256.isHex(text)) {
            problem(key, "\"" + key + "\" must be 64 hexadecimal digits, not \"" + text + "\"");
            return null;
        }
        return text.toLowerCase(java.util.Locale.ROOT);
    }

    /** One of the words of an enum. */
    <E extends Enum<E> & Labeled> @Nullable E word(String key, E[] words) {
        String text = text(key);
        return text == null ? null : word(text, at(key), key, words);
    }

    <E extends Enum<E> & Labeled> @Nullable E word(String text, SourceLocation at, String key, E[] words) {
        E found = Labeled.find(words, text);
        if (found == null) {
            List<String> labels = Words.labels(words);
            problems.add(at, Words.unknown(text, key, labels));
        }
        return found;
    }

    /** A model id, {@code namespace:name}. */
    @Nullable
    ModelId model(String key) {
        String text = text(key);
        return text == null ? null : model(text, at(key));
    }

    @Nullable
    ModelId model(String text, SourceLocation at) {
        try {
            return ModelId.parse(text);
        } catch (IllegalArgumentException e) {
            problems.add(at, ModelGlobs.noId(text));
            return null;
        }
    }

    /** A fixed word, the only value that the key can have. */
    boolean only(String key, String word) {
        String text = text(key);
        if (text != null && !text.equals(word)) {
            problem(key, Words.unknown(text, key, List.of(word)));
        }
        return word.equals(text);
    }

    static String described(YamlNode node) {
        return node instanceof YamlNode.Scalar scalar && scalar.empty() ? "nothing" : node.what();
    }
}
