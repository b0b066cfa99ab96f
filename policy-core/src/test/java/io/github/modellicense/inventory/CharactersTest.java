package io.github.modellicense.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharactersTest {

    @Test
    void findsNothingInPlainText() {
        assertThat(Characters.in("src/main/resources/application.yml")).isZero();
        assertThat(Characters.in("")).isZero();
    }

    @Test
    void tellsTheKindsApart() {
        assertThat(Characters.in("a\"b")).isEqualTo(Characters.QUOTED | Characters.MARKUP | both());
        assertThat(Characters.in("a\\b")).isEqualTo(Characters.QUOTED | both());
        assertThat(Characters.in("a&b")).isEqualTo(Characters.MARKUP | Characters.NO_PATH);
        assertThat(Characters.in("50%")).isEqualTo(both());
        assertThat(Characters.in("a?b:c")).isEqualTo(Characters.NO_PATH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\tb", "a\rb", "\u0000", "\u001b[0m", "x\u007f"})
    void findsControlCharacters(String text) {
        assertThat(Characters.any(text, Characters.CONTROL)).isTrue();
        assertThat(Characters.any(text, Characters.BEYOND_ASCII)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0080", "Müller", "模型", "\uD83D\uDE00", "half \uD83D", "\uDE00?"})
    void findsWhatIsBeyondAsciiHalvesOfPairsIncluded(String text) {
        assertThat(Characters.any(text, Characters.BEYOND_ASCII)).isTrue();
        assertThat(Characters.any(text, Characters.NO_ADDRESS)).isTrue();
        assertThat(Characters.any(text, Characters.NO_PATH)).isTrue();
    }

    @Test
    void tellsTheLineFeedFromOtherControlCharacters() {
        assertThat(Characters.in("a\nb")).isEqualTo(Characters.LINE_FEED | both());
    }

    private static int both() {
        return Characters.NO_ADDRESS | Characters.NO_PATH;
    }
}
