package io.github.modellicense.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object read into memory: maps, lists, texts, numbers and booleans in their order. For small foreign documents;
 * wrong types read as absent.
 */
public record JsonObject(Map<String, @Nullable Object> fields) {

    /**
     * Reads a document whose root is an object.
     *
     * @throws IOException where it is no JSON, or its root is no object
     */
    public static JsonObject read(byte[] json) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("the document is no JSON object");
            }
            JsonObject root = new JsonObject(object(parser));
            if (parser.nextToken() != null) {
                throw new IOException("something follows the JSON object");
            }
            return root;
        }
    }

    private static Map<String, @Nullable Object> object(JsonParser parser) throws IOException {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            fields.put(name, value(parser));
        }
        return fields;
    }

    private static @Nullable Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> {
                List<@Nullable Object> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value(parser));
                }
                yield items;
            }
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            default -> null;
        };
    }

    /** A text; null where there is none. */
    public @Nullable String text(String name) {
        return fields.get(name) instanceof String text ? text : null;
    }

    /** A text; the given one where there is none. */
    public String text(String name, String otherwise) {
        return fields.get(name) instanceof String text ? text : otherwise;
    }

    /** A whole number; 0 where there is none. */
    public int number(String name) {
        return fields.get(name) instanceof BigDecimal number ? number.intValue() : 0;
    }

    /** True where the field is true. */
    public boolean flag(String name) {
        return Boolean.TRUE.equals(fields.get(name));
    }

    /** An object; an empty one where there is none. */
    public JsonObject object(String name) {
        return of(fields.get(name));
    }

    /** The objects of a list; none where there is no list. */
    public List<JsonObject> objects(String name) {
        List<JsonObject> objects = new ArrayList<>();
        if (fields.get(name) instanceof List<?> list) {
            for (Object item : list) {
                objects.add(of(item));
            }
        }
        return objects;
    }

    /** The texts of a list; none where there is no list. */
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        if (fields.get(name) instanceof List<?> list) {
            for (Object item : list) {
                if (item instanceof String text) {
                    texts.add(text);
                }
            }
        }
        return texts;
    }

    @SuppressWarnings("unchecked")
    private static JsonObject of(@Nullable Object value) {
        return new JsonObject(value instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of());
    }
}
