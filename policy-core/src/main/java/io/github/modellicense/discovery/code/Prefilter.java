package io.github.modellicense.discovery.code;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

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
        "tjake.jlama",
        "tjake/jlama",
        "ai.djl",
        "ai/djl",
        "djl://",
        "onnxruntime",
        "huggingface",
        "com.cohere",
        "com/cohere",
        "watsonx",
        "dashscope",
        "zhipuai",
        "com.zhipu",
        "com/zhipu",
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
        ".safetensors",
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
        "nvidia.com",
        "edu.stanford.nlp",
        "edu/stanford/nlp",
        "chat.giga",
        "chat/giga",
        "springaicommunity",
        ".model(\"",
        "odelName(\"",
        "odelId(\"",
        "thModel(\"",
        "etModel(\"",
        " model = \"",
        "odelName = \"",
        "odelId = \"",
        "MODEL = \"",
        "MODEL_NAME = \"",
        "MODEL_ID = \"",
        "\"gpt-3.",
        "\"gpt-4",
        "\"gpt-5",
        "\"claude-",
        "\"gemini-",
        "\"llama3",
        "\"llama-",
        "\"gemma",
        "\"qwen2",
        "\"qwen3",
        "\"deepseek-",
        "\"mistral-",
        "\"qwen-",
        "\"glm-4",
        "\"glm-5",
        "\"text-embedding-",
        "--model ",
        ".onnx\"",
        ".gguf\""
    };

    private static final int SHORTEST = 6;

    /** One for all: its tables are large, and never change. */
    static final Prefilter OF_APIS = new Prefilter();

    private final byte[] skip = new byte[1 << 16];

    /** The words whose fourth and fifth letters are the pair. */
    private final byte[][][] words = new byte[1 << 16][][];

    private Prefilter() {
        Arrays.fill(skip, (byte) (SHORTEST - 1));
        for (String each : WORDS) {
            byte[] word = each.getBytes(StandardCharsets.UTF_8);
            for (int j = 0; j + 1 < SHORTEST; j++) {
                int pair = pair(word, j + 1);
                skip[pair] = (byte) Math.min(skip[pair], SHORTEST - 2 - j);
            }
            int last = pair(word, SHORTEST - 1);
            byte[][] known = words[last] == null ? new byte[0][] : words[last];
            words[last] = Arrays.copyOf(known, known.length + 1);
            words[last][known.length] = word;
        }
    }

    /** The two bytes that end at an index, as one number. */
    private static int pair(byte[] bytes, int end) {
        return (bytes[end - 1] & 0xFF) << 8 | bytes[end] & 0xFF;
    }

    boolean mentionsApi(byte[] content) {
        int i = SHORTEST - 1;
        while (i < content.length) {
            int pair = pair(content, i);
            int ahead = skip[pair];
            if (ahead > 0) {
                i += ahead;
            } else if (anyAt(content, i - SHORTEST + 1, words[pair])) {
                return true;
            } else {
                i++;
            }
        }
        return false;
    }

    private static boolean anyAt(byte[] content, int start, byte[][] ending) {
        for (byte[] word : ending) {
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
