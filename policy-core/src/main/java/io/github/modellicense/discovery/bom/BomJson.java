package io.github.modellicense.discovery.bom;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * CycloneDX (1.5 and later, components of type {@code machine-learning-model}), SPDX 2 (packages with an AI purl) and SPDX 3
 * (elements of type {@code ai_AIPackage}), read as a stream.
 */
final class BomJson {

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(64)
                    .maxStringLength(1 << 20)
                    .maxDocumentLength(64L << 20)
                    .build())
            .build();

    private final BomModels models;
    private final Map<String, BomComponent> byElement = new HashMap<>();
    private final Map<String, String> licenseElements = new HashMap<>();
    private final java.util.List<String[]> declared = new java.util.ArrayList<>();

    BomJson(BomModels models) {
        this.models = models;
    }

    void read(InputStream in) throws IOException {
        try (JsonParser json = JSON.createParser(in)) {
            while (json.nextToken() != null) {
                boolean array = json.currentToken() == JsonToken.START_ARRAY;
                String field = json.currentName();
                if (array && ("components".equals(field) || "packages".equals(field) || "@graph".equals(field))) {
                    components(json);
                } else if (json.currentToken() == JsonToken.START_OBJECT && "component".equals(field)) {
                    add(component(json));
                }
            }
        } finally {
            elements();
        }
    }

    private void components(JsonParser json) throws IOException {
        while (json.nextToken() == JsonToken.START_OBJECT) {
            add(component(json));
        }
    }

    private void add(BomComponent component) {
        if (component.element == null) {
            models.add(component);
        } else {
            byElement.put(component.element, component);
        }
    }

    /** SPDX 3 states a licence by a relationship between elements. */
    private void elements() {
        for (String[] relation : declared) {
            BomComponent component = byElement.get(relation[0]);
            String license = licenseElements.get(relation[1]);
            if (component != null) {
                component.licenses.add(
                        license == null ? relation[1].substring(relation[1].lastIndexOf('/') + 1) : license);
            }
        }
        byElement.values().forEach(models::add);
    }

    private BomComponent component(JsonParser json) throws IOException {
        BomComponent found = new BomComponent();
        found.line = json.currentLocation().getLineNr();
        String type = "";
        String from = "";
        String relationship = "";
        java.util.List<String> to = new java.util.ArrayList<>();
        String expression = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            JsonToken value = json.nextToken();
            boolean text = value == JsonToken.VALUE_STRING;
            String said = text ? json.getText() : "";
            switch (field) {
                case "type", "@type" -> type = said;
                case "name" -> found.name = said;
                case "group" -> found.group = said;
                case "version", "versionInfo", "software_packageVersion" -> found.version = said;
                case "purl", "software_packageUrl" -> found.purl = said;
                case "publisher" -> found.publisher = said;
                case "supplier" -> found.publisher = text ? said : found.publisher;
                case "spdxId", "@id" -> found.element = said;
                case "licenseDeclared", "licenseConcluded" -> found.licenses.add(said);
                case "simplelicensing_licenseExpression" -> expression = said;
                case "from" -> from = said;
                case "relationshipType" -> relationship = said;
                case "to" -> {
                    texts(json, to);
                    continue;
                }
                case "licenses" -> {
                    licenses(json, found);
                    continue;
                }
                case "hashes", "checksums" -> {
                    hashes(json, found);
                    continue;
                }
                case "externalRefs" -> {
                    references(json, found);
                    continue;
                }
                case "components" -> {
                    if (value == JsonToken.START_ARRAY) {
                        components(json);
                        continue;
                    }
                }
                default -> {
                    // What a reference does not need.
                }
            }
            json.skipChildren();
        }
        remember(found, type, from, relationship, to, expression);
        return found;
    }

    private void remember(
            BomComponent found,
            String type,
            String from,
            String relationship,
            java.util.List<String> to,
            @Nullable String expression) {
        found.model = type.equals("machine-learning-model")
                || type.equals("ai_AIPackage")
                || found.purl != null && found.purl.startsWith("pkg:huggingface/");
        if (expression != null && found.element != null) {
            licenseElements.put(found.element, expression);
        }
        if (relationship.toLowerCase(Locale.ROOT).endsWith("license")) {
            to.forEach(target -> declared.add(new String[] {from, target}));
        }
        if (type.isEmpty() && found.element != null && found.purl == null) {
            found.model = false;
        }
    }

    private static void texts(JsonParser json, java.util.List<String> into) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_STRING) {
            into.add(json.getText());
        } else if (json.currentToken() == JsonToken.START_ARRAY) {
            while (json.nextToken() != JsonToken.END_ARRAY) {
                if (json.currentToken() == JsonToken.VALUE_STRING && into.size() < 64) {
                    into.add(json.getText());
                }
                json.skipChildren();
            }
        } else {
            json.skipChildren();
        }
    }

    /** CycloneDX: a list of {@code {license: {id | name}}} or {@code {expression}}; several mean all of them. */
    private static void licenses(JsonParser json, BomComponent found) throws IOException {
        int depth = 0;
        do {
            JsonToken token = json.currentToken();
            if (token == JsonToken.START_ARRAY || token == JsonToken.START_OBJECT) {
                depth++;
            } else if (token == JsonToken.END_ARRAY || token == JsonToken.END_OBJECT) {
                depth--;
            } else if (token == JsonToken.VALUE_STRING && found.licenses.size() < 16) {
                String field = String.valueOf(json.currentName());
                if (field.equals("id") || field.equals("name") || field.equals("expression")) {
                    found.licenses.add(json.getText());
                }
            } else if (token == null) {
                return;
            }
            if (depth > 0) {
                json.nextToken();
            }
        } while (depth > 0);
    }

    private static void hashes(JsonParser json, BomComponent found) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() == JsonToken.START_OBJECT) {
            String algorithm = "";
            String value = "";
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                json.nextToken();
                if (field.equals("alg") || field.equals("algorithm")) {
                    algorithm = json.getText();
                } else if (field.equals("content") || field.equals("checksumValue")) {
                    value = json.getText();
                }
                json.skipChildren();
            }
            if (algorithm.replace("-", "").equalsIgnoreCase("SHA256") && value.length() == 64) {
                found.sha256 = value.toLowerCase(Locale.ROOT);
            }
        }
    }

    /** SPDX 2 keeps the package URL among the external references. */
    private static void references(JsonParser json, BomComponent found) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() == JsonToken.START_OBJECT) {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                json.nextToken();
                if (field.equals("referenceLocator") && json.getText().startsWith("pkg:")) {
                    found.purl = json.getText();
                }
                json.skipChildren();
            }
        }
    }
}
