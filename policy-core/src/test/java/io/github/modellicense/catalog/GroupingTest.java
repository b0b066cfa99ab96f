package io.github.modellicense.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modellicense.catalog.models.BundledModels;
import io.github.modellicense.inventory.Confidence;
import io.github.modellicense.inventory.Delivery;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.ModelReference;
import io.github.modellicense.inventory.ReferenceKind;
import io.github.modellicense.inventory.Sighting;
import io.github.modellicense.inventory.SourceLocation;
import io.github.modellicense.inventory.StatedFacts;
import io.github.modellicense.inventory.Usage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which file of weights a path in code or configuration means. */
class GroupingTest {

    @ParameterizedTest
    @CsvSource({
        "/model.onnx, src/main/resources/model.onnx",
        "model.onnx, src/main/resources/model.onnx",
        "models/face.onnx, src/main/resources/models/face.onnx",
        "./models/face.onnx, models/face.onnx",
        "models/face.onnx, lib/faces.jar!/models/face.onnx"
    })
    void aPathIsTheFileThatWasFoundThere(String path, String file) {
        assertThat(modelsOf(weights(file, Usage.PRODUCTION), named(path, Usage.PRODUCTION)))
                .containsExactly("file:" + file);
    }

    @ParameterizedTest
    @CsvSource({
        "model.onnx, data/old/model.onnx",
        "face.onnx, src/main/resources/surface.onnx",
        "models/face.onnx, src/main/resources/old-models/face.onnx"
    })
    void aNameThatCouldBeAnyFileIsNone(String path, String file) {
        assertThat(modelsOf(weights(file, Usage.PRODUCTION), named(path, Usage.PRODUCTION)))
                .containsExactlyInAnyOrder("file:" + file, "file:" + path);
    }

    @Test
    void whatProductionReadsIsNoFileOfTests() {
        assertThat(modelsOf(
                        weights("src/test/resources/model.onnx", Usage.TEST), named("model.onnx", Usage.PRODUCTION)))
                .hasSize(2);
        assertThat(modelsOf(weights("src/test/resources/model.onnx", Usage.TEST), named("model.onnx", Usage.TEST)))
                .hasSize(1);
    }

    @Test
    void twoFilesThatItCouldBeAreNone() {
        assertThat(modelsOf(
                        weights("one/models/face.onnx", Usage.PRODUCTION),
                        weights("two/models/face.onnx", Usage.PRODUCTION),
                        named("models/face.onnx", Usage.PRODUCTION)))
                .hasSize(3);
    }

    private static List<String> modelsOf(Sighting... sightings) {
        return Grouping.of(List.of(sightings), new BundledModels()).stream()
                .map(model -> model.id().toString())
                .toList();
    }

    private static Sighting weights(String file, Usage usage) {
        return sighting(ModelId.parse("file:" + file), file, ReferenceKind.WEIGHTS, usage);
    }

    private static Sighting named(String path, Usage usage) {
        return sighting(ModelId.parse("file:" + path), "src/main/java/App.java", ReferenceKind.CODE, usage);
    }

    private static Sighting sighting(ModelId id, String file, ReferenceKind kind, Usage usage) {
        return new Sighting(
                new ModelReference(
                        id,
                        "",
                        SourceLocation.of(file),
                        file,
                        kind,
                        usage,
                        Delivery.WEIGHTS,
                        "self-hosted",
                        Confidence.CERTAIN),
                StatedFacts.NONE);
    }
}
