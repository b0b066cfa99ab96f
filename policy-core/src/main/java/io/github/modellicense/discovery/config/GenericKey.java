package io.github.modellicense.discovery.config;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keys that projects invent, such as {@code openai.chat.model}, {@code app.judge.model-name} or {@code OLLAMA_MODEL}. The
 * tail alone is no proof: cars, printers and databases have models too.
 */
final class GenericKey {

    /** The last words of such a key, the longer first. */
    private static final String[] TAILS = {
        "models.id",
        "models.name",
        "embedding.service",
        "model.path",
        "model.file",
        "model.resource",
        "modelpath",
        "modelfile",
        "default.model.name",
        "default.model",
        "base.model.id",
        "deployment.name",
        "deployment.id",
        "deploymentname",
        "model.name",
        "model.id",
        "model.deployment",
        "model.identifier",
        "model.version.name",
        "modelname",
        "modelid",
        "model",
        "models",
        "llm.name",
        "llm",
        "deployment",
        "model.url",
        "model.uri"
    };

    /** Words that speak of AI wherever they stand in a key. */
    private static final Set<String> TOPICS = Set.of(
            "ai",
            "llm",
            "llms",
            "slm",
            "vlm",
            "genai",
            "gpt",
            "chat",
            "embedding",
            "embeddings",
            "embed",
            "embedder",
            "completion",
            "completions",
            "chatmodel",
            "embeddingmodel",
            "rerank",
            "reranker",
            "reranking",
            "inference",
            "langchain4j",
            "langchain",
            "rag",
            "agent",
            "agents",
            "copilot",
            "chatbot",
            "prompt",
            "prompts",
            "vision",
            "transcription",
            "transcribe",
            "moderation",
            "summarizer",
            "summarization",
            "tts",
            "stt",
            "language",
            "multimodal",
            "generative",
            "completer",
            "dalle",
            "whisper",
            "ocr",
            "sentiment",
            "classifier",
            "judge",
            "streaming",
            "reasoning",
            "semantickernel",
            "embabel",
            "djl",
            "guardrail");

    /** Keys that stand beside a model's name and beside nothing else. */
    private static final Set<String> COMPANIONS = Set.of(
            "temperature",
            "top.p",
            "topp",
            "top.k",
            "topk",
            "max.tokens",
            "maxtokens",
            "max.output.tokens",
            "max.completion.tokens",
            "max.new.tokens",
            "messages",
            "system.prompt",
            "systemprompt",
            "num.ctx",
            "num.predict",
            "frequency.penalty",
            "presence.penalty",
            "execution.settings",
            "instruction",
            "prompt",
            "context.window",
            "stop.sequences",
            "response.format",
            "token.limit",
            "max.context",
            "log.requests",
            "log.responses",
            "tokenizer",
            "quantization",
            "embedding.dimension",
            "input.type");

    /** Words of keys about other things, or about models as a subject. */
    private static final Set<String> OTHERS = Set.of(
            "naming",
            "hibernate",
            "jpa",
            "pricing",
            "price",
            "prices",
            "cost",
            "costs",
            "vehicle",
            "vehicles",
            "car",
            "cars",
            "printer",
            "device",
            "devices",
            "camera",
            "phone",
            "locale");

    /** Keys of logging go on with a package, which may well end in {@code model}. */
    private static final String[] LOGGING = {"logging.level", "quarkus.log", "logger", "log4j", "java.util.logging"};

    private GenericKey() {}

    /** True where a word of the key speaks of something else. */
    static boolean isAboutOthers(String flat) {
        for (String prefix : LOGGING) {
            if (FlatKey.startsWith(flat, prefix)) {
                return true;
            }
        }
        for (String word : flat.split("\\.")) {
            if (OTHERS.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** True for a tail whose value says where a model is, not how it is called. */
    static boolean isUrl(String tail) {
        return tail.endsWith("url") || tail.endsWith("uri");
    }

    /** True for a tail whose value says where the file of a model is. */
    static boolean isFile(String tail) {
        return tail.endsWith("path") || tail.endsWith("file") || tail.endsWith("resource");
    }

    /** True where the model stands in a table of what models cost: data about models, not a choice of one. */
    static boolean isPriced(Set<String> beside) {
        for (String name : beside) {
            for (String word : name.split("\\.")) {
                if (word.contains("price") || word.contains("pricing") || word.startsWith("cost")) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The key without the word that says only that its default or value follows, as parameters and schemas have it. */
    static String declared(String flat) {
        for (String word : new String[] {"default.value", "value", "default"}) {
            String rest = FlatKey.endsWith(flat, word) ? FlatKey.without(flat, word) : "";
            if (!rest.isEmpty() && tail(rest) != null) {
                return rest;
            }
        }
        return flat;
    }

    /** The tail that makes the key worth a look; null where it has none. */
    static @Nullable String tail(String flat) {
        for (String tail : TAILS) {
            if (FlatKey.endsWith(flat, tail)) {
                return tail;
            }
        }
        return null;
    }

    /** True where a word of the key, its tail apart, speaks of AI or of a provider. */
    static boolean speaksOfAi(String flat, String tail) {
        if (tail.startsWith("llm")) {
            return true;
        }
        String rest = FlatKey.without(flat, tail);
        for (String word : rest.split("\\.")) {
            if (TOPICS.contains(word)) {
                return true;
            }
        }
        return !rest.isEmpty() && Provider.within(rest) != null;
    }

    /** True where one of the keys beside it gives the model away. */
    static boolean inCompany(Set<String> beside) {
        for (String name : beside) {
            if (COMPANIONS.contains(name)) {
                return true;
            }
        }
        return false;
    }
}
