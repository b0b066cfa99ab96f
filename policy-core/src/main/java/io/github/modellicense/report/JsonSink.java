package io.github.modellicense.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON as a stream: UTF-8, two spaces, line feeds on every system. Control and direction characters are written
 * as escapes, unpaired surrogates as U+FFFD, so that every value gives well-formed JSON that is safe to print.
 */
public final class JsonSink {

    private final JsonGenerator out;

    private JsonSink(JsonGenerator out) {
        this.out = out;
        out.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        out.setCharacterEscapes(JsonEscapes.INSTANCE);
    }

    /** Begins a document on a stream that the caller closes. */
    public JsonSink(OutputStream stream) throws IOException {
        this(new JsonFactory().createGenerator(stream));
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
                Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER));
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        out.setPrettyPrinter(printer);
    }

    /** Begins a document without white space. */
    public static JsonSink compact(OutputStream stream) throws IOException {
        return new JsonSink(new JsonFactory().createGenerator(stream));
    }

    /** Begins an object: the root, or an element of an array. */
    public JsonSink object() throws IOException {
        out.writeStartObject();
        return this;
    }

    /** Begins an object in a field. */
    public JsonSink object(String field) throws IOException {
        out.writeFieldName(field);
        out.writeStartObject();
        return this;
    }

    /** Begins an array: the root, or an element of an array. */
    public JsonSink array() throws IOException {
        out.writeStartArray();
        return this;
    }

    /** Begins an array in a field. */
    public JsonSink array(String field) throws IOException {
        out.writeFieldName(field);
        out.writeStartArray();
        return this;
    }

    /** Ends the innermost object or array. */
    public JsonSink end() throws IOException {
        if (out.getOutputContext().inArray()) {
            out.writeEndArray();
        } else {
            out.writeEndObject();
        }
        return this;
    }

    /** A field that is always there. */
    public JsonSink text(String field, String value) throws IOException {
        out.writeFieldName(field);
        out.writeString(paired(value));
        return this;
    }

    /** A field that is left out where the value is null or empty. */
    public JsonSink optional(String field, @Nullable String value) throws IOException {
        return value == null || value.isEmpty() ? this : text(field, value);
    }

    /** A number. */
    public JsonSink number(String field, long value) throws IOException {
        out.writeNumberField(field, value);
        return this;
    }

    /** A number with decimals. */
    public JsonSink number(String field, double value) throws IOException {
        out.writeNumberField(field, value);
        return this;
    }

    /** A 1-based line or column; left out where there is none. */
    public JsonSink position(String field, int value) throws IOException {
        return value > 0 ? number(field, value) : this;
    }

    /** True or false. */
    public JsonSink flag(String field, boolean value) throws IOException {
        out.writeBooleanField(field, value);
        return this;
    }

    /** A text as an element of an array. */
    public JsonSink element(String value) throws IOException {
        out.writeString(paired(value));
        return this;
    }

    /** A list of texts; left out where it is empty. */
    public JsonSink texts(String field, Iterable<?> values) throws IOException {
        if (values.iterator().hasNext()) {
            array(field);
            for (Object value : values) {
                element(value.toString());
            }
            end();
        }
        return this;
    }

    /** The generator itself, for copying foreign JSON. */
    public JsonGenerator generator() {
        return out;
    }

    /** Ends the document with a line feed; the stream stays open. */
    public void finish() throws IOException {
        out.writeRaw('\n');
        out.flush();
    }

    private static String paired(String value) {
        return Clean.wellFormed(value);
    }
}
