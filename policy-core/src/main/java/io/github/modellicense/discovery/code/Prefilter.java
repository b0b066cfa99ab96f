package io.github.modellicense.discovery.code;

import java.nio.charset.StandardCharsets;

/**
 * Tells from the bytes of a source or class file whether it can mention a model API: one pass that looks two bytes at a
 * time and skips ahead where they begin none of the words.
 */
final class Prefilter {

    /** A word of each API's package, and of the texts that name a model by themselves. */
    private static final String[] WORDS = {
        "langchain4j",
        "springframework.ai",
        "springframework/ai",
        "openai",
        "anthropic",
        "bedrock",
        "google.genai",
        "google/genai",
        "google.adk",
        "google/adk",
        "vertexai",
        "aiplatform",
        "generativeai",
        "google.firebase.ai",
        "google/firebase/ai",
        "semantickernel",
        "ai.koog",
        "ai/koog",
        "embabel",
        "ollama",
        "jlama",
        "ai.djl",
        "ai/djl",
        "djl://",
        "onnxruntime",
        "huggingface",
        "com.cohere",
        "com/cohere",
        "watsonx",
        "dashscope",
        "zhipu",
        "ai.z.openapi",
        "ai/z/openapi",
        "volcengine",
        "com.alibaba.cloud.ai",
        "com/alibaba/cloud/ai",
        "com.sap.ai",
        "com/sap/ai",
        "azure.ai",
        "azure/ai",
        "chatgpt",
        "\"model\"",
        "\"model\\\"",
        "\\\"model\\\"",
        "de.kherud",
        "de/kherud",
        "whisperjni",
        "gpt4all",
        "github.copilot",
        "github/copilot",
        "xgboost4j",
        "catboost",
        "opennlp",
        "jfasttext",
        "org.tensorflow",
        "org/tensorflow",
        "org.pytorch",
        "org/pytorch",
        "deeplearning4j",
        "org.vosk",
        "org/vosk",
        "resources.djl",
        ".gguf",
        ".safetensors",
        ".onnx",
        ".tflite",
        "spring.ai.",
        "generativelanguage",
        ":11434",
        "OLLAMA",
        "OPENAI",
        "openrouter.ai",
        "groq.com",
        "api.deepseek",
        "api.together",
        "api.mistral",
        "bigmodel.cn",
        "moonshot",
        "fireworks.ai",
        "perplexity.ai",
        "nvidia.com"
    };

    private static final int SHORTEST = 5;

    private final byte[][] words;
    private final byte[] skip = new byte[1 << 16];

    Prefilter() {
        words = new byte[WORDS.length][];
        java.util.Arrays.fill(skip, (byte) (SHORTEST - 1));
        for (int i = 0; i < WORDS.length; i++) {
            words[i] = WORDS[i].getBytes(StandardCharsets.UTF_8);
            for (int j = 0; j + 1 < SHORTEST; j++) {
                int pair = (words[i][j] & 0xFF) << 8 | words[i][j + 1] & 0xFF;
                skip[pair] = (byte) Math.min(skip[pair], SHORTEST - 2 - j);
            }
        }
    }

    boolean mentionsApi(byte[] content) {
        int i = SHORTEST - 1;
        while (i < content.length) {
            int ahead = skip[(content[i - 1] & 0xFF) << 8 | content[i] & 0xFF];
            if (ahead > 0) {
                i += ahead;
            } else if (anyAt(content, i - SHORTEST + 1)) {
                return true;
            } else {
                i++;
            }
        }
        return false;
    }

    private boolean anyAt(byte[] content, int start) {
        for (byte[] word : words) {
            if (word[0] == content[start] && matches(content, start, word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(byte[] content, int start, byte[] word) {
        if (start + word.length > content.length) {
            return false;
        }
        for (int i = 1; i < word.length; i++) {
            if (content[start + i] != word[i]) {
                return false;
            }
        }
        return true;
    }
}
