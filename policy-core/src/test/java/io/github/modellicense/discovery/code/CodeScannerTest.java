package io.github.modellicense.discovery.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modellicense.discovery.Findings;
import io.github.modellicense.inventory.NotLookedAt;
import io.github.modellicense.inventory.Usage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodeScannerTest {

    @Test
    void aFileThatCannotBeFollowedTakesNoOtherWithIt() {
        // Given
        List<SourceFile> files = List.of(file("A.java"), file("B.java"), file("C.java"));
        List<String> followed = new ArrayList<>();
        Findings findings = new Findings();

        // When
        CodeScanner.each(
                files,
                file -> {
                    if (file.path().equals("B.java")) {
                        throw new IllegalStateException("no end");
                    }
                    followed.add(file.path());
                },
                findings);

        // Then
        assertThat(followed).containsExactly("A.java", "C.java");
        assertThat(findings.inventory().notLookedAt()).singleElement().satisfies(missed -> {
            assertThat(missed.place()).isEqualTo("B.java");
            assertThat(missed.kind()).isEqualTo(NotLookedAt.Kind.UNREADABLE);
            assertThat(missed.mattering()).isTrue();
        });
    }

    private static SourceFile file(String path) {
        return new SourceFile(path, Usage.PRODUCTION, Language.JAVA, "class X {}");
    }
}
