package io.github.modellicense.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modellicense.policy.file.LocalSources;
import io.github.modellicense.policy.file.Samples;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the plain reader does not give up, it says what the full reader says, places included. */
class PlainYamlTest {

    private static final String PIECES = "abZ09 -_./:*+#,[]{}\"'&!|>%@`?\n\n  ~\\$(é";

    @Test
    void readsTheStarterPoliciesAndMostSamplesItself() throws Exception {
        // When
        int plain = 0;
        List<String> texts = texts();
        for (String text : texts) {
            plain += PlainYaml.read("f", text) == null ? 0 : 1;
        }

        // Then
        assertThat(plain).isGreaterThan(texts.size() * 2 / 3);
        for (String name : LocalSources.BUILTINS) {
            String starter = new String(LocalSources.builtin(name), StandardCharsets.UTF_8);
            assertThat(PlainYaml.read("f", starter)).as(name).isNotNull();
        }
    }

    @Test
    void saysOfEverySampleWhatTheFullReaderSays() throws Exception {
        for (String text : texts()) {
            agree(text);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void saysOfDamagedSamplesWhatTheFullReaderSays(long seed) throws Exception {
        Random random = new Random(seed);
        List<String> texts = texts();
        for (int i = 0; i < Integer.getInteger("plain.rounds", 1500); i++) {
            agree(damaged(texts.get(random.nextInt(texts.size())), random));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void saysOfRandomTextsWhatTheFullReaderSays(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 3 * Integer.getInteger("plain.rounds", 1500); i++) {
            StringBuilder text = new StringBuilder("a: ");
            int length = random.nextInt(14);
            for (int j = 0; j < length; j++) {
                text.append(PIECES.charAt(random.nextInt(PIECES.length())));
            }
            agree(text.toString());
        }
    }

    private static void agree(String text) {
        YamlNode plain = PlainYaml.read("f", text);
        if (plain != null) {
            try {
                assertThat(List.of(plain)).as(text).isEqualTo(FullYaml.read("f", text));
            } catch (InvalidFileException e) {
                throw new AssertionError("read although it is broken:\n" + text + "\n" + e.getMessage(), e);
            }
        }
    }

    private static String damaged(String text, Random random) {
        StringBuilder damaged = new StringBuilder(text);
        int times = 1 + random.nextInt(4);
        for (int i = 0; i < times && damaged.length() > 2; i++) {
            int at = random.nextInt(damaged.length() - 1);
            char piece = PIECES.charAt(random.nextInt(PIECES.length()));
            switch (random.nextInt(5)) {
                case 0 -> damaged.insert(at, piece);
                case 1 -> damaged.deleteCharAt(at);
                case 2 -> damaged.setCharAt(at, piece);
                case 3 -> damaged.insert(at, damaged.charAt(random.nextInt(damaged.length())));
                default -> damaged.setLength(at + 1);
            }
        }
        return damaged.toString();
    }

    private static List<String> texts() throws Exception {
        List<String> texts = new ArrayList<>();
        for (String kind : List.of(
                "model-policy", "model-waivers", "model-baseline", "models.lock", "model-policy-tests", "models")) {
            for (Samples.Sample sample : Samples.of(kind)) {
                texts.add(sample.text());
            }
        }
        for (String name : LocalSources.BUILTINS) {
            texts.add(new String(LocalSources.builtin(name), StandardCharsets.UTF_8));
        }
        texts.add("a:\n- x\n- y: 1\n  z: 2\nb: c # d\ne:\n  - f\n\n  # g\n  - h\ni: [\n  j,\n  k ]\n");
        texts.add(
                "spring:\n  ai:\n    openai:\n      chat:\n        model: gpt-4o\n        base-url: https://x.example/v1\n");
        return texts;
    }
}
