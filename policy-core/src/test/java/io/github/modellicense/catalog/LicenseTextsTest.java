package io.github.modellicense.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modellicense.inventory.LicenseText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

class LicenseTextsTest {

    private static final LicenseTexts TEXTS = new LicenseTexts(new BundledLicenses());
    private static final Path PERMISSIVE = Path.of("src/test/resources/texts");
    private static final String FILLER = "\n\nYou agree to what is written here, and to the rest that we left out.\n";

    private static final Map<String, UnaryOperator<String>> FORMS = new TreeMap<>(Map.of(
            "as it is", text -> text,
            "byte order mark and other line breaks", text -> "\ufeff" + text.replace("\n", "\r\n"),
            "old line breaks", text -> text.replace("\n", "\r"),
            "markdown", LicenseTextsTest::markdown,
            "a paragraph on one line", LicenseTextsTest::unwrapped,
            "indented", text -> "    " + text.replace("\n", "\n    "),
            "curly quotes",
                    text -> text.replaceAll("\"([^\"]*)\"", "\u201c$1\u201d").replace("'", "\u2019"),
            "copyright filled in", LicenseTextsTest::owned,
            "upper case", text -> text.toUpperCase(java.util.Locale.ROOT),
            "html breaks", text -> text.replace("\n\n", "<br/>\n<p>\n")));

    private static TextReading recognise(String text) {
        return TEXTS.recognise(new LicenseText("LICENSE", text, "text"));
    }

    private static String markdown(String text) {
        String[] lines = text.strip().split("\n");
        lines[0] = lines[0].isBlank() || lines[0].startsWith("Copyright") ? lines[0] : "# **" + lines[0].strip() + "**";
        return String.join("\n", lines);
    }

    private static String unwrapped(String text) {
        return text.replaceAll("(?<!\n)\n(?!\\s*(\n|Copyright|\\())", " ");
    }

    private static String owned(String text) {
        return "Copyright (c) 2021-2024 Ada Example <ada@example.org> and contributors\nCopyright 2020 Example, Inc.\n"
                + "Copyright (c) 2020 Example contributors. All rights reserved.\n\n"
                + text;
    }

    static Stream<Arguments> permissiveTexts() throws IOException {
        try (Stream<Path> files = Files.list(PERMISSIVE)) {
            List<Path> texts = files.sorted().toList();
            assertThat(texts).hasSizeGreaterThanOrEqualTo(20);
            return texts.stream()
                    .map(file -> Arguments.of(file.getFileName().toString().replace(".txt", ""), file));
        }
    }

    @ParameterizedTest
    @MethodSource("permissiveTexts")
    void recognisesAPermissiveTextInEveryForm(String id, Path file) throws IOException {
        // Given
        String text = Files.readString(file);
        // When
        Map<String, TextReading> readings = new TreeMap<>();
        FORMS.forEach((form, change) -> readings.put(form, recognise(change.apply(text))));
        // Then
        assertThat(readings).allSatisfy((form, reading) -> assertThat(reading).isEqualTo(new TextReading.Exact(id)));
    }

