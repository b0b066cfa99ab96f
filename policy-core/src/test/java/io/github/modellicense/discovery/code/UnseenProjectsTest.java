package io.github.modellicense.discovery.code;

import static io.github.modellicense.discovery.code.CodeProject.found;
import static io.github.modellicense.discovery.code.CodeProject.foundInJava;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Ways of naming a model that projects nobody tuned the scanner for turned out to use, and what looked like one there. */
class UnseenProjectsTest {

    @Test
    void theLastPartOfAResourceNameIsTheModelAndNotTheProject() {
        assertThat(foundInJava("""
                import com.google.cloud.aiplatform.v1.*;
                class App {
                    void run(String project, String model) {
                        EndpointName.ofProjectLocationPublisherModelName("acme", "us", "google", "imagen-3.0-generate-001");
                        BatchPredictionJob.newBuilder().setModel(ModelName.of("acme", "us", "text-bison@001").toString());
                        BatchPredictionJob.newBuilder()
                                .setModel(String.format("projects/%s/publishers/google/models/%s", project, "gemini-2.5-flash"));
                    }
                }
                """))
                .containsExactlyInAnyOrder(
                        "4 vertex:imagen-3.0-generate-001", "5 vertex:text-bison@001", "7 vertex:gemini-2.5-flash");
    }

    @Test
    void everyCallOfTheGenAiClientThatTakesAModelTells() {
        assertThat(foundInJava("""
                import com.google.genai.Client;
                class App {
                    void run(Client client) {
                        client.models.countTokens("gemini-2.0-flash", "text", null);
                        client.async.models.computeTokens("gemini-2.0-flash-001", "text", null);
                        client.models.upscaleImage("imagen-3.0-generate-001", image, "x2", null);
                    }
                }
                """))
                .containsExactly(
                        "4 google:gemini-2.0-flash",
                        "5 google:gemini-2.0-flash-001",
                        "6 google:imagen-3.0-generate-001");
    }

    @Test
    void aNameLeftToFillInIsUnresolved() {
        assertThat(foundInJava("""
                import com.google.cloud.aiplatform.v1.*;
                class App {
                    Object a = DeployedModel.newBuilder().setModel("YOUR_MODEL_ID");
                    Object b = DeployedModel.newBuilder().setModel("your-model-7b");
                    Object c = DeployedModel.newBuilder().setModel("yours-7b");
                }
                """))
                .containsExactlyInAnyOrder("3 name:${YOUR_MODEL_ID}", "4 name:${your-model-7b}", "5 vertex:yours-7b");
    }

    @Test
    void defaultsOfAnnotationsForAModelTell() {
        assertThat(foundInJava("""
                import org.acme.openai.Client;
                class App {
                    App(@ConfigProperty(name = "embedding.model", defaultValue = "text-embedding-3-large") String a,
                            @RequestParam(defaultValue = "gpt-4o", name = "model") String b,
                            @RequestParam(name = "phone", defaultValue = "gpt-4o-mini") String c) {}
                }
                """)).containsExactly("3 name:text-embedding-3-large", "4 name:gpt-4o");
    }

    @Test
    void aPropertyOfAKotlinClassHoldsItsDefault() {
        assertThat(found("src/main/kotlin/Settings.kt", """
                package acme
                data class Settings(
                    val anthropicModel: String = "claude-sonnet-4-6",
                    val fallbackModel: String? = "gpt-5.4",
                    val carModel: String = "golf-7",
                    val title: String = "gpt-5.4")
                """))
                .containsExactly("3 name:claude-sonnet-4-6", "4 name:gpt-5.4");
    }

    @Test
    void aDefaultAssignedLaterTells() {
        assertThat(foundInJava("""
                class App {
                    void run() {
                        String modelName = System.getenv("SOME_MODEL");
                        if (modelName == null) {
                            modelName = "gpt-5-mini";
                        }
                        modelName = "whatever-5";
                    }
                }
                """)).containsExactly("5 name:gpt-5-mini");
    }

    @Test
    void aConstantCalledLikeTheModelItHoldsTellsAndAKeyDoesNot() {
        assertThat(foundInJava("""
                class App {
                    static final String GEMINI_FLASH = "gemini-2.5-flash";
                    static final String TITLE = "gemini-2.5-flash";
                    static final String FAST_MODEL = "veo-3.1-generate-001";
                    static final String CHAT_MODEL_4 = "chat-model-4";
                    static final String MODEL_NAME = "model-name";
                }
                """)).containsExactly("2 name:gemini-2.5-flash", "4 name:veo-3.1-generate-001");
    }

    @Test
    void aFieldForTheFileOfAModelTellsWhereItIs() {
        assertThat(foundInJava("""
                class App {
                    private String detModelPath = "models/chi/det_model.onnx";
                    private String logoPath = "models/logo.onnx";
                    private String modelPath = "models";
                }
                """)).containsExactly("2 file:models/chi/det_model.onnx");
    }
}
