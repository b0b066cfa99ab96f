package io.github.modellicense.discovery.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modellicense.discovery.ProviderChoice;
import io.github.modellicense.inventory.Usage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProviderKeysTest {

    @ParameterizedTest
    @CsvSource({
        "spring.ai.model.chat, none, org.springframework.ai chat none true",
        "SPRING_AI_MODEL_CHAT, ollama, org.springframework.ai chat ollama true",
        "spring.ai.model.audio.speech, openai, org.springframework.ai audio.speech openai true",
        "spring.ai.model.chat, ${CHAT}, org.springframework.ai chat  false",
        "%dev.spring.ai.model.chat, none, org.springframework.ai chat none false",
        "quarkus.langchain4j.chat-model.provider, openai, io.quarkiverse.langchain4j chat openai true",
        "quarkus.langchain4j.m1.chat-model.provider, openai, io.quarkiverse.langchain4j chat openai false"
    })
    void readsChoiceOfProvider(String key, String value, String expected) {
        // Given
        Extract extract = new Extract("a.properties", Usage.PRODUCTION, Extract.Form.PROPERTIES, "");
        extract.setting(key, "", value, 1, 1);

        // When
        ProviderChoice choice = ProviderKeys.of(extract.settings().get(0), extract);

        // Then
        assertThat(choice).isNotNull();
        assertThat(choice.framework() + " " + choice.slot() + " " + choice.provider() + " " + choice.always())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"spring.ai.openai.chat.model", "spring.ai.models", "quarkus.langchain4j.model.provider"})
    void otherKeysChooseNoProvider(String key) {
        // Given
        Extract extract = new Extract("a.properties", Usage.PRODUCTION, Extract.Form.PROPERTIES, "");
        extract.setting(key, "", "openai", 1, 1);

        // Then
        assertThat(ProviderKeys.of(extract.settings().get(0), extract)).isNull();
    }
}
