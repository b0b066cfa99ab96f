package io.github.modellicense.discovery.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modellicense.discovery.Findings;
import io.github.modellicense.inventory.NotLookedAt;
import io.github.modellicense.inventory.Usage;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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

    @Test
    void readsSourcesInUtf16() {
        // Given
        String source = """
                import dev.langchain4j.model.openai.OpenAiChatModel;
                class App {
                    Object model = OpenAiChatModel.builder().modelName("gpt-4o").build();
                }
                """;

        for (Charset charset : List.of(StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
            // When
            CodeProject project = new CodeProject().with("App.java", ("\uFEFF" + source).getBytes(charset));

            // Then
            assertThat(CodeProject.lines(project.references())).containsExactly("3 openai:gpt-4o");
        }
    }

    private static SourceFile file(String path) {
        return new SourceFile(path, Usage.PRODUCTION, Language.JAVA, "class X {}");
    }
}
