package io.github.modellicense.discovery.code;

import java.util.List;
import java.util.Locale;

/** Keys of known frameworks' configuration that name a model, where code sets them as text. */
final class SettingKeys {

    private static final List<String> PREFIXES = List.of(
            "spring.ai.",
            "langchain4j.",
            "quarkus.langchain4j.",
            "djl.",
            "dev.langchain4j.",
            "smallrye.llm.",
            "embabel.models.");

    private static final List<String> TAILS = List.of(
            ".model",
            ".model-name",
            ".model-id",
            ".deployment-name",
            ".modelname",
            ".modelid",
            ".deploymentname",
            ".backbone",
            ".model-artifact-id",
            ".default-llm",
            ".additional-models");

    private static final List<String[]> SERVICES = List.of(
            new String[] {"azure", "azure", "azure", "api"},
            new String[] {"openai", "openai", "openai", "api"},
            new String[] {"open-ai", "openai", "openai", "api"},
            new String[] {"anthropic", "anthropic", "anthropic", "api"},
            new String[] {"ollama", "ollama", "self-hosted", "weights"},
            new String[] {"mistral", "mistral", "mistral", "api"},
            new String[] {"bedrock", "bedrock", "bedrock", "api"},
            new String[] {"vertex", "vertex", "vertex", "api"},
            new String[] {"gemini", "google", "google", "api"},
            new String[] {"google", "google", "google", "api"},
            new String[] {"cohere", "cohere", "cohere", "api"},
            new String[] {"djl.", "djl", "self-hosted", "weights"},
            new String[] {"jlama", "huggingface", "self-hosted", "weights"});

    private SettingKeys() {}

    /** True for a key whose value is a model's name; {@code spring.ai.model.*} chooses a provider. */
    static boolean namesModel(String key) {
        String lower = key.toLowerCase(Locale.ROOT);
        return PREFIXES.stream().anyMatch(lower::startsWith)
                && TAILS.stream().anyMatch(lower::endsWith)
                && !lower.startsWith("spring.ai.model.")
                && lower.indexOf(' ') < 0;
    }

    /** True for a key of a project's own that names a model where it stands beside keys of a framework. */
    static boolean couldNameModel(String key) {
        return key.indexOf('.') > 0
                && key.indexOf(' ') < 0
                && (key.endsWith(".model-name") || key.endsWith(".model-id") || key.endsWith(".deployment-name"));
    }

    static boolean isOfFramework(String key) {
        return PREFIXES.stream().anyMatch(key::startsWith);
    }

    static Service service(String key) {
        String lower = key.toLowerCase(Locale.ROOT);
        for (String[] row : SERVICES) {
            if (lower.contains(row[0])) {
                return Service.of(row[1], row[2], row[3]);
            }
        }
        return Service.UNKNOWN;
    }
}
