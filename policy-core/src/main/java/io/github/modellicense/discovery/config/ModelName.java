package io.github.modellicense.discovery.config;

import java.util.Locale;
import java.util.Set;

/** What a value looks like: whether it could be a model's name at all, asked of every key. */
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

    private ModelName() {}

    /** True where the text could be the name of a model. */
    static boolean plausible(String value) {
        if (value.length() < 2
                || value.length() > MAX_LENGTH
                || WORDS.contains(value.toLowerCase(Locale.ROOT))
                || !hasLetterAndNothingOdd(value)) {
            return false;
        }
        return !isLeftToFillIn(value)
                && !isPathOrUrl(value)
                && !isFileName(value)
                && !isClassName(value)
                && !isPackage(value);
    }

    /** {@code YOUR_MODEL_NAME} and {@code your-model}, which a person has yet to put a name in the place of. */
    static boolean isLeftToFillIn(String value) {
        return value.length() > 5
                && value.substring(0, 4).equalsIgnoreCase("your")
                && "_-.".indexOf(value.charAt(4)) >= 0;
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
        return letter
                && !isWordInCapitals(value)
                && Character.isLetterOrDigit(first)
                && last != ':'
                && last != '/'
                && last != '.'
                && last != '-';
    }

    /** {@code MANAGED} chooses something; names of models are not written so. */
    private static boolean isWordInCapitals(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < 'A' || value.charAt(i) > 'Z') {
                return false;
            }
        }
        return true;
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
                || value.startsWith("file:")
                || value.startsWith("lookup:");
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
