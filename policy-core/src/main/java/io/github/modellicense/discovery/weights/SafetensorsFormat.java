package io.github.modellicense.discovery.weights;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.modellicense.discovery.bytes.Bytes;
import io.github.modellicense.discovery.bytes.MalformedContentException;
import io.github.modellicense.inventory.EvidenceSource;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.Relation;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Safetensors: the length of a JSON header, the header, the tensors. It has no magic number, so the length must fit the file
 * and the header must begin like one.
 */
final class SafetensorsFormat implements ModelFormat {

    /** The limit of the reference reader, in bytes. */
    private static final long MAX_HEADER = 100_000_000;

    @Override
    public String name() {
        return "safetensors";
    }

    @Override
    public boolean mayBe(Head head) {
        long length = head.i64(0);
        return length >= 2
                && length <= MAX_HEADER
                && head.u8(8) == '{'
                && (length == 2 || head.contains("\"dtype\"") || head.contains("\"__metadata__\""));
    }

    @Override
    public boolean certain(Head head) {
        return mayBe(head) && (head.size() < 0 || head.i64(0) <= head.size() - 8)
                || head.extension().equals("safetensors");
    }

    @Override
    public boolean read(Head head, Bytes bytes, HeaderFacts facts) throws IOException {
        long length = head.i64(0);
        if (length > bytes.size() - 8) {
            throw new MalformedContentException("it claims a header of " + length + " bytes in " + bytes.size());
        }
        Map<String, String> metadata = new LinkedHashMap<>();
        long dataEnd = 0;
        int tensors = 0;
        boolean adapter = false;
        boolean metadataSeen = false;
        try (JsonParser json = FlatJson.parser(bytes.slice(8, length).stream())) {
            expect(json.nextToken() == JsonToken.START_OBJECT);
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                expect(json.nextToken() == JsonToken.START_OBJECT);
                if (name.equals("__metadata__")) {
                    expect(!metadataSeen);
                    metadataSeen = true;
                    metadata(json, metadata);
                } else {
                    tensors++;
                    adapter |= name.contains("lora_A") || name.contains("lora_down") || name.startsWith("lora_");
                    dataEnd = Math.max(dataEnd, tensor(json));
                }
            }
            expect(json.currentToken() == JsonToken.END_OBJECT);
        }
        if (dataEnd > bytes.size() - 8 - length) {
            throw new MalformedContentException("its tensors end " + dataEnd + " bytes after the header, "
                    + (bytes.size() - 8 - length) + " bytes are there");
        }
        state(metadata, facts);
        facts.note(tensors + (tensors == 1 ? " tensor" : " tensors"));
        if (adapter) {
            facts.note("adapter");
        }
        return true;
    }

    private static void expect(boolean expected) throws MalformedContentException {
        if (!expected) {
            throw new MalformedContentException("its header is no list of tensors");
        }
    }

    private static void metadata(JsonParser json, Map<String, String> metadata) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String key = json.currentName();
            JsonToken value = json.nextToken();
            if (value == JsonToken.VALUE_STRING && metadata.size() < 1024) {
                expect(metadata.put(key, json.getText()) == null);
            } else {
                json.skipChildren();
            }
        }
    }

    /** Where the tensor's data end. */
    private static long tensor(JsonParser json) throws IOException {
        long end = 0;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean offsets = json.currentName().equals("data_offsets");
            JsonToken value = json.nextToken();
            if (offsets && value == JsonToken.START_ARRAY) {
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    expect(json.currentToken() == JsonToken.VALUE_NUMBER_INT);
                    end = Math.max(end, json.getLongValue());
                }
            } else {
                json.skipChildren();
            }
        }
        return end;
    }

    /** The keys of the ModelSpec convention, and those of two trainers. */
    private static void state(Map<String, String> metadata, HeaderFacts facts) {
        facts.title(metadata.get("modelspec.title"));
        facts.publisher(metadata.get("modelspec.author"));
        facts.name(metadata.get("modelspec.architecture"));
        facts.prose("__metadata__.modelspec.description", metadata.get("modelspec.description"));
        String key = metadata.containsKey("modelspec.license") ? "modelspec.license" : "license";
        facts.license(
                EvidenceSource.HEADER,
                facts.place() + "#__metadata__." + key,
                metadata.get(key),
                metadata.get("license_name"),
                metadata.get("license_link"));
        if (metadata.containsKey("modelspec.license")) {
            facts.license("__metadata__.license", metadata.get("license"));
        }
        String merged = metadata.get("modelspec.merged_from");
        if (merged != null) {
            for (String part : merged.split(",", 32)) {
                base(part, Relation.MERGE, facts);
            }
        }
        base(metadata.get("base_model"), Relation.FINETUNE, facts);
        base(metadata.get("ss_sd_model_name"), Relation.ADAPTER, facts);
    }

    private static void base(@org.jspecify.annotations.Nullable String value, Relation relation, HeaderFacts facts) {
        ModelId id = HubLinks.base(value == null ? null : value.strip());
        if (id != null) {
            facts.base(id, relation);
        }
    }
}
