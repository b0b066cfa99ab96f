package io.github.modellicense.discovery.config;

import java.util.Locale;
import java.util.Set;

/**
 * What a value looks like. Plausible = could be a model's name at all, asked of every key; familiar = begins like a name
 * everybody knows, asked only where the key alone says too little: a name never makes a reference by itself.
 */
final class ModelName {

    private static final int MAX_LENGTH = 250;

    private static final Set<String> WORDS = Set.of(
            "true",
            "false",
            "yes",
            "no",
            "on",
            "off",
            "null",
            "none",
            "default",
            "auto",
            "any",
            "all",
            "enabled",
            "disabled",
            "string",
            "text",
            "object",
            "unknown",
            "undefined",
            "custom",
            "local",
            "changeme",
            "todo",
            "debug",
            "info",
            "trace",
            "warn",
            "error");

    private static final Set<String> PACKAGE_ROOTS =
            Set.of("com", "org", "net", "io", "dev", "de", "fr", "uk", "eu", "java", "javax", "jakarta", "edu", "gov");

    private static final Set<String> ABOUT = Set.of(
            "ai",
            "llm",
            "model",
            "models",
            "modell",
            "modelo",
            "id",
            "name",
            "type",
            "chat",
            "embedding",
            "my",
            "the",
            "your",
            "deployment",
            "provider",
            "language",
            "base");

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
        "bison",
        "gecko",
        "textembedding-gecko",
        "imagen",
        "veo",
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
        "reka",
        "gpt-oss"
    };

    private ModelName() {}

    /** True where the text could be the name of a model. */
    static boolean plausible(String value) {
        if (value.length() < 2
                || value.length() > MAX_LENGTH
                || WORDS.contains(value.toLowerCase(Locale.ROOT))
                || !hasLetterAndNothingOdd(value)) {
            return false;
        }
        return !isPathOrUrl(value) && !isFileName(value) && !isClassName(value) && !isPackage(value);
    }

    private static boolean hasLetterAndNothingOdd(String value) {
        boolean letter = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
                letter = true;
            } else if ((c < '0' || c > '9') && "._:/@+-".indexOf(c) < 0) {
                return false;
            }
        }
        char first = value.charAt(0);
        char last = value.charAt(value.length() - 1);
        return letter && Character.isLetterOrDigit(first) && last != ':' && last != '/' && last != '.' && last != '-';
    }

    /** True for what is no name but says where something is. */
    static boolean isPathOrUrl(String value) {
        return value.startsWith("/")
                || value.startsWith("./")
                || value.startsWith("../")
                || value.startsWith("~")
                || value.contains("://")
                || value.contains("\\")
                || value.startsWith("classpath:")
                || value.startsWith("file:");
    }

    private static boolean isFileName(String value) {
        int dot = value.lastIndexOf('.');
        return switch (dot < 0 ? "" : value.substring(dot + 1).toLowerCase(Locale.ROOT)) {
            case "json",
                    "yml",
                    "yaml",
                    "xml",
                    "properties",
                    "java",
                    "kt",
                    "ts",
                    "js",
                    "html",
                    "txt",
                    "md",
                    "csv",
                    "sql",
                    "proto",
                    "xsd",
                    "avsc",
                    "jar",
                    "class",
                    "drl",
                    "dmn",
                    "bpmn",
                    "obj",
                    "gltf",
                    "glb",
                    "fbx",
                    "stl",
                    "png",
                    "jpg",
                    "ftl",
                    "mustache",
                    "lp",
                    "mps",
                    "erwin",
                    "uml" -> true;
            default -> false;
        };
    }

    /** True for a package such as {@code org.acme.ai.model}. */
    private static boolean isPackage(String value) {
        int dots = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            dots += c == '.' ? 1 : 0;
            if (c != '.' && c != '_' && (c < 'a' || c > 'z')) {
                return false;
            }
        }
        String root = value.substring(0, Math.max(0, value.indexOf('.')));
        return dots > 1 && PACKAGE_ROOTS.contains(root);
    }

    /** True for a qualified class name such as {@code org.acme.Model}. */
    static boolean isClassName(String value) {
        int last = value.lastIndexOf('.');
        if (last <= 0 || last + 1 >= value.length() || !Character.isUpperCase(value.charAt(last + 1))) {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (i < last && !Character.isLowerCase(c) && !Character.isDigit(c) && c != '.' && c != '_'
                    || i > last && !Character.isJavaIdentifierPart(c)) {
                return false;
            }
        }
        return value.indexOf('.') < last;
    }

    /** True where the name, or its last part, begins like one of a well-known family. */
    static boolean familiar(String value) {
        String name = value.toLowerCase(Locale.ROOT);
        for (int start = 0; start >= 0; start = next(name, start)) {
            for (String family : FAMILIES) {
                if (name.startsWith(family, start) && ends(name, start + family.length())) {
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

    /** True for words about models, such as {@code AI-Model} or {@code model_id}, which name none. */
    static boolean isAboutModels(String value) {
        for (String word : FlatKey.of(value).split("\\.")) {
            if (!ABOUT.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** True where the text has more to it than a word: a digit, or a separator inside. */
    static boolean structured(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (Character.isDigit(value.charAt(i)) || "-_/:.".indexOf(value.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
