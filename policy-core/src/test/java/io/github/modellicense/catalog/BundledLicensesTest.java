package io.github.modellicense.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modellicense.inventory.LicenseText;
import io.github.modellicense.license.LicenseCategory;
import io.github.modellicense.license.LicenseProfile;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class BundledLicensesTest {

    private static final BundledLicenses LICENSES = new BundledLicenses();

    static String read(String spelling, String hint) {
        LicenseReading reading = LICENSES.read(spelling, hint);
        if (reading instanceof LicenseReading.Known known) {
            return known.expression().toString();
        }
        return reading instanceof LicenseReading.Ambiguous shared
                ? "shared " + String.join(" ", shared.candidates())
                : "open";
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/catalog/spellings.txt", delimiterString = " | ", quoteCharacter = '\0')
    void readsEverySpellingOfTheCatalogue(String spelling, String expected) {
        // When
        String read = read(spelling, null);
        // Then
        assertThat(read).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/catalog/sloppy.txt", delimiterString = " | ", quoteCharacter = '\0')
    void readsSloppySpellings(String spelling, String expected) {
        // When
        String read = read(spelling, null);
        // Then
        assertThat(read).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/catalog/hints.txt", delimiterString = " | ", quoteCharacter = '\0')
    void settlesASharedSpellingByItsHint(String spelling, String hint, String expected) {
        // When
        String read = read(spelling, hint);
        // Then
        assertThat(read).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/catalog/hub-tags.txt", quoteCharacter = '\0')
    void knowsEveryTagThatCataloguesUse(String tag) {
        // When
        LicenseReading reading = LICENSES.read(tag, null);
        // Then
        assertThat(reading).isNotInstanceOf(LicenseReading.Unknown.class);
    }

    @Test
    void readsHostileTextAsUnknown() {
        // Given
        List<String> texts =
                List.of("", " ", "(".repeat(250), "MIT ".repeat(1000), "\u0000\uD800", "://", "http://", "&");
        // When / Then
        assertThat(texts)
                .allSatisfy(text -> assertThat(LICENSES.read(text, text)).isInstanceOf(LicenseReading.Unknown.class));
    }

    @Test
    void knowsTheFactsOfEveryLicenceOfOurs() {
        // When
        List<String> ids = LICENSES.ids();
        // Then
        assertThat(ids).hasSizeGreaterThanOrEqualTo(244).allSatisfy(id -> {
            assertThat(LICENSES.profile(id)).isNotNull();
            assertThat(LICENSES.known(id)).isTrue();
            assertThat(LICENSES.profile(id).source()).isNotBlank();
            assertThat(LICENSES.profile(id).asOf()).matches("\\d{4}-\\d{2}-\\d{2}");
        });
    }

    @Test
    void readsATextAsTheLicenceItIs() {
        // Given
        LicenseText llama =
                new LicenseText("LICENSE", "LLAMA 3.1 COMMUNITY LICENSE AGREEMENT\n" + "more ".repeat(200), "text");
        LicenseText notice = new LicenseText(
                "NOTICE",
                "Llama 2 is licensed under the LLAMA 2 Community License, Copyright (c) Meta Platforms, Inc.\n"
                        + "Licensed by Mistral AI under the Mistral AI Research License",
                "text");
        // When
        LicenseReading text = LICENSES.recognise(llama);
        LicenseReading named = LICENSES.recognise(notice);
        LicenseReading pointer = LICENSES.recognise(new LicenseText("LICENSE", "See https://example.com", "text"));
        LicenseReading known =
                LICENSES.recognise(new LicenseText("LICENSE", "See https://opensource.org/licenses/MIT", "text"));
        LicenseReading beside = LICENSES.recognise(new LicenseText("m/NOTICE", "See https://example.com", "text"));
        // Then
        assertThat(text).hasToString("Known[expression=LicenseRef-scancode-llama-3.1-license-2024]");
        assertThat(named)
                .hasToString(
                        "Known[expression=LicenseRef-scancode-llama-2-license-2023 AND LicenseRef-mistral-mrl-0.1]");
        assertThat(pointer).hasToString("Unknown[spelling=a pointer to https://example.com]");
        assertThat(known).hasToString("Ambiguous[spelling=https://opensource.org/licenses/MIT, candidates=[MIT]]");
        assertThat(beside).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "Apache-2.0, false",
        "GPL-3.0-only, false",
        "CC-BY-NC-4.0, false",
        "LicenseRef-scancode-stability-ai-community-2024, true",
        "LicenseRef-scancode-flux-1-nc, true",
        "MIT, ",
        "LicenseRef-scancode-llama-3.1-license-2024, ",
    })
    void tellsWhetherALicenceCanBeRevokedWhereItsTextDoes(String id, @Nullable Boolean revocable) {
        // When
        LicenseProfile profile = LICENSES.profile(id);

        // Then
        assertThat(profile).isNotNull();
        assertThat(profile.revocable()).isEqualTo(revocable);
        assertThat(profile.source().contains("; revocation: ")).isEqualTo(revocable != null);
    }

    @Test
    void classesNoFamilyTagAsPermissive() {
        // When
        LicenseCategory bsd = LICENSES.category("LicenseRef-family-bsd");
        LicenseCategory openmdw = LICENSES.category("LicenseRef-family-openmdw");
        // Then
        assertThat(List.of(bsd, openmdw)).containsOnly(LicenseCategory.UNKNOWN_OTHER);
    }

    @Test
    void tellsWhetherAnyIdBeginsSo() {
        assertThat(LICENSES.mayBegin("apache-")).isTrue();
        assertThat(LICENSES.mayBegin("LicenseRef-scancode-llama")).isTrue();
        assertThat(LICENSES.mayBegin("Lama-")).isFalse();
    }
}
