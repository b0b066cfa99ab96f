package io.github.modellicense.license;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class LicenseSatisfactionTest {

    private static final KnownIds IDS = new SpdxIds();

    private static LicenseExpression parse(String text) {
        try {
            return SpdxParser.parse(text, IDS);
        } catch (InvalidExpressionException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static List<LicenseExpression> list(String texts) {
        List<LicenseExpression> list = new ArrayList<>();
        for (String text : texts.split(",")) {
            if (!text.isBlank()) {
                list.add(parse(text));
            }
        }
        return list;
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/license/satisfies.txt", delimiterString = " | ", quoteCharacter = '\0')
    void isSatisfiedAsTheCaseSays(String expression, String approved, String expected) {
        // Given
        List<LicenseExpression> entries = list(approved);
        // When
        LicenseSatisfaction satisfaction = LicenseSatisfaction.of(
                parse(expression), found -> entries.stream().anyMatch(entry -> LicenseVersions.covers(entry, found)));
        // Then
        String answer = satisfaction.permitted() ? "yes " + satisfaction.chosen() : "no";
        assertThat(answer).isEqualTo(expected);
    }

    @Test
    void neverPermitsWhatIsUnknown() {
        // When
        LicenseSatisfaction unknown = LicenseSatisfaction.of(parse("NOASSERTION"), found -> true);
        LicenseSatisfaction none = LicenseSatisfaction.of(parse("NONE"), found -> true);
        LicenseSatisfaction partly = LicenseSatisfaction.of(parse("MIT AND NOASSERTION"), found -> true);
        // Then
        assertThat(unknown.permitted()).isFalse();
        assertThat(none.permitted()).isFalse();
        assertThat(partly.permitted()).isFalse();
        assertThat(partly.refused()).containsExactly(LicenseExpression.NOASSERTION);
    }

    @Test
    void namesEveryRefusedLicenceOnce() {
        // When
        LicenseSatisfaction satisfaction =
                LicenseSatisfaction.of(parse("(MIT OR ISC) AND Zlib AND (ISC OR MIT)"), parse("Zlib")::equals);
        // Then
        assertThat(satisfaction.refused()).hasToString("[MIT, ISC]");
    }
}
