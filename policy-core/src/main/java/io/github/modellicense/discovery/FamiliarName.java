package io.github.modellicense.discovery;

import java.util.Locale;
import java.util.Set;

/**
 * Names that begin like one everybody knows. Asked only where a key or a call alone says too little: a name never makes a
 * reference by itself.
 */
public final class FamiliarName {

    /** Beginnings of well-known names; each must be followed by a digit, a separator or the end. */
    private static final String[] FAMILIES = {
        "gpt",
        "chatgpt",
        "claude",
        "gemini",
        "gemma",
        "llama",
        "meta-llama",
        "codellama",
        "tinyllama",
        "mistral",
        "mixtral",
        "ministral",
        "magistral",
        "codestral",
        "pixtral",
        "devstral",
        "qwen",
        "qwq",
        "deepseek",
        "phi",
        "command-r",
        "command-a",
        "command",
        "titan",
        "nova",
        "dall-e",
        "whisper",
        "tts-1",
        "stable-diffusion",
        "sdxl",
        "flux",
        "all-minilm",
        "all-mpnet",
        "bge",
        "multilingual-e5",
        "e5-small",
        "e5-base",
        "e5-large",
        "gte",
        "nomic-embed",
        "mxbai",
        "snowflake-arctic",
        "text-embedding",
        "embedding",
        "embed",
        "granite",
        "falcon",
        "glm",
        "chatglm",
        "kimi",
        "grok",
        "sonar",
        "jamba",
        "smollm",
        "orca-mini",
        "vicuna",
        "starcoder",
        "bert",
        "distilbert",
        "roberta",
        "llava",
        "bakllava",
        "moondream",
        "olmo",
        "exaone",
        "hermes",
        "nous-hermes",
        "zephyr",
        "dolphin",
        "nemotron",
        "aya",
        "voyage",
        "rerank",
        "jina-embeddings",
        "jina-reranker",
        "omni-moderation",
        "text-moderation",
        "davinci",
        "text-davinci",
        "babbage",
        "palm",
        "text-bison",
        "chat-bison",
        "code-bison",
        "codechat-bison",
        "code-gecko",
        "multimodalembedding",
        "bison",
        "gecko",
        "textembedding-gecko",
        "imagen",
        "imagen-3",
        "imagen-4",
        "veo",
        "veo-2",
        "veo-3",
        "o1",
        "o3",
        "o4",
        "codex",
        "ernie",
        "hunyuan",
        "doubao",
        "minimax",
        "abab",
        "yi",
        "baichuan",
        "internlm",
        "cogito",
        "athene",
        "solar",
        "wizardlm",
        "wizardcoder",
        "openchat",
        "neural-chat",
        "starling",
        "stablelm",
        "dbrx",
        "arctic",
        "lfm",
        "gigachat",
        "yandexgpt",
        "reka",
        "gpt-oss"
    };

    /** Families that are called like other things too: satellites, cards, telephones, fish. */
    private static final Set<String> ORDINARY = Set.of(
            "command",
            "titan",
            "nova",
            "flux",
            "falcon",
            "sonar",
            "phi",
            "palm",
            "bison",
            "gecko",
            "solar",
            "arctic",
            "dolphin",
            "hermes",
            "zephyr",
            "starling",
            "aya",
            "yi",
            "voyage",
            "embed",
            "embedding",
            "rerank",
            "whisper",
            "granite",
            "veo",
            "imagen",
            "codex",
            "cogito",
            "athene",
            "reka",
            "lfm",
            "bert",
            "abab",
            "glm",
            "o1",
            "o3",
            "o4");

    private FamiliarName() {}

    /** True for a familiar name that nothing else is called by, a version or size with it: {@code claude-opus-4}. No path. */
    public static boolean isUnmistakable(String value) {
        boolean versioned = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean path = c == '/' && value.indexOf('/') < i;
            if (path || Character.isWhitespace(c)) {
                return false;
            }
            versioned |= c >= '0' && c <= '9';
        }
        return versioned && isOne(value, true);
    }

    /** True where the name, or its last part, begins like one of a well-known family. */
    public static boolean isOne(String value) {
        return isOne(value, false);
    }

    private static boolean isOne(String value, boolean unmistakable) {
        String name = value.toLowerCase(Locale.ROOT);
        for (int start = 0; start >= 0; start = next(name, start)) {
            for (String family : FAMILIES) {
                boolean asked = !unmistakable || !ORDINARY.contains(family);
                if (asked && name.startsWith(family, start) && ends(name, start + family.length())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int next(String name, int start) {
        for (int i = start; i < name.length() - 1; i++) {
            if ("/.:".indexOf(name.charAt(i)) >= 0) {
                return i + 1;
            }
        }
        return -1;
    }

    private static boolean ends(String name, int end) {
        return end == name.length() || !Character.isLetter(name.charAt(end));
    }
}
