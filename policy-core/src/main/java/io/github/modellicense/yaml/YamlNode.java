package io.github.modellicense.yaml;

import io.github.modellicense.inventory.SourceLocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A node of a YAML document. Scalars are strings as written: {@code NO}, {@code 1.10} and dates stay what they are. */
public sealed interface YamlNode {

    /** Where the node begins, 1-based. */
    SourceLocation at();

    /** What the node is, for messages: {@code a text}, {@code a list} or {@code a mapping}. */
    String what();

    /**
     * A text, number, date or truth value.
     *
     * @param plain true where it was written without quotes
     * @param written as it stands in the file, with quotes or the head of a block; null where that is the value itself
     */
    record Scalar(
            String value,
            boolean plain,
            SourceLocation at,
            @Nullable String written) implements YamlNode {

        /** A scalar written as its value. */
        public Scalar(String value, boolean plain, SourceLocation at) {
            this(value, plain, at, null);
        }

        @Override
        public String what() {
            return "a text";
        }

        /** True for an unquoted empty value, {@code null} or {@code ~}. */
        public boolean empty() {
            return plain && (value.isEmpty() || value.equals("null") || value.equals("~"));
        }
    }

    /** A list. */
    record Sequence(List<YamlNode> items, SourceLocation at) implements YamlNode {
        @Override
        public String what() {
            return "a list";
        }
    }

    /** A mapping, in the order written. */
    record Mapping(List<Entry> entries, SourceLocation at) implements YamlNode {
        @Override
        public String what() {
            return "a mapping";
        }

        /** The value of a key; null where it is absent. */
        public @Nullable YamlNode get(String key) {
            for (Entry entry : entries) {
                if (entry.key().value().equals(key)) {
                    return entry.value();
                }
            }
            return null;
        }
    }

    /** A key and its value. */
    record Entry(Scalar key, YamlNode value) {}
}
