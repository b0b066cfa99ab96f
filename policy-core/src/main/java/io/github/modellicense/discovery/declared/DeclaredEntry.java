package io.github.modellicense.discovery.declared;

import io.github.modellicense.inventory.BaseModel;
import io.github.modellicense.inventory.Delivery;
import io.github.modellicense.inventory.Labeled;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.Namespace;
import io.github.modellicense.inventory.Relation;
import io.github.modellicense.inventory.Usage;
import io.github.modellicense.yaml.FileProblem;
import io.github.modellicense.yaml.NearestWord;
import io.github.modellicense.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads one entry of the list {@code models}. Every wrong key and value is a problem with its place. */
final class DeclaredEntry {

    private static final List<String> KEYS = List.of(
            "id", "revision", "sha256", "license", "baseModels", "usage", "delivery", "files", "fallbacks", "purpose");
    private static final List<String> BASE_KEYS = List.of("id", "relation");

    private final YamlNode.Mapping entry;
    private final Consumer<FileProblem> problems;

    DeclaredEntry(YamlNode.Mapping entry, Consumer<FileProblem> problems) {
        this.entry = entry;
        this.problems = problems;
    }

    /** The declaration; null where it has no usable id. */
    @Nullable
    Declared read() {
        keys(entry, KEYS);
        YamlNode idNode = entry.get("id");
        ModelId id = idNode == null ? null : id(idNode);
        if (idNode == null) {
            problem(entry, "a model needs an \"id\" such as huggingface:owner/name");
        }
        String revision = text("revision");
        String sha256 = digest();
        String license = text("license");
        List<BaseModel> bases = bases();
        Usage usage = word("usage", Usage.values());
        Delivery delivery = word("delivery", Delivery.values());
        List<String> files = texts("files");
        List<ModelId> fallbacks = fallbacks();
        String purpose = text("purpose");
        return id == null || idNode == null
                ? null
                : new Declared(
                        id, idNode.at(), revision, sha256, license, bases, usage, delivery, files, fallbacks, purpose);
    }

    private void keys(YamlNode.Mapping mapping, List<String> known) {
        for (YamlNode.Entry each : mapping.entries()) {
            String key = each.key().value();
            if (!known.contains(key)) {
                problem(each.key(), "unknown key \"" + key + "\"" + NearestWord.hint(key, known));
            }
        }
    }

    private @Nullable ModelId id(YamlNode node) {
        String text = scalar(node, "an id");
        if (text == null) {
            return null;
        }
        int colon = text.indexOf(':');
        String namespace = colon < 0 ? text : text.substring(0, colon);
        if (colon < 0 || Labeled.find(Namespace.values(), namespace) == null) {
            problem(
                    node,
                    "\"" + text + "\" does not begin with a namespace such as \"huggingface:\""
                            + (colon < 0 ? "" : NearestWord.hint(namespace, labels(Namespace.values()))));
            return null;
        }
        if (text.substring(colon + 1).isBlank()) {
            problem(node, "\"" + text + "\" has no name after the namespace");
            return null;
        }
        return ModelId.parse(text);
    }

    private @Nullable String text(String key) {
        YamlNode node = entry.get(key);
        return node == null ? null : scalar(node, "\"" + key + "\"");
    }

    private @Nullable String scalar(YamlNode node, String what) {
        if (node instanceof YamlNode.Scalar scalar
                && !scalar.empty()
                && !scalar.value().isBlank()) {
            return scalar.value().strip();
        }
        boolean empty = node instanceof YamlNode.Scalar;
        problem(node, what + (empty ? " is empty" : " must be a text, not " + node.what()));
        return null;
    }

    private @Nullable String digest() {
        String text = text("sha256");
        YamlNode node = entry.get("sha256");
        if (text == null || node == null) {
            return null;
        }
        String digest = text.toLowerCase(Locale.ROOT);
        boolean hex = digest.length() == 64 && digest.chars().allMatch(c -> Character.digit(c, 16) >= 0);
        if (!hex) {
            problem(node, "\"" + text + "\" is no SHA-256 digest: 64 hexadecimal digits are wanted");
            return null;
        }
        return digest;
    }

    private <E extends Enum<E> & Labeled> @Nullable E word(String key, E[] words) {
        return word(key, entry.get(key), words);
    }

    private <E extends Enum<E> & Labeled> @Nullable E word(String key, @Nullable YamlNode node, E[] words) {
        String text = node == null ? null : scalar(node, "\"" + key + "\"");
        if (text == null || node == null) {
            return null;
        }
        E found = Labeled.find(words, text);
        if (found == null) {
            problem(
                    node,
                    "unknown " + key + " \"" + text + "\"; one of " + String.join(", ", labels(words))
                            + NearestWord.hint(text, labels(words)));
        }
        return found;
    }

    private static <E extends Enum<E> & Labeled> List<String> labels(E[] words) {
        return Arrays.stream(words).map(Labeled::label).toList();
    }

    private List<YamlNode> list(String key) {
        YamlNode node = entry.get(key);
        if (node instanceof YamlNode.Sequence sequence) {
            return sequence.items();
        }
        if (node != null) {
            problem(node, "\"" + key + "\" must be a list, not " + node.what());
        }
        return List.of();
    }

    private List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (YamlNode item : list(key)) {
            String text = scalar(item, "an entry of \"" + key + "\"");
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    private List<ModelId> fallbacks() {
        List<ModelId> ids = new ArrayList<>();
        for (YamlNode item : list("fallbacks")) {
            ModelId id = id(item);
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }

    private List<BaseModel> bases() {
        List<BaseModel> bases = new ArrayList<>();
        for (YamlNode item : list("baseModels")) {
            if (item instanceof YamlNode.Mapping base) {
                base(base, bases);
            } else {
                problem(item, "an entry of \"baseModels\" must be a mapping with \"id\" and \"relation\"");
            }
        }
        return bases;
    }

    private void base(YamlNode.Mapping base, List<BaseModel> bases) {
        keys(base, BASE_KEYS);
        YamlNode idNode = base.get("id");
        YamlNode relationNode = base.get("relation");
        if (idNode == null || relationNode == null) {
            problem(base, "a base model needs \"" + (idNode == null ? "id" : "relation") + "\"");
        }
        ModelId id = idNode == null ? null : id(idNode);
        Relation relation = word("relation", relationNode, Relation.values());
        if (id != null && relation != null) {
            bases.add(new BaseModel(id, relation));
        }
    }

    private void problem(YamlNode node, String message) {
        problems.accept(new FileProblem(node.at(), message));
    }
}
