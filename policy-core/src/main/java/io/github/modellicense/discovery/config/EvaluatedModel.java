package io.github.modellicense.discovery.config;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A model as promptfoo names those that it compares: {@code openai:chat:gpt-4o}, {@code ollama:llama3.2:3b}, under
 * {@code providers} or {@code provider}.
 */
record EvaluatedModel(Provider provider, String name) {

    private static final Set<String> SERVICES = Set.of(
            "openai",
            "anthropic",
            "azure",
            "azureopenai",
            "google",
            "vertex",
            "bedrock",
            "ollama",
            "mistral",
            "cohere",
            "groq",
            "deepseek",
            "openrouter",
            "huggingface",
            "xai",
            "watsonx");

    private static final Set<String> TASKS = Set.of(
            "chat",
            "completion",
            "completions",
            "messages",
            "embedding",
            "embeddings",
            "responses",
            "image",
            "realtime",
            "transcription",
            "text-generation",
            "feature-extraction");

    /** The model of a setting; null where its key or its value is of another kind. */
    static @Nullable EvaluatedModel of(Setting setting) {
        String flat = setting.flat();
        boolean key = FlatKey.endsWith(flat, "providers")
                || FlatKey.endsWith(flat, "provider")
                || FlatKey.endsWith(flat, "providers.id")
                || FlatKey.endsWith(flat, "provider.id");
        String value = setting.value();
        int colon = key ? value.indexOf(':') : -1;
        if (colon < 0 || !SERVICES.contains(value.substring(0, colon))) {
            return null;
        }
        String name = value.substring(colon + 1);
        int second = name.indexOf(':');
        if (second > 0 && TASKS.contains(name.substring(0, second))) {
            name = name.substring(second + 1);
        }
        Provider provider = Provider.leading(value.substring(0, colon));
        boolean plain = ModelName.plausible(name) && !TASKS.contains(name);
        return plain ? new EvaluatedModel(provider == null ? Provider.UNSAID : provider, name) : null;
    }
}
