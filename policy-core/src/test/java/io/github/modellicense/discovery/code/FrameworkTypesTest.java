package io.github.modellicense.discovery.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.modellicense.discovery.NeededUse;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameworkTypesTest {

    @Test
    void importsTellWhatAFrameworkIsAskedFor() {
        // Given
        CodeProject project = new CodeProject().with("src/main/java/App.java", """
                import org.springframework.ai.image.ImageModel;
                import org.springframework.ai.openai.OpenAiAudioTranscriptionModel;
                import org.springframework.ai.chat.model.ChatModel;
                import dev.langchain4j.model.moderation.ModerationModel;
                import com.example.EmbeddingModel;
                class App {
                    App(ImageModel image, OpenAiAudioTranscriptionModel speech, ModerationModel moderation) {}
                }
                """);

        // When
        project.references();

        // Then
        assertThat(project.needs())
                .extracting(NeededUse::framework, NeededUse::provider, NeededUse::slot)
                .containsExactlyInAnyOrderElementsOf(List.of(
                        tuple("dev.langchain4j", "", "moderation"),
                        tuple("org.springframework.ai", "", "image"),
                        tuple("org.springframework.ai", "OpenAi", "transcription")));
    }
}
