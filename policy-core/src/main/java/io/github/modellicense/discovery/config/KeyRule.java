package io.github.modellicense.discovery.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One framework's key that names a model: the words that the key begins with, the words it ends with, and what its value
 * is. Written as words of a {@link FlatKey}, so that {@code model-name}, {@code modelName} and {@code MODEL_NAME} are one.
 * Adding a framework is one entry here and one test.
 *
 * @param prefix the framework's own prefix; the provider stands right behind it where the key names one
 * @param tail the last words; empty where any key below the prefix is meant
 */
record KeyRule(
        String prefix, String tail, Kind kind, @Nullable Provider provider) {

    /** What the value of a key is. */
    enum Kind {
        /** A model's name as the provider knows it. */
        MODEL,
        /** Several names, separated by commas. */
        MODELS,
        /** The class of a model that comes in a JAR, or else a provider's name. */
        CLASS,
        /** Where weights are fetched from. */
        WEIGHTS_URL,
        /** What the models are to be good for: without a name beside it the framework takes one of its own choice. */
        CHOICE,
        /** The URL of a hosted model, with the model's name in it. */
        ENDPOINT,
        /** Not a model, though it looks like one. */
        NONE
    }

    /** The first that fits counts. */
    static final List<KeyRule> ALL = List.of(
            // Spring AI 1.x (with ".options.") and 2.x (without).
            rule("spring.ai.model", "", Kind.NONE),
            rule("spring.ai.mcp", "", Kind.NONE),
            rule("spring.ai", "tokenizer.uri", Kind.NONE),
            rule("spring.ai", "additional.models", Kind.MODELS),
            rule("spring.ai", "models", Kind.MODELS),
            rule("spring.ai.embedding.transformer", "model.uri", Kind.WEIGHTS_URL, Provider.HUB_WEIGHTS),
            rule("spring.ai.postgresml", "transformer", Kind.MODEL, Provider.HUB_WEIGHTS),
            rule("spring.ai.huggingface", "url", Kind.ENDPOINT, Provider.HUB_API),
            rule("spring.ai", "model.arn", Kind.MODEL, Provider.OF_BEDROCK),
            rule("spring.ai", "deployment.name", Kind.MODEL),
            rule("spring.ai", "deploymentname", Kind.MODEL),
            rule("spring.ai", "model.name", Kind.MODEL),
            rule("spring.ai", "model.id", Kind.MODEL),
            rule("spring.ai", "modelid", Kind.MODEL),
            rule("spring.ai", "model", Kind.MODEL),
            // Quarkus LangChain4j.
            rule("quarkus.langchain4j", "model.provider", Kind.CLASS),
            rule("quarkus.langchain4j", "inference.endpoint.url", Kind.ENDPOINT, Provider.HUB_API),
            rule("quarkus.langchain4j", "deployment.name", Kind.MODEL),
            rule("quarkus.langchain4j", "deployment.id", Kind.MODEL),
            rule("quarkus.langchain4j", "model.name", Kind.MODEL),
            rule("quarkus.langchain4j", "model.id", Kind.MODEL),
            rule("quarkus.langchain4j", "model", Kind.MODEL),
            rule("quarkus.djl.model", "input.class", Kind.CHOICE, Provider.OF_DJL),
            rule("quarkus.djl.model", "", Kind.MODEL, Provider.OF_DJL),
            // LangChain4j starters, Micronaut and Helidon share the prefix.
            rule("langchain4j.community", "model.name", Kind.MODEL),
            rule("langchain4j.community", "modelname", Kind.MODEL),
            rule("langchain4j", "deployment.name", Kind.MODEL),
            rule("langchain4j", "deploymentname", Kind.MODEL),
            rule("langchain4j", "model.name", Kind.MODEL),
            rule("langchain4j", "modelname", Kind.MODEL),
            rule("langchain4j", "model.id", Kind.MODEL),
            rule("langchain4j", "modelid", Kind.MODEL),
            rule("langchain4j", "model", Kind.MODEL),
            // LangChain4j-CDI: the bean's class says whose model it is.
            rule("dev.langchain4j.cdi.plugin", "class", Kind.CLASS),
            rule("dev.langchain4j.cdi.plugin", "model.name", Kind.MODEL),
            rule("dev.langchain4j.cdi.plugin", "model.id", Kind.MODEL),
            rule("dev.langchain4j.cdi.plugin", "model", Kind.MODEL),
            rule("dev.langchain4j.cdi.plugin", "deployment.name", Kind.MODEL),
            rule("smallrye.llm.plugin", "class", Kind.CLASS),
            rule("smallrye.llm.plugin", "model.name", Kind.MODEL),
            rule("smallrye.llm.plugin", "model.id", Kind.MODEL),
            rule("smallrye.llm.plugin", "deployment.name", Kind.MODEL),
            // DJL's Spring starter and DJL Serving.
            rule("djl.urls", "", Kind.WEIGHTS_URL, Provider.OF_DJL),
            rule("djl", "model.artifact.id", Kind.MODEL, Provider.OF_DJL),
            rule("djl", "application.type", Kind.CHOICE, Provider.OF_DJL),
            rule("djl", "backbone", Kind.MODEL, Provider.OF_DJL),
            rule("option", "model.id", Kind.MODEL, Provider.HUB_WEIGHTS),
            // Embabel.
            rule("embabel.models.llms", "", Kind.MODELS),
            rule("embabel.models.embedding.services", "", Kind.MODELS),
            rule("embabel.models", "default.embedding.model", Kind.MODEL),
            rule("embabel", "models", Kind.MODELS),
            rule("embabel", "llm", Kind.MODEL),
            rule("embabel", "model", Kind.MODEL));

    private static KeyRule rule(String prefix, String tail, Kind kind) {
        return new KeyRule(prefix, tail, kind, null);
    }

    private static KeyRule rule(String prefix, String tail, Kind kind, Provider provider) {
        return new KeyRule(prefix, tail, kind, provider);
    }

    /** The rule for a flat key; null where no framework knows it. */
    static @Nullable KeyRule of(String flat) {
        for (KeyRule rule : ALL) {
            if (rule.fits(flat)) {
                return rule;
            }
        }
        return null;
    }

    private boolean fits(String flat) {
        return FlatKey.startsWith(flat, prefix)
                && (tail.isEmpty() || flat.length() > prefix.length() + tail.length() && FlatKey.endsWith(flat, tail));
    }

    /** What the key says between prefix and tail: the provider first, where it names one. */
    String middle(String flat) {
        int from = Math.min(flat.length(), prefix.length() + 1);
        int to = Math.max(from, flat.length() - tail.length());
        String middle = flat.substring(from, to);
        return middle.startsWith("community.") ? middle.substring("community.".length()) : middle;
    }
}
