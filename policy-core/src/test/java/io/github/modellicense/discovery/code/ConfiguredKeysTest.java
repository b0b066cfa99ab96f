package io.github.modellicense.discovery.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modellicense.discovery.Findings;
import io.github.modellicense.inventory.Confidence;
import io.github.modellicense.inventory.Delivery;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.ModelReference;
import io.github.modellicense.inventory.ReferenceKind;
import io.github.modellicense.inventory.Sighting;
import io.github.modellicense.inventory.SourceLocation;
import io.github.modellicense.inventory.StatedFacts;
import io.github.modellicense.inventory.Usage;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfiguredKeysTest {

    private static Sighting sighting(String id, String text, ReferenceKind kind) {
        return new Sighting(
                new ModelReference(
                        ModelId.parse(id),
                        "",
                        SourceLocation.at("a", 1, 1),
                        text,
                        kind,
                        Usage.PRODUCTION,
                        Delivery.API,
                        null,
                        Confidence.CERTAIN),
                StatedFacts.NONE);
    }

    private static final Sighting OPEN =
            sighting("name:${openai.chat-model}", "@Value(\"${openai.chat-model}\")", ReferenceKind.UNRESOLVED);

    @Test
    void settlesWhatTheConfigurationSets() {
        // Given
        Findings findings = new Findings();
        findings.add(sighting("openai:gpt-4o", "openai.chat_model=gpt-4o", ReferenceKind.CONFIGURATION));
        // When
        List<Sighting> left = ConfiguredKeys.settle(List.of(OPEN), findings);
        // Then
        assertThat(left).isEmpty();
    }

    @Test
    void leavesOpenWhatNoConfigurationSets() {
        // Given
        Findings findings = new Findings();
        findings.add(sighting("openai:gpt-4o", "openai.embedding-model: gpt-4o", ReferenceKind.CONFIGURATION));
        // When
        List<Sighting> left = ConfiguredKeys.settle(List.of(OPEN), findings);
        // Then
        assertThat(left).containsExactly(OPEN);
    }
}
