package io.github.modellicense.discovery.weights;

import io.github.modellicense.discovery.bytes.Budget;
import io.github.modellicense.discovery.bytes.Bytes;
import java.io.IOException;
import java.util.Set;

/**
 * TensorFlow's {@code saved_model.pb} and frozen graphs: protobufs without a magic number and without a licence. A graph's
 * first node must carry one of the operations that graphs begin with.
 */
final class TensorFlowFormat implements ModelFormat {

    private static final Set<String> FIRST_OPERATIONS = Set.of(
            "Placeholder",
            "PlaceholderWithDefault",
            "Const",
            "VariableV2",
            "Variable",
            "VarHandleOp",
            "NoOp",
            "Identity",
            "ParseExample",
            "HashTableV2");

    @Override
    public String name() {
        return "tensorflow";
    }

    @Override
    public boolean mayBe(Head head) {
        return head.starts(0x08, 0x01, 0x12) || head.starts(0x0A) && head.contains("\n") && head.contains("\u0012");
    }

    @Override
    public boolean certain(Head head) {
        return false;
    }

    @Override
    public boolean read(Head head, Bytes bytes, HeaderFacts facts) throws IOException {
        if (head.starts(0x08)) {
            return savedModel(bytes, facts);
        }
        ProtobufWalk graph = new ProtobufWalk(bytes, Budget.ofFile());
        boolean first = graph.next() && graph.field() == 1 && graph.isContent() && node(graph.message());
        if (!first) {
            return false;
        }
        while (graph.next()) {
            if (graph.field() > 8) {
                return false;
            }
        }
        facts.note("frozen graph");
        return true;
    }

    private static boolean node(ProtobufWalk node) throws IOException {
        String operation = "";
        while (node.next()) {
            if (node.field() == 2 && node.isContent()) {
                operation = node.text(64);
            } else if (node.field() > 8) {
                return false;
            }
        }
        return FIRST_OPERATIONS.contains(operation);
    }

    private static boolean savedModel(Bytes bytes, HeaderFacts facts) throws IOException {
        ProtobufWalk saved = new ProtobufWalk(bytes, Budget.ofFile());
        boolean meta = false;
        while (saved.next()) {
            if (saved.field() == 2 && saved.isContent()) {
                meta |= metaGraph(saved.message());
            } else if (!(saved.field() == 1 && saved.isNumber())) {
                return false;
            }
        }
        facts.note("saved model");
        return meta;
    }

    /** Information first, which names the version of TensorFlow or a tag, then a graph with a node. */
    private static boolean metaGraph(ProtobufWalk graph) throws IOException {
        boolean info = false;
        boolean nodes = false;
        while (graph.next()) {
            if (graph.field() > 10) {
                return false;
            }
            if (graph.field() == 1 && graph.isContent()) {
                info |= information(graph.message());
            } else if (graph.field() == 2 && graph.isContent()) {
                nodes |= startsWithNode(graph.message());
            }
        }
        return info && nodes;
    }

    private static boolean information(ProtobufWalk info) throws IOException {
        while (info.next()) {
            String text = info.isContent() && info.field() >= 4 && info.field() <= 5 ? info.text(64) : "";
            if (info.field() == 5 && !text.isEmpty() && Character.isDigit(text.charAt(0)) || text.equals("serve")) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWithNode(ProtobufWalk graph) throws IOException {
        if (!graph.next() || graph.field() != 1 || !graph.isContent()) {
            return false;
        }
        ProtobufWalk node = graph.message();
        while (node.next()) {
            if (node.field() == 2 && node.isContent()) {
                String operation = node.text(64);
                return !operation.isEmpty() && operation.charAt(0) >= 'A' && operation.charAt(0) <= 'Z';
            }
        }
        return false;
    }
}
