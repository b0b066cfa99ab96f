package io.github.modellicense.policy.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.modellicense.inventory.Delivery;
import io.github.modellicense.inventory.Namespace;
import io.github.modellicense.inventory.Openness;
import io.github.modellicense.inventory.ReferenceKind;
import io.github.modellicense.inventory.Relation;
import io.github.modellicense.inventory.Severity;
import io.github.modellicense.inventory.Usage;
import io.github.modellicense.license.LicenseCategory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemas know the keys and words of the parser, no more and no fewer. */
class SchemaKeysTest {

    private static final Path SHIPPED = Path.of("src/main/resources/io/github/modellicense/schema");
    private static final Path DOCUMENTED = Path.of("../docs/schema");

    static Stream<Arguments> mappings() {
        String rule = "/$defs/rule/properties/";
        String cases = "/properties/cases/items/properties/";
        return Stream.of(
                Arguments.of("model-policy", "", Keys.POLICY),
                Arguments.of("model-policy", "/$defs/source/anyOf/1", Keys.SOURCE),
                Arguments.of("model-policy", "/$defs/organisation", Keys.ORGANISATION),
                Arguments.of("model-policy", "/$defs/rule", Keys.RULE),
                Arguments.of("model-policy", "/$defs/selector", Keys.WHEN),
                Arguments.of("model-policy", rule + "licenses", Keys.LISTS),
                Arguments.of("model-policy", rule + "openness", Keys.LISTS),
                Arguments.of("model-policy", rule + "models", Keys.LISTS),
                Arguments.of("model-policy", rule + "publishers", Keys.LISTS),
                Arguments.of("model-policy", rule + "providers", Keys.LISTS),
                Arguments.of("model-policy", rule + "diversity", Keys.DIVERSITY),
                Arguments.of("model-policy", rule + "fallback", Keys.FALLBACK),
                Arguments.of("model-policy", rule + "continuity", Keys.CONTINUITY),
                Arguments.of("model-policy", "/properties/waivers", Keys.WAIVER_TERMS),
                Arguments.of("model-policy", "/properties/enforcement", Keys.ENFORCEMENT),
                Arguments.of("model-policy", "/properties/accept", Keys.ACCEPT),
                Arguments.of("model-waivers", "", Keys.WAIVER_FILE),
                Arguments.of("model-waivers", "/properties/waivers/items", Keys.WAIVER),
                Arguments.of("model-baseline", "", Keys.BASELINE_FILE),
                Arguments.of("model-baseline", "/properties/violations/items", Keys.BASELINE_ENTRY),
                Arguments.of("models.lock", "", Keys.LOCK_FILE),
                Arguments.of("models.lock", "/properties/models/items", Keys.LOCK_ENTRY),
                Arguments.of("model-policy-tests", "", Keys.TEST_FILE),
                Arguments.of("model-policy-tests", "/properties/cases/items", Keys.TEST_CASE),
                Arguments.of("model-policy-tests", cases + "given", Keys.TEST_GIVEN),
                Arguments.of("model-policy-tests", cases + "given/properties/models/items/anyOf/1", Keys.TEST_MODEL),
                Arguments.of("model-policy-tests", cases + "expect", Keys.TEST_EXPECT),
                Arguments.of("model-policy-tests", cases + "expect/properties/violations/items", Keys.TEST_VIOLATION));
    }

    @ParameterizedTest(name = "{0}{1}")
    @MethodSource("mappings")
    void schemaHasExactlyTheKeysOfTheParser(String schema, String pointer, Keys keys) throws Exception {
        // When
        JsonNode mapping = schema(schema).at(pointer);
        List<String> names = new ArrayList<>();
        mapping.path("properties").fieldNames().forEachRemaining(names::add);

        // Then
        assertThat(names).containsExactlyElementsOf(keys.names());
        assertThat(mapping.path("additionalProperties").isBoolean()).isTrue();
        assertThat(mapping.path("additionalProperties").booleanValue()).isFalse();
    }

    static Stream<Arguments> words() {
        return Stream.of(
                Arguments.of("severity", Words.labels(Severity.values())),
                Arguments.of("usage", Words.labels(Usage.values())),
                Arguments.of("openness", Words.labels(Openness.values())),
                Arguments.of("delivery", Words.labels(Delivery.values())),
                Arguments.of("kind", Words.labels(ReferenceKind.values())),
                Arguments.of("category", Words.labels(LicenseCategory.values())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("words")
    void schemaHasExactlyTheWordsOfTheParser(String definition, List<String> labels) throws Exception {
        // When
        List<String> words = texts(schema("model-policy").at("/$defs/" + definition + "/enum"));

        // Then
        assertThat(words).isEqualTo(labels);
    }

    @Test
    void schemaHasTheRelationsAndNamespacesOfTheParser() throws Exception {
        // When
        JsonNode definitions = schema("model-policy-tests").at("/$defs");
        List<String> relations = texts(definitions.at("/relation/enum"));
        String pattern = definitions.at("/modelId/pattern").textValue();

        // Then
        assertThat(relations).isEqualTo(Words.labels(Relation.values()));
        assertThat(pattern).startsWith("^(" + String.join("|", Words.labels(Namespace.values())) + "):");
    }

    @Test
    void documentationHasTheSchemasThatAreShipped() throws Exception {
        // When
        List<Path> shipped = files(SHIPPED);
        List<Path> documented = files(DOCUMENTED);

        // Then
        assertThat(documented).isEqualTo(shipped);
        for (Path name : shipped) {
            assertThat(DOCUMENTED.resolve(name)).hasSameTextualContentAs(SHIPPED.resolve(name));
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::getFileName).sorted().toList();
        }
    }

    private static JsonNode schema(String name) throws IOException {
        return new ObjectMapper().readTree(Files.readString(SHIPPED.resolve(name + ".json")));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.textValue()));
        return texts;
    }
}
