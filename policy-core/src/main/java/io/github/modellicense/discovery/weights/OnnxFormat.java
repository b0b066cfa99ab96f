package io.github.modellicense.discovery.weights;

import io.github.modellicense.discovery.bytes.Budget;
import io.github.modellicense.discovery.bytes.Bytes;
import io.github.modellicense.discovery.bytes.MalformedContentException;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.Relation;
import java.io.IOException;
import java.util.Locale;

/**
 * ONNX: a protobuf {@code ModelProto} without a magic number, so that its fields must be the known ones, of the known kinds,
 * with a graph among them, up to the last byte. The graph is stepped over.
 */
final class OnnxFormat implements ModelFormat {

    private static final int GRAPH = 7;
    private static final int OPERATOR_SET = 8;
    private static final int METADATA = 14;
    private static final int MAX_TEXT = 65_536;

    @Override
    public String name() {
        return "onnx";
    }

    @Override
    public boolean mayBe(Head head) {
        boolean version = head.u8(0) == 0x08 && head.u8(1) >= 1 && head.u8(1) <= 0x40;
        return version && (head.u8(2) & 7) == 2 || head.extension().equals("onnx") && head.size() != 0;
    }

    @Override
    public boolean certain(Head head) {
        return head.extension().equals("onnx");
    }

    @Override
    public boolean read(Head head, Bytes bytes, HeaderFacts facts) throws IOException {
        boolean named = certain(head);
        ProtobufWalk model = new ProtobufWalk(bytes, Budget.ofFile());
        boolean graph = false;
        boolean operators = false;
        while (model.next()) {
            if (!known(model)) {
                if (named) {
                    continue;
                }
                return false;
            }
            if (model.field() == GRAPH) {
                graph |= named || startsLikeGraph(model);
            } else if (model.field() == OPERATOR_SET) {
                operators |= isOperatorSet(model.message());
            } else if (model.field() == METADATA) {
                property(model.message(), facts);
            } else if (model.field() == 2) {
                facts.note("producer " + model.text(200));
            }
        }
        if (!graph && named) {
            throw new MalformedContentException("it has no graph");
        }
        return graph && (named || operators);
    }

    private static boolean known(ProtobufWalk field) {
        return switch (field.field()) {
            case 1, 5 -> field.isNumber();
            case 2, 3, 4, 6, GRAPH, OPERATOR_SET, METADATA, 20, 25, 26 -> field.isContent();
            default -> false;
        };
    }

    /** The first field of a graph is a node, which names its operator; or the graph's name, or an initializer. */
    private static boolean startsLikeGraph(ProtobufWalk field) throws IOException {
        ProtobufWalk graph = field.message();
        if (!graph.next() || !graph.isContent()) {
            return false;
        }
        return graph.field() == 1 ? isNode(graph.message()) : graph.field() <= 16;
    }

    private static boolean isNode(ProtobufWalk node) throws IOException {
        boolean operator = false;
        while (node.next()) {
            operator |= node.field() == 4 && node.isContent() && node.length() > 0;
        }
        return operator;
    }

    /** A domain and a version; every model since 2017 imports one. Other protobufs rarely have both in this place. */
    private static boolean isOperatorSet(ProtobufWalk set) throws IOException {
        boolean version = false;
        while (set.next()) {
            boolean isVersion = set.field() == 2 && set.isNumber() && set.number() > 0 && set.number() < 1000;
            if (!isVersion && !(set.field() == 1 && set.isContent())) {
                return false;
            }
            version |= isVersion;
        }
        return version;
    }

    private static void property(ProtobufWalk entry, HeaderFacts facts) throws IOException {
        String key = "";
        String value = "";
        while (entry.next()) {
            if (entry.isContent() && entry.field() == 1) {
                key = entry.text(200);
            } else if (entry.isContent() && entry.field() == 2) {
                value = entry.text(MAX_TEXT);
            }
        }
        switch (key.toLowerCase(Locale.ROOT)) {
            case "license", "licence", "licenses", "model_license", "license_name", "license_link", "license_url" ->
                facts.license(key, value);
            case "author", "model_author" -> facts.publisher(value);
            case "name", "model_name", "title" -> facts.title(value);
            case "description" -> {
                facts.note(value);
                facts.prose(key, value);
            }
            case "base_model" -> {
                ModelId base = HubLinks.base(value);
                if (base != null) {
                    facts.base(base, Relation.FINETUNE);
                }
            }
            default -> {
                // Other properties say nothing of licence or origin.
            }
        }
    }
}
