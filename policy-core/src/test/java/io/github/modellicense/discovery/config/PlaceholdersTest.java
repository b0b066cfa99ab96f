package io.github.modellicense.discovery.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modellicense.inventory.Confidence;
import io.github.modellicense.inventory.ReferenceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceholdersTest {

    private static final String KEY = "spring.ai.openai.chat.model=";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "${OPENAI_MODEL:gpt-4o} | openai:gpt-4o",
                "${OPENAI_MODEL:-gpt-4o} | openai:gpt-4o",
                "${OPENAI_MODEL=gpt-4o} | openai:gpt-4o",
                "${OPENAI_MODEL:${OTHER:gpt-4o}} | openai:gpt-4o",
                "${FAMILY:gpt}-${SIZE:4o} | openai:gpt-4o",
                "${OPENAI_MODEL} | name:${OPENAI_MODEL}",
                "${OPENAI_MODEL:${OTHER}} | name:${OTHER}",
                "gpt-${SIZE} | name:gpt-${SIZE}",
                "${OPENAI_MODEL:your-model-id} | name:${OPENAI_MODEL:your-model-id}",
                "@maven.model@ | openai:gpt-pom",
                "${maven.model} | openai:gpt-pom",
                "#{systemProperties.x} | name:#{systemProperties.x}"
            })
    void resolvesWithDefaultsAndBuildProperties(String value, String expected) {
        // Given
        Found found = Found.in("application.properties", KEY + value).property("maven.model", "gpt-pom");

        // Then
        assertThat(String.join(",", found.ids())).isEqualTo(expected);
    }

    @Test
    void theDefaultSettlesWhatStaysOpenElsewhere() {
        // Given
        Found found = Found.in("src/main/resources/application.properties", KEY + "${CHAT_MODEL:gpt-4o}")
                .and("compose.yaml", "services:\n  app:\n    environment:\n      - CHAT_MODEL=${CHAT_MODEL}\n");

        // Then
        assertThat(found.ids()).contains("openai:gpt-4o");
    }

    @Test
    void anUnresolvableOneIsAReferenceOfItsOwnKind() {
        // Given
        var sighting = Found.in("application.properties", KEY + "${X}")
                .inventory()
                .sightings()
                .get(0);

        // Then
        assertThat(sighting.reference().kind()).isEqualTo(ReferenceKind.UNRESOLVED);
    }

    @Test
    void aDefaultIsLikelyOnly() {
        // Given
        var sighting = Found.in("application.properties", KEY + "${X:gpt-4o}")
                .inventory()
                .sightings()
                .get(0);

        // Then
        assertThat(sighting.reference().confidence()).isEqualTo(Confidence.LIKELY);
    }

    @Test
    void followsPropertiesOfTheSameModule() {
        // Given
        Found found = Found.in("a/application.properties", KEY + "${my.choice}")
                .and("a/application-prod.properties", "my.choice=model-p")
                .and("a/application-dev.properties", "my.choice=model-d")
                .and("a/src/test/resources/application.properties", "my.choice=model-t");

        // Then
        assertThat(found.ids()).containsExactly("openai:model-d", "openai:model-p");
    }

    @Test
    void doesNotFollowPropertiesOfAnotherModule() {
        // Given
        Found found = Found.in("a/application.properties", KEY + "${my.choice}")
                .and("a/pom.xml", "<project/>")
                .and("b/application.properties", "my.choice=model-b")
                .and("b/pom.xml", "<project/>");

        // Then
        assertThat(found.ids()).containsExactly("name:${my.choice}");
    }

    @Test
    void loopsEnd() {
        // Given
        Found found = Found.in(
                "application.properties", "a.model=${b.model}\nb.model=${a.model}${a.model}\n" + KEY + "${a.model}");

        // Then
        assertThat(found.ids()).allMatch(id -> id.startsWith("name:"));
    }
}
