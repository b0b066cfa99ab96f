package io.github.modellicense.policy.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.modellicense.policy.Policy;
import io.github.modellicense.policy.file.Samples.Sample;
import io.github.modellicense.yaml.FileProblem;
import io.github.modellicense.yaml.InvalidFileException;
import io.github.modellicense.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The JSON Schemas say what the parser says, sample by sample. */
class SchemaAndParserTest {

    private static final List<String> SCHEMAS =
            List.of("model-policy", "model-waivers", "model-baseline", "models.lock", "model-policy-tests");

    private static final Map<String, JsonSchema> LOADED = new HashMap<>();

    static Stream<Arguments> samples() throws IOException {
        List<Arguments> all = new ArrayList<>();
        for (String schema : SCHEMAS) {
            for (Sample sample : Samples.of(schema)) {
                all.add(Arguments.of(schema, sample));
            }
        }
        return all.stream();
    }

    @Test
    void hasEnoughSamplesOfEveryKind() throws Exception {
        // When
        List<Sample> samples = samples().map(each -> (Sample) each.get()[1]).toList();

        // Then
        assertThat(samples).hasSizeGreaterThan(120);
        assertThat(samples).extracting(Sample::kind).contains("valid", "invalid", "semantic");
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("samples")
    void parserFindsExactlyTheProblemsOfTheSample(String schema, Sample sample) throws Exception {
        // When
        List<String> problems = problems(schema, sample.text());

        // Then
        assertThat(problems).isEqualTo(sample.problems());
        assertThat(problems.isEmpty()).isEqualTo(sample.valid());
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("samples")
    void schemaAgreesWithTheParser(String schema, Sample sample) throws Exception {
        // Given
        JsonNode json = JsonView.of(YamlReader.read("f", bytes(sample.text())));

        // When
        Set<?> messages = schema(schema).validate(json);

        // Then
        assertThat(messages.isEmpty())
                .as(messages.toString())
                .isEqualTo(!sample.kind().equals("invalid"));
    }

    @ParameterizedTest
    @MethodSource("starters")
    void schemaAcceptsTheStarterPolicies(String name) throws Exception {
        // When
        Set<?> messages =
                schema("model-policy").validate(JsonView.of(YamlReader.read(name, LocalSources.builtin(name))));

        // Then
        assertThat(messages).isEmpty();
    }

    static List<String> starters() {
        return LocalSources.BUILTINS;
    }

    /** Rewrites the expected problems; run with {@code -Dgolden.update}, then read the difference. */
    @Test
    void updatesTheSamplesWhereAsked() throws Exception {
        for (String schema : System.getProperty("golden.update") == null ? List.<String>of() : SCHEMAS) {
            List<Sample> updated = new ArrayList<>();
            for (Sample each : Samples.of(schema)) {
                updated.add(new Sample(each.kind(), each.name(), each.text(), problems(schema, each.text())));
            }
            Samples.update(schema, updated);
        }
    }

    private static List<String> problems(String schema, String text) {
        try {
            parse(schema, bytes(text));
            return List.of();
        } catch (InvalidFileException e) {
            return e.problems().stream().map(FileProblem::toString).toList();
        }
    }

    private static void parse(String schema, byte[] content) throws InvalidFileException {
        SmallCatalog catalog = new SmallCatalog();
        switch (schema) {
            case "model-policy" -> PolicyFile.read("f", content, catalog, Set.of("LicenseRef-acme"));
            case "model-waivers" -> WaiverFile.read("f", content, waivedPolicy(catalog), catalog, false);
            case "model-baseline" -> BaselineFile.read("f", content);
            case "models.lock" -> LockFile.read("f", content);
            default -> PolicyTestFile.read("f", content, catalog);
        }
    }

    private static Policy waivedPolicy(SmallCatalog catalog) throws InvalidFileException {
        String text = """
                rules: [{id: licences, licenses: {allow: [MIT]}}, {id: declared, declared: required}]
                waivers: {maxTerm: 180d}
                """;
        return new PolicyLoader(source -> bytes(text), catalog, (file, content) -> Set.of())
                .load("p.yaml", null)
                .policy();
    }

    static JsonSchema schema(String name) {
        return LOADED.computeIfAbsent(name, key -> {
            try (InputStream in =
                    PolicyFile.class.getResourceAsStream("/io/github/modellicense/schema/" + key + ".json")) {
                return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(in);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
