package io.github.modellicense.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modellicense.inventory.LicenseText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spdx.library.ListedLicenses;
import org.spdx.library.SpdxModelFactory;
import org.spdx.library.model.v3_0_1.expandedlicensing.ListedLicense;
import org.spdx.utility.compare.LicenseCompareHelper;

/**
 * What is recognised as a permissive licence, SPDX's own library calls by the same name, by its templates and matching
 * guidelines; what it does not match, is not recognised. Runs without a network: the licence list lies in the library's JAR.
 */
class SpdxOracleTest {

    private static final LicenseTexts TEXTS = new LicenseTexts(new BundledLicenses());
    private static final Path PERMISSIVE = Path.of("src/test/resources/texts");

    @BeforeAll
    static void asksNoServer() {
        System.setProperty("org.spdx.useJARLicenseInfoOnly", "true");
        SpdxModelFactory.init();
    }

    static Stream<String> ids() throws IOException {
        try (Stream<Path> files = Files.list(PERMISSIVE)) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
            return names.stream().map(name -> name.substring(0, name.length() - ".txt".length()));
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void agreesThatATextIsTheLicence(String id) throws Exception {
        // Given
        String text = Files.readString(PERMISSIVE.resolve(id + ".txt"));

        // When
        boolean differs = differs(id, text);

        // Then
        assertThat(recognised(text)).isEqualTo(new TextReading.Exact(id));
        assertThat(differs).isFalse();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void agreesThatATextWithAnotherSentenceIsNot(String id) throws Exception {
        // Given
        String text = Files.readString(PERMISSIVE.resolve(id + ".txt"))
                + "\nYou may not use the model if your company has more than ten employees.\n";

        // When
        boolean differs = differs(id, text);

        // Then
        assertThat(recognised(text)).isNotInstanceOf(TextReading.Exact.class);
        assertThat(differs).isTrue();
    }

    private static TextReading recognised(String text) {
        return TEXTS.recognise(new LicenseText("LICENSE", text, "text"));
    }

    private static boolean differs(String id, String text) throws Exception {
        ListedLicense license = ListedLicenses.getListedLicenses().getListedLicenseById(id);
        return LicenseCompareHelper.isTextStandardLicense(license, text).isDifferenceFound();
    }
}
