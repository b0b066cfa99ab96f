package io.github.modellicense.discovery.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GenericKeysTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "openai.chat.model=gpt-4o-mini | openai:gpt-4o-mini openai",
                "chat.model.id=o/n | name:o/n null",
                "app.sentiment-analyzer.model-name=x/y:q4 | name:x/y:q4 null",
                "client.azureopenai.deploymentname=mine | azure:mine azure",
                "google-ai-gemini.chat-model.model-name=g-2 | google:g-2 google",
                "wiki.llm=some-new-model | name:some-new-model null",
                "OLLAMA_MODEL=llama3.1:latest | ollama:llama3.1:latest self-hosted",
                "AZURE_OPENAI_DALLE_DEPLOYMENT_NAME=pics | azure:pics azure",
                "my.service.model=claude-opus-4 | name:claude-opus-4 null",
                "openAiModel=gpt-9 | openai:gpt-9 openai",
                "agent.model.default=eu.anthropic.claude-haiku-4-5-20251001-v1:0 | bedrock:eu.anthropic.claude-haiku-4-5-20251001-v1:0 null",
                "rag.embed-model=amazon.titan-embed-text-v2:0 | bedrock:amazon.titan-embed-text-v2:0 null",
                "parameters.chatGptDeploymentName.value=gpt-4o | name:gpt-4o null",
                "inputs.model.default=gemini-2.5-pro | name:gemini-2.5-pro null",
                "parameters.chatGptModelName.defaultValue=gpt-4o | name:gpt-4o null",
                "app.chat.model=/srv/models/Llama-3.1-8B-Instruct | name:Llama-3.1-8B-Instruct self-hosted",
                "ocr.model-url=https://acme.org/eng.traineddata?raw | name:https://acme.org/eng.traineddata?raw self-hosted"
            })
    void findsKeysThatProjectsInvent(String line, String expected) {
        assertThat(Found.in("application.properties", line).models()).containsExactly("1 " + expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vehicle.model=Golf",
                "device.model=iPhone-15",
                "printer.model-name=HP-LaserJet-4",
                "app.model.path=/opt/models",
                "hibernate.naming.model=legacy",
                "domain.model=org.acme.domain.Customer",
                "dubbo.application.model=default",
                "data.model.version=1.2.3",
                "ai.enabled.model=true",
                "chat.model=openai",
                "llm=ollama",
                "security.model=rbac",
                "pricing.model=flat-rate",
                "programming.model-name=reactive-2",
                "deployment.name=my-app",
                "chat.deployment.name=my-chat-app",
                "openapi.generator.model-name=Order-v1",
                "product.sonar-maven-plugin=3.9",
                "app.model.file=model.json",
                "logging.level.dev.langchain4j.model=DEBUG",
                "logger.levels.dev.langchain4j.chat.model=off-5",
                "app.ai.model=org.acme.ai.model",
                "app.chat.model=/srv/models/active",
                "server.model=/opt/phi-3/bin",
                "vehicle.model.default=Golf-4",
                "openai.chat.model=YOUR_MODEL_NAME",
                "OPENAI_MODEL=your-model",
                "rag.retriever.embeddingModel=lookup:@default",
                "parameters.embeddingModel.default=MANAGED",
                "model.value=Golf-4",
                "chat.model-url=https://chat.acme.pt"
            })
    void staysSilentOnModelsOfOtherKinds(String line) {
        assertThat(Found.in("application.properties", line).ids()).isEmpty();
    }

    @Test
    void aWeakKeySpeaksWhereTheModuleUsesModels() {
        // Given
        String line = "worker.model-id=shoe-classifier-2";
        String pom = """
                <project><dependencies><dependency>
                  <groupId>ai.djl</groupId><artifactId>api</artifactId><version>1</version>
                </dependency></dependencies></project>""";

        // When
        var without = Found.in("a/application.properties", line).ids();
        var with =
                Found.in("a/application.properties", line).and("a/pom.xml", pom).ids();
        var inAnotherModule = Found.in("a/application.properties", line)
                .and("a/pom.xml", "<project/>")
                .and("b/pom.xml", pom)
                .ids();

        // Then
        assertThat(without).isEmpty();
        assertThat(with).containsExactly("name:shoe-classifier-2");
        assertThat(inAnotherModule).isEmpty();
    }

    @Test
    void aTemperatureBesideItGivesAModelAway() {
        assertThat(Found.in("settings.yaml", "worker:\n  model: brand-new\n  temperature: 0.1\n")
                        .models())
                .containsExactly("2 name:brand-new null");
    }

    @Test
    void aNeighbourNamesTheProvider() {
        assertThat(Found.in("settings.yaml", "ai:\n  provider: ollama\n  model: brand-new\n")
                        .models())
                .containsExactly("3 ollama:brand-new self-hosted");
    }

    @Test
    void listsOfModelsAsDataAreNoReferences() {
        // Given
        String data = """
                [{"company": "OpenAI", "model": "gpt-4o", "context_window_size": 128000},
                 {"company": "Toyota", "model": "Corolla"}]""";

        // Then
        assertThat(Found.in("src/main/resources/data/models.json", data).ids()).isEmpty();
    }

    @Test
    void aRequestAsJsonNamesItsModel() {
        assertThat(Found.in("request.json", "{\"model\": \"acme-9\",\n \"messages\": [{\"role\": \"user\"}]}")
                        .models())
                .containsExactly("1 name:acme-9 null");
    }

    @Test
    void settingsOfAnAssistantAreNotTheProjects() {
        assertThat(Found.in("claude_desktop_config.json", "{\"model\": \"claude-opus-4\", \"temperature\": \"1\"}")
                        .ids())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ui/assets/locale/locale.constant-de_DE.json",
                "src/main/resources/messages_fr.properties",
                "src/main/resources/i18n/app.json",
                "texts_pt_BR.properties"
            })
    void messagesForPeopleNameNoModel(String path) {
        // Given
        String text = path.endsWith("json") ? "{\"ai\": {\"model\": \"Gpt-4\"}}" : "chat.model=Gpt-4\n";

        // Then
        assertThat(Found.in(path, text).ids()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"AI-Modell", "Model-ID", "Modell", "\u6a21\u578b"})
    void labelsNameNoModel(String value) {
        assertThat(Found.in("ui.json", "{\"ai\": {\"model\": \"" + value + "\"}}")
                        .ids())
                .isEmpty();
    }

    @Test
    void descriptionsOfInterfacesUseNoModel() {
        // Given
        String api = "openapi: 3.0.1\ncomponents:\n  chat:\n    model: gpt-4o\n";
        String own = "examples:\n  writer-llm:\n    model: gpt-4o\n";

        // Then
        assertThat(Found.in("api.yaml", api).ids()).isEmpty();
        assertThat(Found.in("application.yaml", own).ids()).containsExactly("name:gpt-4o");
    }

    @Test
    void ourOwnFilesNameModelsToJudgeThem() {
        // Given
        String waivers = """
                version: 1
                waivers:
                  - id: w1
                    rule: licences
                    model: huggingface:meta-llama/Llama-3
                """;

        // Then
        assertThat(Found.in("policy/waivers.yaml", waivers).ids()).isEmpty();
    }

    @Test
    void listsOfModelsToChooseFromTellByNamesThatNothingElseHas() {
        // Given
        String text = """
                spring.ai.playground.chat.models:
                  - mistral
                  - qwen3
                app:
                  chat:
                    models: [gpt-4o-mini, fast, "${OTHER_MODEL}"]
                  cars:
                    models: [gpt-4o, golf-7]
                """;

        // Then
        assertThat(Found.in("application.yml", text).models())
                .containsExactly(
                        "2 name:mistral null",
                        "3 name:qwen3 null",
                        "6 name:gpt-4o-mini null",
                        "6 name:${OTHER_MODEL} null");
    }
}
