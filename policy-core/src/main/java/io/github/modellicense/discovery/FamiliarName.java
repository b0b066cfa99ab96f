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
        "codegemma",
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
        "gpt-oss",
        "glm-4",
        "glm-5",
        "glm-z1",
        "o1-mini",
        "o1-preview",
        "o1-pro",
        "o3-mini",
        "o3-pro",
        "o4-mini",
        "phi-3",
        "phi-4",
        "phi3",
        "phi4",
        "whisper-1",
        "whisper-large",
        "granite-3",
        "granite-4",
        "granite3",
        "granite4",
        "nova-pro",
        "nova-lite",
        "nova-micro",
        "titan-embed",
        "titan-text",
        "embed-english",
        "embed-multilingual",
        "sonar-pro",
        "sonar-reasoning",
        "wanx",
        "cogview",
        "cogvideox",
        "internvl",
        "minicpm",
        "cosyvoice",
        "paraformer",
        "seedream",
        "seedance"
    };

    /** Words that tell one release or size of a family from another, as a version does: {@code qwen-plus}. */
    private static final Set<String> VARIANTS = Set.of(
            "latest",
            "stable",
            "preview",
            "chat",
            "instruct",
            "reasoner",
            "coder",
            "code",
            "turbo",
            "plus",
            "max",
            "pro",
            "ultra",
            "flash",
            "lite",
            "mini",
            "nano",
            "tiny",
            "small",
            "medium",
            "large",
            "opus",
            "sonnet",
            "haiku",
            "embed",
            "nemo",
            "vl",
            "ocr");

    /** Names that are whole without a version. */
    private static final Set<String> WHOLE = Set.of(
            "codellama",
            "tinyllama",
            "codegemma",
            "bakllava",
            "mixtral",
            "codestral",
            "ministral",
            "magistral",
            "devstral",
            "pixtral",
            "nomic-embed-text",
            "mxbai-embed-large",
            "snowflake-arctic-embed",
            "all-minilm");

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

    /**
     * True for a familiar name that nothing else is called by, a version, size or release with it: {@code claude-opus-4},
     * {@code qwen-plus}. No path.
     */
    public static boolean isUnmistakable(String value) {
        boolean versioned = isVariant(value);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean path = c == '/' && value.indexOf('/') < i;
            if (path || Character.isWhitespace(c)) {
                return false;
            }
            versioned |= c >= '0' && c <= '9';
        }
        boolean program = isIdentifier(value) || value.equalsIgnoreCase("gpt4all");
        return versioned && !program && isOne(value, true);
    }

    /** True where the name, or its last part, begins like one of a well-known family. */
    public static boolean isOne(String value) {
        return isOne(value, false);
    }

    /** {@code gpt4AllModelUrl} is written as names in programs are, not as those of models. */
    private static boolean isIdentifier(String text) {
        boolean small = false;
        boolean humped = false;
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isLetterOrDigit(text.charAt(i))) {
                return false;
            }
            humped |= small && Character.isUpperCase(text.charAt(i));
            small = Character.isLowerCase(text.charAt(i));
        }
        return humped;
    }

    /** True for {@code deepseek-chat} and {@code mistral-large:latest}: a word behind the family tells which one. */
    private static boolean isVariant(String value) {
        String name = value.substring(value.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        int colon = name.indexOf(':');
        if (WHOLE.contains(colon < 0 ? name : name.substring(0, colon))) {
            return true;
        }
        int end = name.length();
        for (int i = name.length() - 1; i > 0; i--) {
            if (name.charAt(i) == '-' || name.charAt(i) == ':') {
                if (VARIANTS.contains(name.substring(i + 1, end))) {
                    return true;
                }
                end = i;
            }
        }
        return false;
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
