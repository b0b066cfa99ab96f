package io.github.modellicense.catalog.build;

import io.github.modellicense.inventory.Labeled;
import io.github.modellicense.yaml.YamlNode;
import io.github.modellicense.yaml.YamlNode.Mapping;
import io.github.modellicense.yaml.YamlNode.Scalar;
import io.github.modellicense.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A mapping of a source with its place; every key must be one of those asked for. */
final class YamlSource {

    private final Mapping mapping;
    private final SourceProblems problems;

    private YamlSource(Mapping mapping, SourceProblems problems) {
        this.mapping = mapping;
        this.problems = problems;
    }

    static YamlSource of(@Nullable YamlNode node, Set<String> keys, SourceProblems problems) {
        if (!(node instanceof Mapping mapping)) {
            throw new IllegalStateException(node == null ? "a mapping is missing" : node.at() + ": is no mapping");
        }
        for (YamlNode.Entry entry : mapping.entries()) {
            if (!keys.contains(entry.key().value())) {
                problems.add(
                        entry.key().at().toString(),
                        "unknown key \"" + entry.key().value() + "\"");
            }
        }
        return new YamlSource(mapping, problems);
    }

    String place() {
        return mapping.at().toString();
    }

    void problem(String message) {
        problems.add(place(), message);
    }

    boolean has(String key) {
        return mapping.get(key) != null;
    }

    /** The text of a key; null where it is missing. */
    @Nullable
    String text(String key) {
        YamlNode node = mapping.get(key);
        if (node instanceof Scalar scalar) {
            return scalar.value();
        }
        if (node != null) {
            problems.add(node.at().toString(), "\"" + key + "\" must be a text");
        }
        return null;
    }

    /** The text of a key; a problem where it is missing or empty. */
    String required(String key) {
        String text = text(key);
        if (text == null || text.isBlank()) {
            problem("\"" + key + "\" is missing");
            return "";
        }
        return text;
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (YamlNode item : items(key)) {
            if (item instanceof Scalar scalar) {
                texts.add(scalar.value());
            } else {
                problems.add(item.at().toString(), "must be a text");
            }
        }
        return texts;
    }

    List<YamlNode> items(String key) {
        YamlNode node = mapping.get(key);
        if (node instanceof Sequence sequence) {
            return sequence.items();
        }
        if (node != null) {
            problems.add(node.at().toString(), "\"" + key + "\" must be a list");
        }
        return List.of();
    }

    long number(String key) {
        try {
            return Long.parseLong(required(key));
        } catch (NumberFormatException e) {
            problem("\"" + key + "\" must be a whole number");
            return 0;
        }
    }

    boolean flag(String key) {
        String text = text(key);
        if (text != null && !text.equals("true") && !text.equals("false")) {
            problem("\"" + key + "\" must be true or false");
        }
        return "true".equals(text);
    }

    /** The constant that a text means: its name in lower case with hyphens. */
    <E extends Enum<E>> E constant(String key, Class<E> type, E otherwise) {
        String text = required(key);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(text)) {
                return constant;
            }
        }
        problem("\"" + key + "\" cannot be \"" + text + "\"");
        return otherwise;
    }

    <E extends Enum<E> & Labeled> E labeled(String key, E[] words, E otherwise) {
        E constant = Labeled.find(words, required(key));
        if (constant == null) {
            problem("\"" + key + "\" cannot be \"" + text(key) + "\"");
            return otherwise;
        }
        return constant;
    }

    /** A day, ISO; a problem where it is none. */
    String day(String key) {
        String day = required(key);
        if (!day.matches("\\d{4}-\\d{2}-\\d{2}")) {
            problem("\"" + key + "\" must be a day such as 2026-11-22");
        }
        return day;
    }
}
