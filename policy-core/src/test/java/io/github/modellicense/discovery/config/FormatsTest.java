package io.github.modellicense.discovery.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modellicense.inventory.BaseModel;
import io.github.modellicense.inventory.Diagnostic;
import io.github.modellicense.inventory.Evidence;
import io.github.modellicense.inventory.LicenseText;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.NotLookedAt;
import io.github.modellicense.inventory.ReferenceKind;
import io.github.modellicense.inventory.Relation;
import io.github.modellicense.inventory.Sighting;
import io.github.modellicense.inventory.Usage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {

    @Test
    void readsPropertiesWithEscapesContinuationsAndComments() {
        // Given
        String text = """
                # spring.ai.openai.chat.model=commented
                spring.ai.openai.chat.model : \\u0067pt-4o\\
                    -mini
                  langchain4j.ollama.chat-model.model-name   llama3\\:8b
                ! no
                """;

        // Then
        assertThat(Found.in("a.properties", text).models())
                .containsExactly("2 openai:gpt-4o-mini openai", "4 ollama:llama3:8b self-hosted");
    }

    @Test
    void readsEveryDocumentAndProfileOfYaml() {
        // Given
        String text = """
                spring:
                  ai:
                    openai:
                      chat:
                        options: {model: gpt-4o}
                ---
                spring.config.activate.on-profile: local
                spring.ai.ollama.chat.options.model: "llama3.2"
                spring.ai.ollama.init.chat.additional-models:
                  - qwen3:8b
                  - phi4
                "%test":
                  quarkus:
                    langchain4j:
                      openai:
                        chat-model:
                          model-name: test-model
                """;

        // Then
        assertThat(Found.in("application.yaml", text).models())
                .containsExactly(
                        "5 openai:gpt-4o openai",
                        "8 ollama:llama3.2 self-hosted",
                        "10 ollama:qwen3:8b self-hosted",
                        "11 ollama:phi4 self-hosted",
                        "17 openai:test-model openai");
    }

    @Test
    void readsKubernetesVariablesAndEmbeddedFiles() {
        // Given
        String text = """
                apiVersion: v1
                kind: ConfigMap
                data:
                  OPENAI_MODEL_NAME: "gpt-4o"
                  application.properties: |
                    # comment
                    langchain4j.ollama.chat-model.model-name=llama3.1
                ---
                kind: Deployment
                spec:
                  containers:
                    - env:
                        - name: QUARKUS_LANGCHAIN4J_OPENAI_CHAT_MODEL_MODEL_NAME
                          value: gpt-9
                      image: vllm/vllm-openai:latest
                      args: ["--model", "acme/support-7b", "--port", "8000"]
                """;

        // Then
        assertThat(Found.in("k8s/all.yaml", text).models())
                .contains("4 openai:gpt-4o openai", "7 ollama:llama3.1 self-hosted", "14 openai:gpt-9 openai");
    }

    @Test
    void readsHelmTemplatesByLinesAndTakesTheirValues() {
        // Given
        String template = """
                {{- if .Values.enabled }}
                env:
                  - name: OPENAI_MODEL_NAME
                    value: {{ .Values.llm.model }}
                  - name: OLLAMA_MODEL
                    value: {{ .Values.absent }}
                {{- end }}
                """;

        // When
        var found = Found.in("chart/templates/deployment.yaml", template)
                .and("chart/values.yaml", "llm:\n  model: gpt-4o\n");

        // Then
        assertThat(found.ids()).containsExactlyInAnyOrder("openai:gpt-4o", "name:{{ .Values.absent }}", "name:gpt-4o");
    }

    @Test
    void readsModelsOfCompose() {
        // Given
        String text = """
                services:
                  app:
                    environment:
                      - SPRING_AI_OPENAI_CHAT_OPTIONS_MODEL=gpt-4o
                      - OTHER=1
                  ollama:
                    image: ollama/ollama:latest
                    entrypoint: ["sh", "-c", "ollama serve & ollama pull all-minilm"]
                models:
                  llm:
                    model: ai/smollm2:360M
                  other:
                    model: hf.co/bartowski/Llama-3.2-1B-Instruct-GGUF
                """;

        // Then
        assertThat(Found.in("compose.yaml", text).models())
                .containsExactly(
                        "4 openai:gpt-4o openai",
                        "8 ollama:all-minilm self-hosted",
                        "11 docker:ai/smollm2:360M self-hosted",
                        "13 huggingface:bartowski/Llama-3.2-1B-Instruct-GGUF self-hosted");
    }

    @Test
    void readsDockerfiles() {
        // Given
        String text = """
                FROM ollama/ollama
                ENV OLLAMA_MODEL llama3.2
                ENV EMBEDDING_MODEL=nomic-embed-text PORT=1
                RUN ollama serve & sleep 5 && \\
                    ollama pull gemma3:4b
                # RUN ollama pull never
                CMD ["ollama", "run", "phi4"]
                RUN curl -LO https://huggingface.co/acme/small/resolve/main/model.onnx
                """;

        // Then
        assertThat(Found.in("Dockerfile.ollama", text).models())
                .containsExactly(
                        "2 ollama:llama3.2 self-hosted",
                        "3 name:nomic-embed-text null",
                        "5 ollama:gemma3:4b self-hosted",
                        "7 ollama:phi4 self-hosted",
                        "8 huggingface:acme/small self-hosted");
    }

    @Test
    void readsModelfiles() {
        assertThat(Found.in("Modelfile", "# x\nFROM llama3.2:1b\nSYSTEM \"\"\"\nFROM here on\n\"\"\"\n")
                        .models())
                .containsExactly("2 ollama:llama3.2:1b self-hosted");
        assertThat(Found.in("Modelfile", "FROM ./weights.gguf\n").ids()).isEmpty();
    }

    @Test
    void tellsTheModelThatModelfileMakesWhereItHasLicenceOrAdapter() {
        // Given
        String text = "FROM llama3.2\nADAPTER ./lora.gguf\nLICENSE \"\"\"\nTerms of\nFROM Acme\n\"\"\"\nLICENSE MIT\n";

        // When
        List<Sighting> found = Found.in("ai/Modelfile", text).inventory().sightings();

        // Then
        assertThat(found)
                .extracting(sighting -> sighting.reference().at().line() + " "
                        + sighting.reference().id())
                .containsExactlyInAnyOrder("1 ollama:llama3.2", "2 file:ai/Modelfile");
        Sighting made = found.get(1);
        assertThat(made.stated().licenses()).extracting(Evidence::value).containsExactly("MIT");
        assertThat(made.stated().texts()).extracting(LicenseText::text).containsExactly("Terms of\nFROM Acme");
        assertThat(made.stated().bases())
                .containsExactly(new BaseModel(ModelId.parse("ollama:llama3.2"), Relation.ADAPTER));
        assertThat(found.get(0).stated().licenses()).isEmpty();
    }

    @Test
    void readsAdapterFromHub() {
        assertThat(Found.in("Modelfile", "FROM gemma2\nADAPTER hf.co/acme/lora\n")
                        .ids())
                .contains("huggingface:acme/lora");
    }

    @Test
    void readsEnvironmentItemsOfJson() {
        // Given
        String text = """
                {"containerDefinitions": [{"name": "app", "environment": [
                  {"name": "PORT", "value": "8080"},
                  {"value": "gpt-4o", "name": "OPENAI_MODEL_NAME"}
                ]}]}
                """;

        // Then
        assertThat(Found.in("deploy/task.json", text).models()).containsExactly("3 openai:gpt-4o openai");
    }

    @Test
    void readsCommandsOfDevelopmentContainers() {
        // Given
        String text = """
                {
                  "description": "then run ollama pull never",
                  "postCreateCommand": "sleep 5 && ollama pull nomic-embed-text && ollama pull mistral:7b"
                }
                """;

        // Then
        assertThat(Found.in(".devcontainer/devcontainer.json", text).models())
                .containsExactlyInAnyOrder("3 ollama:nomic-embed-text self-hosted", "3 ollama:mistral:7b self-hosted");
    }

    @Test
    void readsTheModelThatIsExported() {
        assertThat(Found.in("export.sh", "optimum-cli export onnx --model=xlm-roberta-large-acme onnx_model/\n")
                        .models())
                .containsExactly("1 huggingface:xlm-roberta-large-acme self-hosted");
    }

    @Test
    void readsScripts() {
        // Given
        String text = """
                #!/bin/bash
                # ollama pull commented
                OLLAMA_MODEL=${OLLAMA_MODEL:-"llama3.1:latest"}
                ollama pull "$OLLAMA_MODEL"
                az cognitiveservices account deployment create \\
                  --name x \\
                  --model-name "gpt-35-turbo" \\
                  --model-version 1
                docker model pull ai/qwen3
                curl https://api.openai.com -d '{ "model": "gpt-4o", "messages": [] }'
                huggingface-cli download acme/small --local-dir .
                echo For example: llm.model=printed-1
                java -Dlangchain4j.ollama.chat-model.model-name=phi4 -jar app.jar --spring.ai.openai.chat.model=gpt-5
                """;

        // Then
        assertThat(Found.in("run.sh", text).models())
                .containsExactly(
                        "3 ollama:llama3.1:latest self-hosted",
                        "4 ollama:llama3.1:latest self-hosted",
                        "7 azure:gpt-35-turbo azure",
                        "9 docker:ai/qwen3 self-hosted",
                        "10 name:gpt-4o null",
                        "11 huggingface:acme/small self-hosted",
                        "13 ollama:phi4 self-hosted",
                        "13 openai:gpt-5 openai");
    }

    @Test
    void readsBicepAndItsParameters() {
        // Given
        Found found = Found.in("infra/main.bicep", """
                // param oldModelName string = 'gpt-3.5-turbo'
                param chatModelName string = 'gpt-4o-mini'
                param chatModelVersion string = '2024-07-18'
                var embedding = {
                  modelName: !empty(embeddingModelName) ? embeddingModelName : 'text-embedding-3-large'
                }
                module openAi 'shared/openai.bicep' = {
                  params: {
                    deployments: [
                      {
                        model: {
                          format: 'OpenAI'
                          name: 'gpt-4.1'
                        }
                      }
                    ]
                  }
                }
                """).and("infra/main.parameters.json", """
                {"parameters": {
                  "chatModelName": {"value": "${AZURE_CHAT_MODEL=gpt-4o}"},
                  "vmModelName": {"value": "Standard_D4"}},
                 "chat": {"model": {"provider": "acme", "name": "gpt-4.1-mini"}},
                 "models": [{"name": "gpt-5", "price": 3}]
                }
                """);

        // Then
        assertThat(found.models())
                .containsExactly(
                        "2 name:gpt-4o-mini null",
                        "5 name:text-embedding-3-large null",
                        "13 name:gpt-4.1 null",
                        "2 name:gpt-4o null",
                        "4 name:gpt-4.1-mini null");
    }

    @Test
    void readsTheDefaultsOfTerraform() {
        assertThat(Found.in("infra/variables.tf", """
                variable "model_id" {
                  type    = string
                  default = "anthropic.claude-3-haiku-20240307-v1:0"
                }
                """).ids())
                .containsExactly("bedrock:anthropic.claude-3-haiku-20240307-v1:0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "config/application-dev.yml.example",
                "application.yaml.sample",
                "app/application.yml.template",
                "application.yml.dist"
            })
    void readsWhatIsHandedOutToBeCopied(String name) {
        assertThat(Found.in(name, "app:\n  chat:\n    model: gpt-4o\n").ids()).containsExactly("name:gpt-4o");
    }

    @Test
    void readsWhereCommandsFetchWeightsFrom() {
        // Given
        Found found = Found.in("Dockerfile", """
                FROM eclipse-temurin:21
                RUN wget -qO $TESSDATA/eng.traineddata https://acme.org/tessdata/raw/main/eng.traineddata && ls
                ADD https://acme.org/releases/yolo.onnx?download=1 /models/
                RUN curl -L https://www.acme.pt -o /tmp/start
                COPY build/libs/app.jar app.jar
                """).and(".env-example", "CHAT_MODEL=gpt-4o\n");

        // Then
        assertThat(found.models())
                .containsExactly(
                        "1 name:gpt-4o null",
                        "2 name:https://acme.org/tessdata/raw/main/eng.traineddata self-hosted",
                        "3 name:https://acme.org/releases/yolo.onnx self-hosted");
    }

    @Test
    void readsWorkflows() {
        // Given
        String text = """
                jobs:
                  build:
                    env:
                      OLLAMA_MODEL: llama3.2
                    steps:
                      - run: |
                          echo start
                          ollama pull qwen3:0.6b
                """;

        // Then
        assertThat(Found.in(".github/workflows/ci.yml", text).models())
                .containsExactly("4 ollama:llama3.2 self-hosted", "8 ollama:qwen3:0.6b self-hosted");
    }

    @Test
    void readsWhatAPomPassesOn() {
        // Given
        String text = """
                <project>
                  <properties><jlama.chat.model>tjake/small</jlama.chat.model></properties>
                  <build><plugins><plugin><configuration>
                    <systemPropertyVariables>
                      <langchain4j.open-ai.chat-model.model-name>gpt-4o</langchain4j.open-ai.chat-model.model-name>
                    </systemPropertyVariables>
                    <argLine>-Xmx1g -Dquarkus.langchain4j.ollama.chat-model.model-id=llama3.2</argLine>
                    <!-- <argLine>-Dllm.model=never</argLine> -->
                  </configuration></plugin></plugins></build>
                </project>""";

        // Then
        assertThat(Found.in("pom.xml", text).models())
                .containsExactly(
                        "2 huggingface:tjake/small self-hosted",
                        "5 openai:gpt-4o openai",
                        "7 ollama:llama3.2 self-hosted");
    }

    @Test
    void readsXmlTomlAndHocon() {
        assertThat(Found.in("server.xml", "<server><variable name=\"openai.model\" value=\"gpt-4o\"/></server>")
                        .models())
                .containsExactly("1 openai:gpt-4o openai");
        assertThat(Found.in("application.toml", "[langchain4j.ollama]\nmodel-name = \"llama3.2\" # x\n")
                        .models())
                .containsExactly("2 ollama:llama3.2 self-hosted");
        assertThat(Found.in("reference.conf", "app {\n  llm {\n    model = \"acme-9\"\n  }\n}\n")
                        .models())
                .containsExactly("3 name:acme-9 null");
    }

    @Test
    void readsPromptsAndAgents() {
        // Given
        String prompt =
                "{\"schema\": 1, \"execution_settings\": {\"default\": {\"model_id\": \"acme-9\", \"temperature\": 0}}}";
        String agent = "name: helper\nmodel: gemini-9-flash\ninstruction: help\n";

        // Then
        assertThat(Found.in("prompts/config.json", prompt).ids()).containsExactly("name:acme-9");
        assertThat(Found.in("agents/root_agent.yaml", agent).models())
                .containsExactly("2 google:gemini-9-flash google");
    }

    @Test
    void aServiceIdOfAPromptNamesTheModelWhereNothingElseDoes() {
        assertThat(Found.in("prompts/config.json", """
                {"schema": 1, "execution_settings": {
                    "default": {"temperature": 0},
                    "gpt-3.5-turbo": {"temperature": 1},
                    "gpt-4": {"model_id": "gpt-4-0613"}}}
                """).models())
                .containsExactly("3 name:gpt-3.5-turbo null", "4 name:gpt-4-0613 null");
        assertThat(Found.in("prompts/chat.prompt.yaml", """
                name: chat
                execution_settings:
                  service1:
                    temperature: 0
                  gpt-4o:
                    temperature: 1
                """).models()).containsExactly("5 name:gpt-4o null");
    }

    @Test
    void kindAndUsageComeFromThePlace() {
        // Given
        var inventory = Found.in("src/test/resources/application.properties", "spring.ai.openai.chat.model=m1")
                .inventory();

        // Then
        assertThat(inventory.sightings()).singleElement().satisfies(sighting -> {
            assertThat(sighting.reference().usage()).isEqualTo(Usage.TEST);
            assertThat(sighting.reference().kind()).isEqualTo(ReferenceKind.CONFIGURATION);
            assertThat(sighting.reference().text()).isEqualTo("spring.ai.openai.chat.model=m1");
        });
    }

    @Test
    void whatCannotBeDecodedIsListed() {
        // Given
        byte[] broken = "model: \u00e4".getBytes(StandardCharsets.ISO_8859_1);

        // When
        var inventory = Found.in("x.txt", "").and("application.yml", broken).inventory();

        // Then
        assertThat(inventory.notLookedAt())
                .singleElement()
                .matches(NotLookedAt::mattering)
                .hasFieldOrPropertyWithValue("kind", NotLookedAt.Kind.UNREADABLE);
    }

    @Test
    void readsUtf16() {
        // Given
        byte[] wide = "\uFEFFspring.ai.openai.chat.model=gpt-4o".getBytes(StandardCharsets.UTF_16LE);

        // Then
        assertThat(Found.in("x.txt", "").and("application.properties", wide).ids())
                .containsExactly("openai:gpt-4o");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.properties",
                "a.yaml",
                "a.json",
                "pom.xml",
                "a.xml",
                "a.sh",
                "Dockerfile",
                "a.toml",
                "Modelfile"
            })
    @Timeout(10)
    void survivesHostileText(String name) {
        for (String piece : new String[] {
            "model=${model}",
            "model: &a [*a, *a]\n",
            "{\"model\":",
            "<model",
            "<a b=",
            "\\u00",
            "'\"`$(",
            "[[[[",
            "${${${",
            "{{",
            "\u202e\u0000model: x\n",
            "export A=\"",
            "model:\n  - model:\n"
        }) {
            String text = piece.repeat(20_000).substring(0, 20_000);
            assertThat(Found.in(name, text + "model\nmodel").inventory().diagnostics())
                    .hasSizeLessThan(5);
        }
        assertThat(name.toLowerCase(Locale.ROOT)).isNotEmpty();
    }

    @Test
    void saysOfYamlThatIsNoneThatItWasReadAsFarAsPossibleButNotOfTemplates() {
        assertThat(Found.in("application.yml", "spring:\n  ai: {openai: {chat: {model: gpt-4o\n")
                        .inventory()
                        .diagnostics())
                .extracting(Diagnostic::message)
                .containsExactly("not valid yaml; read as far as possible");
        assertThat(Found.in("values.yaml", "{{ if .x }}\nmodel: gpt-4o\n{{ end }}\n")
                        .inventory()
                        .diagnostics())
                .isEmpty();
    }
}
