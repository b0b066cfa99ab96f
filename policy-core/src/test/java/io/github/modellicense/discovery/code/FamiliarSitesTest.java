package io.github.modellicense.discovery.code;

import static io.github.modellicense.discovery.code.CodeProject.found;
import static io.github.modellicense.discovery.code.CodeProject.foundInJava;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that nothing else is called by, where only the word beside them says that a model is meant. */
class FamiliarSitesTest {

    private static final String OPENAI = "import com.openai.client.OpenAIClient;\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "settings.setDefaultLlm(\"gpt-4.1-mini\"); | gpt-4.1-mini",
                "settings.setChatModelName(\"qwen-plus\"); | qwen-plus",
                "service.pullModel(\"nomic-embed-text\", status -> {}); | nomic-embed-text",
                "embeddingModelStore.get(\"openai/text-embedding-3-small\"); | openai/text-embedding-3-small",
                "new PlaygroundChatModel(\"meta-llama/llama-4-scout\", chat); | meta-llama/llama-4-scout",
                "run(Map.of(\"modelName\", \"mistral:7b\", \"prompt\", text)); | mistral:7b",
                "body.put(\"model_id\", \"deepseek-chat\"); | deepseek-chat",
                "choose(environment(MODEL_VARIABLE, \"deepseek-v4-pro\")); | deepseek-v4-pro",
                "List<String> fallbackModels = List.of(\"o3-mini\"); | o3-mini",
                "request.withModels(List.of(\"gpt-4o\")); | gpt-4o",
                "run(\"codex\", \"--model\", \"gpt-5-codex\"); | gpt-5-codex",
                "String command = \"exec --model gpt-5.3-codex --full-auto\"; | gpt-5.3-codex",
                "start(\"acme.rag.embedding-service=text-embedding-3-small\"); | text-embedding-3-small",
                "start(\"acme.chat-models[0].id=claude-3.5-sonnet\"); | claude-3.5-sonnet",
                "String body = \"{\\\"model\\\": \\\"gpt-4o\\\"}\"; | gpt-4o"
            })
    void theWordBesideTheNameTells(String statement, String expected) {
        assertThat(foundInJava(OPENAI + "class App { void run() { " + statement + " } }"))
                .containsExactly("2 name:" + expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "registry.getEncodingForModel(\"gpt-4o\");",
                "modelPrices.get(\"gpt-4o\");",
                "Tag.of(\"model\", \"gpt-4o\");",
                "view.addAttribute(\"model\", \"gpt-4o\");",
                "log.info(\"model\", \"gpt-4o\");",
                "if (modelName.startsWith(\"gpt-5\")) {}",
                "List<String> models = List.of(\"gpt-5\", \"claude-opus-4\");",
                "car.setModel(\"titan-x-12\");",
                "title.put(\"headline\", \"gpt-4o\");",
                "start(\"acme.title=gpt-4o\");",
                "assertEquals(\"gpt-4o\", request.model());"
            })
    void anythingElseDoesNot(String statement) {
        assertThat(foundInJava(OPENAI + "class App { void run() { " + statement + " } }"))
                .isEmpty();
    }

    @Test
    void namedArgumentsOfScalaAndKotlinTell() {
        assertThat(found("src/main/scala/App.scala", """
                import sttp.ai.Client
                object App {
                  val answer = client.create(model = "claude-3-haiku-20240307", title = "gpt-4o")
                  case object Fast extends ChatModel("gpt-5-mini")
                }
                """)).containsExactly("3 name:claude-3-haiku-20240307");
        assertThat(found("src/main/kotlin/App.kt", """
                package acme
                val custom = LLModel(provider = provider, id = "gpt-5-mini")
                val body = mapOf("model" to "gpt-4o-mini")
                """)).containsExactly("2 name:gpt-5-mini", "3 name:gpt-4o-mini");
    }

    @Test
    void constantsOfAScalaObjectAreFollowed() {
        assertThat(new CodeProject()
                        .with("src/main/scala/ModelId.scala", """
                                package acme
                                object ModelId {
                                  val gpt_5_mini = "gpt-5-mini"
                                  val gpt_4o = "gpt-4o"
                                }
                                """)
                        .with("src/main/scala/App.scala", """
                                package acme
                                import com.openai.Client
                                object App {
                                  val settings = Settings(model = Some(ModelId.gpt_5_mini))
                                }
                                """)
                        .references())
                .extracting(reference -> reference.at().file() + " " + reference.id())
                .contains("src/main/scala/App.scala openai:gpt-5-mini");
    }

    @Test
    void whatATestComparesWithTheModelTells() {
        assertThat(found("src/test/java/AppTest.java", """
                import com.openai.client.OpenAIClient;
                class AppTest {
                    void tests() {
                        assertEquals("gpt-4o", request.model());
                        assertThat(options.getModelName()).isEqualTo("deepseek-chat");
                        assertThat(config.getModels()).containsExactly("gpt-4", "claude-3");
                        verify(factory).create(argThat(options -> "o3-mini".equals(options.getModelId())));
                        assertThat(answer.title()).isEqualTo("gpt-4o");
                        assertThat(greeting).contains("gpt-4o says hello");
                    }
                    @ParameterizedTest
                    @ValueSource(strings = {"gpt-5", "gpt-5-mini"})
                    void asks(String model) {}
                    @ParameterizedTest
                    @ValueSource(strings = {"gpt-5-nano"})
                    void prints(String title) {}
                }
                """))
                .containsExactlyInAnyOrder(
                        "4 name:gpt-4o",
                        "5 name:deepseek-chat",
                        "6 name:gpt-4",
                        "6 name:claude-3",
                        "7 name:o3-mini",
                        "12 name:gpt-5",
                        "12 name:gpt-5-mini");
    }

    @Test
    void eachElementThatALoopHandsToAModelTells() {
        assertThat(foundInJava("""
                import dev.langchain4j.model.openai.OpenAiChatModel;
                class App {
                    static final List<String> NAMES = List.of("alpha", "beta");
                    void run() {
                        for (String name : NAMES) {
                            OpenAiChatModel.builder().modelName(name).build();
                        }
                    }
                }
                """))
                .containsExactlyInAnyOrder("3 openai:alpha", "5 openai:alpha", "3 openai:beta", "5 openai:beta");
    }

    @Test
    void aFileOfWeightsTellsWhereALibraryRunsThem() {
        assertThat(foundInJava("""
                import ai.djl.Device;
                class App {
                    Object models() {
                        return List.of(
                                new SegmentModel(root, "u2net.onnx", Device.cpu()),
                                Paths.get("depth.pt"),
                                name.endsWith("model.onnx"),
                                "*.onnx",
                                ".onnx");
                    }
                }
                """)).containsExactly("5 file:u2net.onnx", "6 file:depth.pt");
        assertThat(foundInJava("class App { String logo = \"three.onnx\"; String host = \"acme.pt\"; }"))
                .isEmpty();
    }

    @Test
    void theDefaultOfAPlaceholderForAModelTells() {
        assertThat(foundInJava("""
                import org.springframework.ai.chat.client.ChatClient;
                class App {
                    @Value("${acme.fast.model:qwen-turbo}") String model;
                    @Value("${acme.title:qwen-turbo}") String title;
                }
                """)).containsExactly("3 name:qwen-turbo");
    }

    @Test
    void aCallOfUnknownResultIsAnOpenQuestion() {
        assertThat(foundInJava("""
                import dev.langchain4j.model.openai.OpenAiChatModel;
                import org.springframework.ai.openai.OpenAiChatOptions;
                class App {
                    void run(User user) {
                        OpenAiChatModel.builder().modelName(router.choose(user)).build();
                        OpenAiChatOptions.builder().model(pick(user)).build();
                        OpenAiChatOptions.builder().model(client(user)).build();
                        OpenAiChatModel.builder().modelName(known()).build();
                    }
                    String pick(User user) { return user.preferences().get("model"); }
                    Client client(User user) { return user.client(); }
                    String known() { return "gpt-4o"; }
                }
                """))
                .containsExactlyInAnyOrder("5 name:${router.choose(user)}", "6 name:${pick(user)}", "12 openai:gpt-4o");
    }

    @Test
    void aParameterOfAMethodOfTheProjectTellsWhatItIsGiven() {
        assertThat(new CodeProject()
                        .with("src/main/java/Agents.java", """
                                import com.openai.client.OpenAIClient;
                                record Agents(Map<String, String> names, String modelId) {
                                    Agent agent(Provider provider, final String model, String key) { return null; }
                                    Agent print(String title) { return null; }
                                }
                                """)
                        .with("src/test/java/AgentsTest.java", """
                                import com.openai.client.OpenAIClient;
                                class AgentsTest {
                                    void tests() {
                                        agents.agent(OPENAI, "gpt-4.1", "sk-1");
                                        new Agents(Map.of(), "o3-mini");
                                        agents.print("gpt-4.1");
                                        agents.agent(OPENAI, "fast", "gpt-5");
                                        agents.agent(OPENAI, prefix + "gpt-5", "sk-1");
                                    }
                                }
                                """)
                        .references())
                .extracting(reference -> reference.at().line() + " " + reference.id())
                .containsExactlyInAnyOrder("4 name:gpt-4.1", "5 name:o3-mini");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if (model == ModelIds.FAST) {}",
                "if (model.equals(ModelIds.FAST)) {}",
                "Set<String> able = Set.of(ModelIds.FAST);"
            })
    void aConstantThatIsAskedAboutIsNotUsed(String statement) {
        assertThat(usesOfAConstant(statement)).isEmpty();
    }

    @Test
    void aConstantOfATypeNamedAfterModelsTellsWhereItIsUsed() {
        assertThat(usesOfAConstant("send(\"Hello\", ModelIds.FAST);"))
                .containsExactlyInAnyOrder("App.java name:gpt-4o", "ModelIds.java name:gpt-4o");
        assertThat(usesOfAConstant("send(\"Hello\", \"openai/\" + ModelIds.FAST);"))
                .containsExactly("App.java name:openai/gpt-4o");
        assertThat(usesOfAConstant("send(\"Hello\", prefix + ModelIds.FAST);"))
                .containsExactlyInAnyOrder("App.java name:gpt-4o", "ModelIds.java name:gpt-4o");
    }

    private static List<String> usesOfAConstant(String statement) {
        return new CodeProject()
                .with("ModelIds.java", """
                        package acme;
                        interface ModelIds {
                            String FAST = "gpt-4o";
                            String OTHER = "gpt-5";
                        }
                        """).with("App.java", """
                        package acme;
                        import com.openai.client.OpenAIClient;
                        class App { void run(String model) {
                        """ + statement + " } }").references().stream()
                        .map(reference -> reference.at().file() + " " + reference.id())
                        .toList();
    }
}
