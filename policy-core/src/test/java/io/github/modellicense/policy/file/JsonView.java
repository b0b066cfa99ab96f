package io.github.modellicense.policy.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.modellicense.yaml.YamlNode;
import java.math.BigDecimal;

/** A YAML file as a schema sees it. */
public final class JsonView {

    private JsonView() {}

    /** What an editor sees: plain scalars by YAML's core schema, quoted ones as texts. */
    public static JsonNode of(YamlNode node) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        if (node instanceof YamlNode.Mapping mapping) {
            ObjectNode object = make.objectNode();
            mapping.entries().forEach(entry -> object.set(entry.key().value(), of(entry.value())));
            return object;
        }
        if (node instanceof YamlNode.Sequence sequence) {
            ArrayNode array = make.arrayNode();
            sequence.items().forEach(item -> array.add(of(item)));
            return array;
        }
        YamlNode.Scalar scalar = (YamlNode.Scalar) node;
        String value = scalar.value();
        if (scalar.empty()) {
            return make.nullNode();
        }
        if (scalar.plain() && (value.equals("true") || value.equals("false"))) {
            return make.booleanNode(value.equals("true"));
        }
        if (scalar.plain() && value.matches("-?[0-9]+")) {
            return make.numberNode(Long.parseLong(value));
        }
        return scalar.plain() && value.matches("-?[0-9]+\\.[0-9]+")
                ? make.numberNode(new BigDecimal(value))
                : make.textNode(value);
    }
}
