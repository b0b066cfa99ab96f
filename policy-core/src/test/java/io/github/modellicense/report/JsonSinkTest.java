package io.github.modellicense.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonSinkTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Test
    void writesTwoSpacesAndLineFeeds() throws IOException {
        // Given
        JsonSink json = new JsonSink(bytes);

        // When
        json.object()
                .text("a", "x")
                .array("list")
                .element("1")
                .object()
                .flag("b", true)
                .end()
                .end();
        json.object("empty")
                .end()
                .array("none")
                .end()
                .number("n", 3)
                .number("d", 0.5)
                .end()
                .finish();

        // Then
        assertThat(text()).isEqualTo("""
                {
                  "a": "x",
                  "list": [
                    "1",
                    {
                      "b": true
                    }
                  ],
                  "empty": { },
                  "none": [ ],
                  "n": 3,
                  "d": 0.5
                }
                """);
    }

    @Test
    void writesNoWhiteSpaceWhenCompact() throws IOException {
        // Given
        JsonSink json = JsonSink.compact(bytes);

        // When
        json.object()
                .texts("list", List.of("1", "2"))
                .object("empty")
                .end()
                .optional("left", null)
                .end()
                .finish();

        // Then
        assertThat(text()).isEqualTo("{\"list\":[\"1\",\"2\"],\"empty\":{}}\n");
    }

    @Test
    void copiesForeignValuesAsTheyAre() throws IOException {
        // Given
        String document = "{\"a\":[1.50,null,true,{\"b\":\"c\"}],\"e\":1E+10}";
        JsonObject read = JsonObject.read(document.getBytes(StandardCharsets.UTF_8));
        JsonSink json = JsonSink.compact(bytes);

        // When
        json.foreign(read.fields()).finish();

        // Then
        assertThat(text()).isEqualTo(document + "\n");
    }

    @Test
    void escapesWhatActsAndGivesEveryOtherCharacterBack() throws IOException {
        // Given
        StringBuilder all = new StringBuilder();
        for (int c = 0; c <= 0xFFFF; c++) {
            all.append(Character.isSurrogate((char) c) ? "" : (char) c);
        }
        all.append("\uD83D\uDE00");
        JsonSink json = new JsonSink(bytes);

        // When
        json.object()
                .text("all", all + "\uD83D")
                .text("b", "\u001b[2J\u202e\"\\\b\f\u007f")
                .end()
                .finish();

        // Then
        try (JsonParser parser = new JsonFactory().createParser(bytes.toByteArray())) {
            parser.nextToken();
            parser.nextToken();
            parser.nextToken();
            assertThat(parser.getText()).isEqualTo(all + "\uFFFD");
        }
        assertThat(text()).endsWith("\"b\": \"\\u001B[2J\\u202E\\\"\\\\\\b\\f\\u007F\"\n}\n");
        assertThat(text().replace("\n", "").chars()).noneMatch(c -> Clean.acts((char) c.intValue()));
    }

    private String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
