package io.github.modellicense.discovery.weights;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.github.modellicense.discovery.bytes.MalformedContentException;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The texts, numbers and truth values of a small JSON document by their path, such as {@code licenses.license.name} or
 * {@code artifacts[0].name}.
 *
 * @param complete false where the document is broken after what was read
 */
record FlatJson(Map<String, String> values, boolean complete) {

    private static final int MAX_VALUES = 20_000;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(64)
                    .maxStringLength(1 << 20)
                    .maxNameLength(65_536)
                    .maxDocumentLength(128L << 20)
                    .maxTokenCount(4_000_000)
                    .build())
            .build();

    /** A streaming parser with the limits of every JSON that comes from strangers. */
    static JsonParser parser(InputStream in) throws IOException {
        return JSON.createParser(in);
    }

    static FlatJson read(byte[] content) {
        Map<String, String> values = new LinkedHashMap<>();
        boolean complete = false;
        try (JsonParser parser = JSON.createParser(content)) {
            if (parser.nextToken() != null) {
                value(parser, "", values);
                complete = parser.nextToken() == null;
            }
        } catch (IOException e) {
            complete = false;
        }
        return new FlatJson(values, complete);
    }

    private static void value(JsonParser parser, String path, Map<String, String> values) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                value(parser, path.isEmpty() ? name : path + "." + name, values);
            }
        } else if (token == JsonToken.START_ARRAY) {
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                value(parser, path + "[" + i + "]", values);
            }
        } else if (token == null) {
            throw new MalformedContentException("the JSON document ends too early");
        } else if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
            if (values.size() >= MAX_VALUES) {
                throw new MalformedContentException("the JSON document has more than " + MAX_VALUES + " values");
            }
            values.putIfAbsent(path, parser.getText());
        }
    }

    @Nullable
    String get(String path) {
        return values.get(path);
    }

    boolean has(String path) {
        return values.containsKey(path);
    }

    /** True where the path or anything below it has a value. */
    boolean hasBelow(String path) {
        for (String key : values.keySet()) {
            if (key.startsWith(path)
                    && (key.length() == path.length() || ".[".indexOf(key.charAt(path.length())) >= 0)) {
                return true;
            }
        }
        return false;
    }
}
