package io.github.modellicense.catalog.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextClassTest {

    private static String readBack(String text) throws Exception {
        byte[] bytes = TextClass.of("made/by/a_test", text);
        ClassLoader loader = new ClassLoader() {
            @Override
            protected Class<?> findClass(String name) {
                return defineClass(name, bytes, 0, bytes.length);
            }
        };
        Supplier<?> made = (Supplier<?>)
                loader.loadClass("made.by.a_test").getDeclaredConstructor().newInstance();
        return String.join("", (String[]) made.get());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\tb\n", "\0", "é", "模型", "\uD83D\uDE00", "\uD83D"})
    void handsOutTheTextItWasMadeOf(String text) throws Exception {
        // When / Then
        assertThat(readBack(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(ints = {21_844, 21_845, 21_846, 65_536, 300_000, 1_000_000})
    void splitsWhatIsTooLongForOneConstant(int length) throws Exception {
        // Given
        String text = "模".repeat(length);
        // When / Then
        assertThat(readBack(text)).isEqualTo(text);
    }
}
