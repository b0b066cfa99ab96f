package io.github.modellicense.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathGlobTest {

    @ParameterizedTest
    @CsvSource({
        "**/*.png, a/b.png, true",
        "**/*.png, b.png, true",
        "**/*.png, b.png/c, false",
        "src/**, src/a/b, true",
        "src/, src/a/b, true",
        "src/*, src/a/b, false",
        "src/*, src/a, true",
        "**/test/**/x?.y, a/test/b/c/x1.y, true",
        "**/test/**/x?.y, a/b/c/x1.y, false",
        "*.y*, a.yml, true",
        "a/**/b, a/b, true",
        "**, a/b/c, true"
    })
    void matchesWholePaths(String glob, String path, boolean expected) {
        assertThat(PathGlob.of(glob).matches(path)).isEqualTo(expected);
    }

    @org.junit.jupiter.api.Test
    void doesNotExplodeOnHostileGlobs() {
        // Given
        PathGlob glob = PathGlob.of("**/a".repeat(30) + "/" + "*a".repeat(30) + "b");

        // When
        boolean matches = glob.matches("a/".repeat(60) + "a".repeat(2000));

        // Then
        assertThat(matches).isFalse();
    }
}
