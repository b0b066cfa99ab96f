package io.github.modellicense.discovery.weights;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.modellicense.discovery.bytes.Bytes;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Models written as JSON: XGBoost's trees and the weight manifests of TensorFlow.js. */
final class JsonModelFormat implements ModelFormat {

    private final boolean trees;

    private JsonModelFormat(boolean trees) {
        this.trees = trees;
    }

    static JsonModelFormat xgboost() {
        return new JsonModelFormat(true);
    }

    static JsonModelFormat tensorFlowJs() {
        return new JsonModelFormat(false);
    }

    @Override
    public String name() {
        return trees ? "xgboost-json" : "tfjs";
    }

    @Override
    public boolean mayBe(Head head) {
        char first = head.firstCharacter();
        if (first != '{' && first != '[') {
            return false;
        }
        if (trees) {
            return first == '{'
                    && head.contains("\"learner\"")
                    && (head.contains("\"gradient_booster\"")
                            || head.contains("\"learner_model_param\"")
                            || head.contains("\"feature_names\"") && head.contains("\"attributes\""));
        }
        return head.contains("\"weights\"") && head.contains("\"dtype\"") && head.contains("\"shape\"")
                || head.contains("\"modelTopology\"") && first == '{'
                || head.contains("\"weightsManifest\"");
    }

    @Override
    public boolean certain(Head head) {
        return false;
    }

    @Override
    public boolean read(Head head, Bytes bytes, HeaderFacts facts) throws IOException {
        Map<String, String> found = new HashMap<>();
        try (JsonParser json = FlatJson.parser(bytes.stream())) {
            walk(json, found);
        }
        if (trees) {
            facts.license("learner.attributes.license", found.get("learner.attributes.license"));
            return found.containsKey("learner.gradient_booster");
        }
        facts.license("userDefinedMetadata.license", found.get("userDefinedMetadata.license"));
        facts.publisher(found.get("userDefinedMetadata.author"));
        return found.containsKey("paths");
    }

    /** Notes what is there down to the third level and steps over the rest. */
    private static void walk(JsonParser json, Map<String, String> found) throws IOException {
        java.util.ArrayDeque<String> path = new java.util.ArrayDeque<>();
        String name = "";
        for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
            if (token == JsonToken.FIELD_NAME) {
                name = json.currentName();
                if (name.equals("paths")) {
                    found.put("paths", "");
                }
            } else if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
                String here = join(path, name);
                found.putIfAbsent(here, "");
                if (path.size() >= 3 && !here.contains("weights") || here.equals("learner.gradient_booster")) {
                    json.skipChildren();
                } else {
                    path.addLast(name);
                    name = "";
                }
            } else if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
                path.pollLast();
            } else if (token == JsonToken.VALUE_STRING && path.size() <= 4 && found.size() < 1000) {
                found.putIfAbsent(join(path, name), json.getText());
            }
        }
    }

    private static String join(java.util.ArrayDeque<String> path, String name) {
        StringBuilder joined = new StringBuilder();
        for (String part : path) {
            if (!part.isEmpty()) {
                joined.append(part).append('.');
            }
        }
        return joined.append(name).toString();
    }
}
