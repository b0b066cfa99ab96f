package io.github.modellicense.license;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KnownIdsTest {

    /** Knows one id of each kind. */
    private static final class One implements KnownIds {
        @Override
        public @Nullable String license(String id) {
            return id.equalsIgnoreCase("mit") ? "MIT" : null;
        }

        @Override
        public @Nullable String exception(String id) {
            return id.equalsIgnoreCase("llvm-exception") ? "LLVM-exception" : null;
        }
    }

    @Test
    void takesEveryReferenceAsWritten() {
        // Given
        KnownIds ids = new One().withAnyReference();
        // When
        // Then
        assertThat(ids.license("mit")).isEqualTo("MIT");
        assertThat(ids.license("LicenseRef-Acme")).isEqualTo("LicenseRef-Acme");
        assertThat(ids.license("DocumentRef-d:LicenseRef-Acme")).isEqualTo("DocumentRef-d:LicenseRef-Acme");
        assertThat(ids.license("Acme")).isNull();
        assertThat(ids.license("AdditionRef-Acme")).isNull();
        assertThat(ids.exception("LLVM-EXCEPTION")).isEqualTo("LLVM-exception");
        assertThat(ids.exception("AdditionRef-Acme")).isEqualTo("AdditionRef-Acme");
        assertThat(ids.exception("LicenseRef-Acme")).isNull();
    }

    @Test
    void keepsTheWordsOfPolicyFiles() {
        // When
        // Then
        assertThat(LicenseCategory.values())
                .extracting(LicenseCategory::label)
                .containsExactly(
                        "permissive",
                        "weak-copyleft",
                        "strong-copyleft",
                        "public-domain",
                        "open-with-use-restrictions",
                        "community-restricted",
                        "non-commercial",
                        "research-only",
                        "proprietary-api",
                        "unknown-other");
        assertThat(LicenseObligation.Kind.values())
                .extracting(LicenseObligation.Kind::label)
                .containsExactly(
                        "notice",
                        "display",
                        "name-prefix",
                        "license-copy",
                        "use-policy",
                        "acceptance",
                        "patent",
                        "other");
    }
}
