package io.github.modellicense.catalog.overlay;

import io.github.modellicense.inventory.Labeled;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.SourceLocation;
import io.github.modellicense.yaml.FileProblem;
import io.github.modellicense.yaml.YamlNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mapping of the file, read key by key; everything wrong with it goes to one list of problems. */
final class Entry {

    private final YamlNode.Mapping mapping;
    private final List<FileProblem> problems;

    private Entry(YamlNode.Mapping mapping, List<FileProblem> problems) {
        this.mapping = mapping;
        this.problems = problems;
    }

    static Entry of(YamlNode node, String what, List<FileProblem> problems) {
        if (node instanceof YamlNode.Mapping mapping) {
            return new Entry(mapping, problems);
        }
        problems.add(new FileProblem(node.at(), what + " must be a mapping, not " + node.what()));
        return new Entry(new YamlNode.Mapping(List.of(), node.at()), problems);
    }

    void allow(List<String> keys) {
        for (YamlNode.Entry entry : mapping.entries()) {
            String key = entry.key().value();
            if (!keys.contains(key)) {
                problems.add(new FileProblem(
                        entry.key().at(), "unknown key \"" + key + "\"; known are " + String.join(", ", keys)));
            }
        }
    }

    SourceLocation at() {
        return mapping.at();
    }

    void problem(String key, String message) {
        YamlNode value = mapping.get(key);
        problems.add(new FileProblem(value == null ? mapping.at() : value.at(), message));
    }

    /** A text; null where it is absent. */
    @Nullable
    String text(String key) {
        YamlNode value = mapping.get(key);
        if (value instanceof YamlNode.Scalar scalar && !scalar.empty()) {
            return scalar.value();
        }
        if (value != null) {
            problem(
                    key,
                    "\"" + key + "\" must be a text, not "
                            + (value instanceof YamlNode.Scalar ? "nothing" : value.what()));
        }
        return null;
    }

    String text(String key, String otherwise) {
        String text = text(key);
        return text == null ? otherwise : text;
    }

    String required(String key) {
        String text = text(key);
        if (text == null && mapping.get(key) == null) {
            problem(key, "\"" + key + "\" is missing");
        }
        return text == null ? "" : text;
    }

    /** A day, ISO. */
    @Nullable
    String day(String key) {
        String text = text(key);
        try {
            return text == null ? null : LocalDate.parse(text).toString();
        } catch (DateTimeParseException e) {
            problem(key, "\"" + text + "\" is no day; write it like 2026-11-22");
            return null;
        }
    }

    String requiredDay(String key) {
        if (mapping.get(key) == null) {
            problem(key, "\"" + key + "\" is missing");
        }
        String day = day(key);
        return day == null ? "" : day;
    }

    /** A model id; null where it is absent or none. */
    @Nullable
    ModelId id(String key) {
        String text = required(key);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return ModelId.parse(text);
        } catch (IllegalArgumentException e) {
            problem(key, String.valueOf(e.getMessage()));
            return null;
        }
    }

    <E extends Enum<E> & Labeled> @Nullable E label(E[] words, String key) {
        String text = text(key);
        E constant = text == null ? null : Labeled.find(words, text);
        if (text != null && constant == null) {
            List<String> labels = new ArrayList<>();
            for (E each : words) {
                labels.add(each.label());
            }
            problem(key, "unknown " + key + " \"" + text + "\"; known are " + String.join(", ", labels));
        }
        return constant;
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (YamlNode item : items(key)) {
            if (item instanceof YamlNode.Scalar scalar && !scalar.empty()) {
                texts.add(scalar.value());
            } else {
                problems.add(new FileProblem(item.at(), "expected a text in \"" + key + "\", found " + item.what()));
            }
        }
        return texts;
    }

    List<Entry> entries(String key) {
        List<Entry> entries = new ArrayList<>();
        for (YamlNode item : items(key)) {
            entries.add(of(item, "an entry of \"" + key + "\"", problems));
        }
        return entries;
    }

    private List<YamlNode> items(String key) {
        YamlNode value = mapping.get(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof YamlNode.Sequence sequence) {
            return sequence.items();
        }
        problem(key, "\"" + key + "\" must be a list, not " + value.what());
        return List.of();
    }
}