    @ParameterizedTest
    @MethodSource("permissiveTexts")
    void takesNoTextWithOtherWordsForPermissive(String id, Path file) throws IOException {
        // Given
        String text = Files.readString(file);
        List<String> changed = List.of(
                text + "\nThe model may not be used by companies above ten employees.\n",
                "This model is for evaluation.\n\n" + text,
                text.replaceFirst("(?i)\\bto\\b", "not to"),
                text + "\nCopyright (c) 2024 Example. Academic use only.\n",
                text + "\nCopyright (c) 2024 Example Laboratories. Universities exempted.\n",
                text + "\n<p title=\"non-commercial\">\n",
                text + "\n<!-- internal drafts -->\n",
                text + "\n(c) 2024 Example, non-commercial\n",
                text + "\nCopyright notice: commercial users pay\n");
        // When
        List<TextReading> readings =
                changed.stream().map(LicenseTextsTest::recognise).toList();
        // Then
        assertThat(readings.get(0)).isEqualTo(new TextReading.Modified(id));
        assertThat(readings.subList(3, changed.size())).containsOnly(new TextReading.Modified(id));
        assertThat(readings).noneMatch(TextReading.Exact.class::isInstance);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/catalog/restricted-texts.txt", delimiterString = " | ", quoteCharacter = '\0')
    void recognisesARestrictedTextByTitleAndPhrase(String said, String expected) {
        // Given
        String text = said.replace(" / ", "\n") + FILLER.repeat(20);
        List<String> forms = List.of(
                text,
                "\ufeff" + text.replace("\n", "\r\n"),
                "# " + text.replace("\n", "  \n"),
                "Copyright (c) 2024 Example\n\n" + text);
        // When
        List<TextReading> readings =
                forms.stream().map(LicenseTextsTest::recognise).toList();
        // Then
        assertThat(readings).allSatisfy(reading -> assertThat(print(reading)).isEqualTo(expected));
    }

    private static String print(TextReading reading) {
        if (reading instanceof TextReading.Restricted restricted) {
            return restricted.id();
        } else if (reading instanceof TextReading.Shared shared) {
            return "shared " + String.join(" ", shared.candidates());
        }
        return reading instanceof TextReading.Titled titled ? "titled " + titled.id() : reading.toString();
    }

    @Test
    void takesAPermissiveBodyUnderAnotherTitleForModified() throws IOException {
        // Given
        String body = Files.readString(PERMISSIVE.resolve("MIT.txt")).replace("MIT License\n", "");
        // When
        TextReading untitled = recognise(body);
        TextReading retitled = recognise("Modified MIT License\n" + body);
        TextReading foreign = recognise("Example Research License\n" + body);
        // Then
        assertThat(untitled).isEqualTo(new TextReading.Exact("MIT"));
        assertThat(retitled).isInstanceOf(TextReading.Shared.class);
        assertThat(foreign).isEqualTo(new TextReading.Modified("MIT"));
    }

    @Test
    void readsApacheWithoutItsAppendix() throws IOException {
        // Given
        String text = Files.readString(PERMISSIVE.resolve("Apache-2.0.txt"));
        String cut = text.substring(0, text.indexOf("APPENDIX"));
        // When
        TextReading reading = recognise(cut);
        // Then
        assertThat(reading).isEqualTo(new TextReading.Exact("Apache-2.0"));
    }

    @Test
    void namesEveryLicenceOfANotice() {
        // Given
        String notice = """
                Gemma is provided under and subject to the Gemma Terms of Use found at ai.google.dev/gemma/terms
                Llama 3.1 is licensed under the Llama 3.1 Community License, Copyright \u00a9 Meta Platforms, Inc. All Rights Reserved.
                """;
        // When
        TextReading reading = recognise(notice);
        // Then
        assertThat(reading).isInstanceOfSatisfying(TextReading.Notice.class, it -> {
            assertThat(it.licenses()).hasSize(2);
            assertThat(it.licenses().get(0)).isInstanceOf(LicenseReading.Ambiguous.class);
            assertThat(it.licenses().get(1))
                    .hasToString("Known[expression=LicenseRef-scancode-llama-3.1-license-2024]");
        });
    }

    @Test
    void saysWhatIsNoLicence() {
        // When
        TextReading empty = TEXTS.recognise(new LicenseText("LICENSE", "", "empty"));
        TextReading blank = recognise(" \n\t\n");
        TextReading pdf = TEXTS.recognise(new LicenseText("LICENSE.pdf", "", "pdf"));
        TextReading pointer = recognise("Please refer to license: https://example.com/LICENSE.");
        TextReading policy = recognise("Llama 4 Acceptable Use Policy\nMeta is committed to" + FILLER);
        TextReading unknown = recognise("Example Model Licence\nYou may look at it." + FILLER.repeat(5));
        // Then
        assertThat(List.of(empty, blank)).containsOnly(new TextReading.Empty());
        assertThat(pdf).isEqualTo(new TextReading.Pdf());
        assertThat(pointer).isEqualTo(new TextReading.Pointer("https://example.com/LICENSE"));
        assertThat(policy).isEqualTo(new TextReading.UsePolicy("llama 4 acceptable use policy"));
        assertThat(unknown).isEqualTo(new TextReading.Unknown());
    }

    @Test
    void hasAnAnswerForAnyText() {
        // Given
        List<String> texts = List.of(
                "<", "<a", "\ud800", "+".repeat(200_000), "neither the name of ".repeat(5_000), "a ".repeat(100_000));
        // When / Then
        assertThat(texts).allSatisfy(text -> assertThat(recognise(text)).isNotNull());
    }
}
