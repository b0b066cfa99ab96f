package io.github.modellicense.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class SpdxParserTest {

    private static final KnownIds IDS = new SpdxIds();

    private static String read(String text) {
        try {
            return SpdxParser.parse(text, IDS).toString();
        } catch (InvalidExpressionException e) {
            InvalidExpressionException.Problem first = e.problems().get(0);
            return "! " + first.column() + " " + first.message();
        }
    }

    private static String unescape(String text) {
        return text.replace("\\t", "\t").replace("\\n", "\n");
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "/license/expressions.txt",
            delimiterString = " | ",
            quoteCharacter = '\0',
            ignoreLeadingAndTrailingWhitespace = false)
    void readsAsTheCaseSays(String text, String expected) {
        // When
        String read = read(unescape(text));
        // Then
        assertThat(read).isEqualTo(unescape(expected));
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "/license/expressions.txt",
            delimiterString = " | ",
            quoteCharacter = '\0',
            ignoreLeadingAndTrailingWhitespace = false)
    void readsItsOwnPrintBack(String text, String expected) {
        // When
        String again = expected.startsWith("!") ? expected : read(expected);
        // Then
        assertThat(again).isEqualTo(expected);
    }

    @Test
    void tellsEveryUnknownIdAtOnce() {
        // When
        InvalidExpressionException thrown = catchThrowableOfType(
                InvalidExpressionException.class, () -> SpdxParser.parse("Foo OR MIT OR (Bar WITH Baz)", IDS));
        // Then
        assertThat(thrown.problems())
                .containsExactly(
                        new InvalidExpressionException.Problem(1, "unknown licence id \"Foo\"", "Foo"),
                        new InvalidExpressionException.Problem(16, "unknown licence id \"Bar\"", "Bar"),
                        new InvalidExpressionException.Problem(25, "unknown exception id \"Baz\"", "Baz"));
    }

    @Test
    void refusesEmptyTextAndBottomlessNesting() {
        // When
        String empty = read("");
        String deep = read("(".repeat(100_000) + "MIT");
        // Then
        assertThat(empty).isEqualTo("! 1 expected a licence id, found the end");
        assertThat(deep).isEqualTo("! 65 parentheses are nested deeper than 64");
    }

    @Test
    void readsLongChainsWithoutRecursion() {
        // When
        String chain = read("MIT" + " AND ISC".repeat(50_000));
        // Then
        assertThat(chain).startsWith("MIT AND ISC AND").hasSize(3 + 8 * 50_000);
    }
}
