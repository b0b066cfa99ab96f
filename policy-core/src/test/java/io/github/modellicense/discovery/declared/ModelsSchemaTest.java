package io.github.modellicense.discovery.declared;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.modellicense.policy.file.JsonView;
import io.github.modellicense.policy.file.Samples;
import io.github.modellicense.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema of {@code models.yaml} says what its reader says. */
class ModelsSchemaTest {

    static List<Samples.Sample> samples() throws IOException {
        return Samples.of("models");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void schemaAndReaderAgree(Samples.Sample sample) throws Exception {
        // Given
        byte[] content = sample.text().getBytes(StandardCharsets.UTF_8);

        // When
        DeclaredFile read = DeclaredFile.read("models.yaml", content);
        boolean accepted = schema().validate(JsonView.of(YamlReader.read("models.yaml", content)))
                .isEmpty();

        // Then
        assertThat(read.ours()).isTrue();
        assertThat(read.problems().isEmpty()).isEqualTo(sample.valid());
        assertThat(accepted).isEqualTo(!sample.kind().equals("invalid"));
    }

    private static JsonSchema schema() throws IOException {
        try (InputStream in = DeclaredFile.class.getResourceAsStream("/io/github/modellicense/schema/models.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(in);
        }
    }
}
