package io.github.modellicense.discovery.weights;

import static io.github.modellicense.discovery.weights.TinyModels.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.modellicense.discovery.Findings;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are cut or lie about their lengths end in a finding, quickly and without memory. */
class BrokenModelsTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final long[] NUMBERS = {
        0, 1, (1L << 31) - 1, 1L << 31, (1L << 32) - 1, 1L << 48, Long.MIN_VALUE, -1, Long.MAX_VALUE
    };

    static Stream<Arguments> files() {
        byte[] pickle = TinyModels.join(
                new byte[] {(byte) 0x80, 2}, TinyModels.ascii("csklearn.tree\nDecisionTreeClassifier\n)\u0081q\0."));
        Map<String, byte[]> torch = new LinkedHashMap<>();
        torch.put("m/data.pkl", pickle);
        torch.put("m/version", TinyModels.ascii("3"));
        return Stream.of(
                Arguments.of("x.gguf", TinyModels.gguf(texts("general.license", "mit", "general.name", "n"))),
                Arguments.of("x.safetensors", TinyModels.safetensors(texts("license", "mit"))),
                Arguments.of("x.onnx", TinyModels.onnx(texts("license", "mit"))),
                Arguments.of("x.tflite", TinyModels.tflite("n", "a", "mit")),
                Arguments.of("x.mlmodel", TinyModels.coreMl("mit")),
                Arguments.of("x.pt", TinyModels.zip(torch)),
                Arguments.of("x.pkl", pickle),
                Arguments.of(
                        "x.pmml", TinyModels.ascii("<PMML xmlns=\"http://www.dmg.org/PMML-4_4\"><Header/></PMML>")));
    }

    @ParameterizedTest
    @MethodSource("files")
    void survivesEveryTruncation(String name, byte[] whole) {
        Assertions.assertTimeoutPreemptively(LIMIT, () -> {
            for (int length = 0; length < whole.length; length++) {
                Findings findings = scan(name, Arrays.copyOf(whole, length));
                assertThat(findings.inventory().sightings()).hasSizeLessThanOrEqualTo(1);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void survivesEveryNumberInEveryPlace(String name, byte[] whole) {
        Assertions.assertTimeoutPreemptively(LIMIT, () -> {
            for (int at = 0; at < whole.length; at++) {
                for (long number : NUMBERS) {
                    scan(name, changed(whole, at, number, 8));
                    scan(name, changed(whole, at, number, 4));
                }
            }
        });
    }

    @Test
    void neverTakesLicenseFromTruncatedGguf() throws IOException {
        // Given
        byte[] whole = TinyModels.gguf(texts("general.license", "mit", "general.name", "a long enough name"));
        int metadata = whole.length - 24 - 32;

        for (int length = 4; length < metadata; length++) {
            // When
            Findings findings = scan("x.gguf", Arrays.copyOf(whole, length));

            // Then
            assertThat(findings.inventory().sightings()).hasSize(1);
            assertThat(findings.inventory().sightings().get(0).stated().licenses())
                    .isEmpty();
            assertThat(findings.inventory().diagnostics()).hasSize(1);
        }
    }

    @Test
    void refusesLicenseThatIsNoText() throws IOException {
        // Given
        byte[] whole = TinyModels.gguf(texts("general.license", "abcd"));
        int type = new String(whole, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("general.license") + 15;
        byte[] asNumber = changed(whole, type, 4, 4);

        // When
        Findings findings = scan("x.gguf", asNumber);

        // Then
        assertThat(findings.inventory().sightings().get(0).stated().licenses()).isEmpty();
        assertThat(findings.inventory().diagnostics().get(0).message()).contains("general.license is no text");
    }

    @Test
    void refusesXmlWithDocumentType() throws IOException {
        // Given
        byte[] bomb =
                TinyModels.ascii("<?xml version=\"1.0\"?><!DOCTYPE PMML [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>"
                        + "<PMML xmlns=\"http://www.dmg.org/PMML-4_4\"><Header copyright=\"license &a;\"/></PMML>");

        // When
        Findings findings = scan("x.pmml", bomb);

        // Then
        assertThat(findings.inventory().sightings()).hasSize(1);
        assertThat(findings.inventory().sightings().get(0).stated().licenses()).isEmpty();
        assertThat(findings.inventory().diagnostics()).hasSize(1);
    }

    @Test
    void refusesDeepJson() throws IOException {
        // Given
        String deep = "{\"__metadata__\":" + "[".repeat(5000) + "\"dtype\"";
        ByteBuffer file = ByteBuffer.allocate(8 + deep.length()).order(ByteOrder.LITTLE_ENDIAN);
        file.putLong(deep.length()).put(TinyModels.ascii(deep));

        // When
        Findings findings = scan("x.safetensors", file.array());

        // Then
        assertThat(findings.inventory().sightings()).hasSize(1);
        assertThat(findings.inventory().diagnostics()).hasSize(1);
    }

    private static byte[] changed(byte[] whole, int at, long number, int bytes) {
        byte[] changed = whole.clone();
        for (int i = 0; i < bytes && at + i < changed.length; i++) {
            changed[at + i] = (byte) (number >>> (8 * i));
        }
        return changed;
    }

    private static Findings scan(String name, byte[] content) throws IOException {
        WeightsScanner scanner = new WeightsScanner("");
        Findings findings = new Findings();
        MemoryPlace place = MemoryPlace.of("m/" + name, content);
        if (scanner.wants(place)) {
            scanner.scan(place, findings);
        }
        return findings;
    }
}
