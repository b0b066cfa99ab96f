package io.github.modellicense.discovery;

import java.util.Locale;
import java.util.Set;

/** What a name alone says about a file that could not be read. */
final class NameHint {

    private static final Set<String> HARMLESS = Set.of(
            "png",
            "jpg",
            "jpeg",
            "gif",
            "svg",
            "ico",
            "webp",
            "bmp",
            "css",
            "scss",
            "less",
            "woff",
            "woff2",
            "ttf",
            "eot",
            "otf",
            "md",
            "adoc",
            "asciidoc",
            "rst",
            "html",
            "htm",
            "txt",
            "log",
            "lock",
            "pid",
            "sock",
            "pdf",
            "mp3",
            "mp4",
            "wav",
            "ogg",
            "webm",
            "mov",
            "csv",
            "tsv",
            "js",
            "ts",
            "tsx",
            "jsx",
            "map",
            "sql",
            "diff",
            "patch");

    private NameHint() {}

    /** The text after the last dot in lower case; empty where there is none. */
    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** True unless files of this name never hold or name a model. */
    static boolean couldHoldModel(String name) {
        return !HARMLESS.contains(extension(name));
    }

    /** True for archives of kinds that are not opened: what is in them, nobody has seen. */
    static boolean unopenedArchive(String name) {
        return switch (extension(name)) {
            case "tbz2", "txz", "tzst", "7z", "rar" -> true;
            case "bz2", "xz", "zst" -> {
                String inner = extension(name.substring(0, name.lastIndexOf('.')));
                yield inner.equals("tar") || looksLikeModel("." + inner);
            }
            default -> false;
        };
    }

    /**
     * True where the name itself points to a model: asked of pipes and devices, which a tree may hold for many reasons.
     */
    static boolean looksLikeModel(String name) {
        return switch (extension(name)) {
            case "gguf",
                    "ggml",
                    "safetensors",
                    "onnx",
                    "tflite",
                    "pt",
                    "pth",
                    "ckpt",
                    "h5",
                    "keras",
                    "mlmodel",
                    "pmml",
                    "bin",
                    "pb",
                    "pkl",
                    "npz",
                    "mar",
                    "zip",
                    "jar",
                    "properties",
                    "yml",
                    "yaml",
                    "json" -> true;
            default -> false;
        };
    }
}
