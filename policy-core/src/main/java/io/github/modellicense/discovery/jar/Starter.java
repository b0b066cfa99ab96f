package io.github.modellicense.discovery.jar;

import io.github.modellicense.inventory.ModelReference;
import io.github.modellicense.inventory.Namespace;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A module of a framework that brings a provider's models and uses one of its own choice where the project configures none.
 *
 * @param provider what follows the prefix in the artifact's name, such as {@code openai} or {@code mistral-ai}
 * @param slot what the module is chiefly for
 */
record Starter(String provider, Slot slot) {

    /** Prefixes of artifacts by framework; a suffix after the bar is left out too. To add a framework: a line here. */
    private static final List<String[]> FRAMEWORKS = List.of(
            new String[] {"org.springframework.ai", "spring-ai-starter-model-", ""},
            new String[] {"org.springframework.ai", "spring-ai-", "-spring-boot-starter"},
            new String[] {"io.quarkiverse.langchain4j", "quarkus-langchain4j-", ""},
            new String[] {"io.micronaut.langchain4j", "micronaut-langchain4j-", ""});

    /** Every provider whose module chooses a model; modules of stores, tools and commons are none. */
    private static final Set<String> PROVIDERS = Set.of(
            "openai",
            "openai-sdk",
            "azure-openai",
            "anthropic",
            "ollama",
            "mistral-ai",
            "mistralai",
            "bedrock",
            "bedrock-ai",
            "bedrock-converse",
            "vertex-ai",
            "vertex-ai-gemini",
            "vertex-ai-embedding",
            "vertex-ai-palm2",
            "google-genai",
            "google-genai-embedding",
            "google-ai-gemini",
            "googleai-gemini",
            "ai-gemini",
            "deepseek",
            "zhipuai",
            "minimax",
            "moonshot",
            "qianfan",
            "huggingface",
            "hugging-face",
            "postgresml-embedding",
            "postgresml",
            "stability-ai",
            "transformers",
            "oci-genai",
            "watsonx-ai",
            "watsonx",
            "cohere",
            "jlama",
            "llama3-java",
            "gpu-llama3",
            "elevenlabs",
            "openshift-ai",
            "vertex-ai-gemini-embedding");

    static @Nullable Starter of(String group, String artifact) {
        for (String[] framework : FRAMEWORKS) {
            boolean fits = group.equals(framework[0])
                    && artifact.startsWith(framework[1])
                    && artifact.endsWith(framework[2])
                    && artifact.length() > framework[1].length() + framework[2].length();
            String provider =
                    fits ? artifact.substring(framework[1].length(), artifact.length() - framework[2].length()) : "";
            if (PROVIDERS.contains(provider)) {
                return new Starter(provider, slot(provider));
            }
        }
        return null;
    }

    private static Slot slot(String provider) {
        if (provider.contains("embedding") || provider.equals("transformers") || provider.equals("postgresml")) {
            return Slot.EMBEDDING;
        }
        return switch (provider) {
            case "stability-ai" -> Slot.IMAGE;
            case "elevenlabs" -> Slot.SPEECH;
            case "cohere" -> Slot.SCORING;
            default -> Slot.CHAT;
        };
    }

    /** True for a reference by which the project chooses a model of this provider itself. */
    boolean chosenBy(ModelReference reference) {
        Set<Namespace> namespaces = namespaces();
        return namespaces.isEmpty()
                ? squeezed(reference.text()).contains(squeezed(provider))
                : namespaces.contains(reference.id().namespace())
                        || reference.id().namespace() == Namespace.NAME
                                && squeezed(reference.text()).contains(squeezed(provider));
    }

    /** True where a configured provider is, or may be, this one: {@code mistral} is spelled in several ways. */
    boolean isMeantBy(String configured) {
        String wanted = squeezed(configured);
        String own = squeezed(provider);
        return own.startsWith(wanted) || wanted.startsWith(own);
    }

    private Set<Namespace> namespaces() {
        if (provider.startsWith("openai")) {
            return Set.of(Namespace.OPENAI);
        }
        if (provider.startsWith("bedrock")) {
            return Set.of(Namespace.BEDROCK);
        }
        if (provider.startsWith("vertex")) {
            return Set.of(Namespace.VERTEX, Namespace.GOOGLE);
        }
        return switch (provider) {
            case "azure-openai" -> Set.of(Namespace.AZURE);
            case "anthropic" -> Set.of(Namespace.ANTHROPIC);
            case "ollama" -> Set.of(Namespace.OLLAMA);
            case "mistral-ai", "mistralai" -> Set.of(Namespace.MISTRAL);
            case "google-genai", "google-ai-gemini", "googleai-gemini", "ai-gemini" ->
                Set.of(Namespace.GOOGLE, Namespace.VERTEX);
            case "cohere" -> Set.of(Namespace.COHERE);
            default -> Set.of();
        };
    }

    private static String squeezed(String text) {
        return text.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "").replace(".", "");
    }
}
