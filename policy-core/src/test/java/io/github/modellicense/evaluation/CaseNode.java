package io.github.modellicense.evaluation;

import io.github.modellicense.yaml.InvalidFileException;
import io.github.modellicense.yaml.YamlNode;
import io.github.modellicense.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A mapping of a test file, read strictly: a key that nobody asked about is a mistake of the file. */
final class CaseNode {

    private final YamlNode.Mapping mapping;

    private CaseNode(YamlNode node) {
        this.mapping = (YamlNode.Mapping) node;
    }

    static CaseNode resource(String name) {
        try (InputStream in = CaseNode.class.getResourceAsStream("/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException(name);
            }
            return read(name, in.readAllBytes());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static CaseNode read(String name, byte[] content) {
        try {
            return new CaseNode(YamlReader.read(name, content));
        } catch (InvalidFileException e) {
            throw new IllegalArgumentException(e);
        }
    }

    void only(String... keys) {
        Set<String> unknown = new TreeSet<>();
        mapping.entries().forEach(entry -> unknown.add(entry.key().value()));
        unknown.removeAll(Set.of(keys));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(mapping.at() + ": unknown " + unknown);
        }
    }

    boolean has(String key) {
        return mapping.get(key) != null;
    }

    @Nullable
    String optional(String key) {
        return mapping.get(key) instanceof YamlNode.Scalar scalar ? scalar.value() : null;
    }

    String text(String key, String otherwise) {
        String value = optional(key);
        return value == null ? otherwise : value;
    }

    boolean flag(String key) {
        return text(key, "false").equals("true");
    }

    List<CaseNode> list(String key) {
        List<CaseNode> nodes = new ArrayList<>();
        if (mapping.get(key) instanceof YamlNode.Sequence sequence) {
            sequence.items().forEach(item -> nodes.add(new CaseNode(item)));
        }
        return nodes;
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        if (mapping.get(key) instanceof YamlNode.Sequence sequence) {
            sequence.items().forEach(item -> texts.add(((YamlNode.Scalar) item).value()));
        }
        return texts;
    }
}
