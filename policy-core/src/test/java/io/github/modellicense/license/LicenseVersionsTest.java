package io.github.modellicense.license;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modellicense.license.LicenseExpression.License;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicenseVersionsTest {

    private static License license(String text) {
        boolean orLater = text.endsWith("+");
        return new License(orLater ? text.substring(0, text.length() - 1) : text, orLater);
    }

    @ParameterizedTest
    @CsvSource({
        "X-1.9+, X-1.10",
        "X-9.0+, X-10.0",
        "X-1.3+, X-1.3a",
        "X-1.3a+, X-1.3b",
        "X-1.3c+, X-1.4",
        "4.0+, 5.0",
        "X-1.0.9+, X-1.1"
    })
    void coversTheLaterVersion(String entry, String found) {
        // When
        boolean later = LicenseVersions.covers(license(entry), license(found));
        boolean earlier = LicenseVersions.covers(license(found + "+"), license(entry.replace("+", "")));
        // Then
        assertThat(later).isTrue();
        assertThat(earlier).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Apache-2.0+, GPL-2.0+",
        "GPL-2.0+, Apache-2.0+",
        "AB+, BB",
        "AB+, BB+",
        "v.1+, v.2",
        "v1.x+, v2.x",
        "v1.+, v2.",
        "X-1.0-a+, X-2.0-b",
        "LicenseRef-x-1.0+, LicenseRef-x-2.0",
        "DocumentRef-d-1.0:LicenseRef-x+, DocumentRef-d-2.0:LicenseRef-x"
    })
    void coversNoOtherLicence(String entry, String found) {
        // When
        boolean covered = LicenseVersions.covers(license(entry), license(found));
        // Then
        assertThat(covered).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"X-2.2+, X-2.2.0", "X-2.2, X-2.2.0+", "X-3.1+, X-3.01", "X-3.1, X-3.01+"})
    void takesNoOtherSpellingOfAVersionForIt(String entry, String found) {
        // When
        boolean covered = LicenseVersions.covers(license(entry), license(found));
        // Then
        assertThat(covered).isFalse();
    }
}
