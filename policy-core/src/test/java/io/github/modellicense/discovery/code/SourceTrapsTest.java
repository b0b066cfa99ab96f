package io.github.modellicense.discovery.code;

import static io.github.modellicense.discovery.code.CodeProject.foundInJava;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Code that fools a scanner of names, as met in real projects. */
class SourceTrapsTest {

    private static final String OPENAI = "import dev.langchain4j.model.openai.OpenAiChatModel;\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import org.springframework.ui.Model; class C { void f(Model model) { model.addAttribute(\"model\", \"gpt-4\"); } }",
                "class C { int compare(Item o1, Item o3) { return o1.model(\"o1\").compareTo(o3.model(\"o3\")); } }",
                "class C { String s = \"abab\"; Object f = Flux.from(s); }",
                "class C { List<String> models = List.of(\"gpt-5\", \"claude-opus-4\", \"llama3\"); }",
                "class C { void f() { log.info(\"Use llama3.1 or gpt-4o\"); System.out.println(\"mistral-small says\"); } }",
                "class C { ApplicationModel model = ApplicationModel.of(\"gemini\"); }",
                "class C { Car car = Car.builder().model(\"T-1000\").modelName(\"tesla-3\").build(); }",
                "class C { String json = \"\"\"\n{\"make\": \"vw\", \"model\": \"golf-7\"}\n\"\"\"; }",
                "// OpenAiChatModel.builder().modelName(\"gpt-4o\")\nclass C {}",
                "/** <pre>OpenAiChatModel.builder().modelName(\"gpt-4o\")</pre> */ class C {}",
                "class C { String key = System.getenv(\"MISTRAL_AI_API_KEY\"); String sku = \"E5-2683\"; }",
                "@RegisterAiService(modelName = \"smart\") interface C { String chat(String message); }",
                "class C { Object count = new OpenAiTokenCountEstimator(OpenAiChatModelName.GPT_4_O_MINI); }"
            })
    void findsNothingIn(String source) {
        assertThat(foundInJava(OPENAI + "import dev.langchain4j.model.openai.OpenAiChatModelName;\n" + source))
                .isEmpty();
    }

    @Test
    void carsTelephonesAndRocketsAreNoModels() {
        assertThat(foundInJava("""
                import org.acme.shop.Product;
                class App {
                    void run(Product product) {
                        product.setModel("Golf-8");
                        product.setModel("Titan-X-12");
                        product.withModel("nova-5t");
                        product.model("Falcon-9");
                        product.model("gemini constellation 4");
                        product.model(null);
                        product.setName("claude-sonnet-4");
                    }
                }
                """)).isEmpty();
    }

    @Test
    void aMethodReturnsTheArgumentOfItsOwnCallAlone() {
        assertThat(foundInJava(OPENAI + """
                import java.util.Map;
                class App {
                    void run(Map<String, Object> inputs) {
                        String url = orElse(inputs, "url", "https://acme.org/x");
                        String model = orElse(inputs, "model", "gpt-4o");
                        OpenAiChatModel.builder().modelName(model).build();
                    }
                    private String orElse(Map<String, Object> inputs, String key, String fallback) {
                        Object value = inputs.get(key);
                        if (value == null) {
                            return fallback;
                        }
                        return value.toString();
                    }
                }
                """)).containsExactly("6 openai:gpt-4o");
    }

    @Test
    void variablesOfOtherModelsNameNone() {
        assertThat(foundInJava("""
                class Car {
                    private String model = "Golf-8";
                    static final String MODEL = "Titan-X-12";
                    private String modelName = "src/test/resources/llama_tokenizer_v3.model";
                    String prompt = "claude-sonnet-4 is a model";
                }
                """)).isEmpty();
    }

    @Test
    void anAddressWithinAQueryBreaksNothing() {
        assertThat(foundInJava(OPENAI + """
                class App {
                    String redirect = "/login?continue=https://acme.org/app/";
                    String other = "?next=https://huggingface.co/acme/one/resolve/main/x.bin";
                    Object model = OpenAiChatModel.builder().modelName("gpt-4o").build();
                }
                """)).containsExactly("5 openai:gpt-4o");
    }
}
