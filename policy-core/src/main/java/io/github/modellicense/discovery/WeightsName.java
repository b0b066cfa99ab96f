package io.github.modellicense.discovery;

import java.util.Locale;

/** Names of files that hold weights and nothing else, told by their extension. */
public final class WeightsName {

    private WeightsName() {}

    /** True for a name or path with the extension of weights. */
    public static boolean isWeights(String name) {
        int dot = name.lastIndexOf('.');
        return switch (dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT)) {
            case "gguf",
                    "ggml",
                    "safetensors",
                    "onnx",
                    "tflite",
                    "mlmodel",
                    "pmml",
                    "keras",
                    "h5",
                    "pt",
                    "pth",
                    "ckpt",
                    "mar",
                    "traineddata",
                    "engine",
                    "ort",
                    "litertlm",
                    "llamafile" -> true;
            default -> false;
        };
    }

    /** True for the URL of a file of weights: the end of its path counts, never that of a host such as {@code acme.pt}. */
    public static boolean isWeightsUrl(String url) {
        int scheme = url.indexOf("://");
        int slash = scheme < 0 ? -1 : url.indexOf('/', scheme + 3);
        int end = url.length();
        for (char c : new char[] {'?', '#'}) {
            int at = url.indexOf(c);
            end = at < 0 ? end : Math.min(end, at);
        }
        return slash > 0 && slash < end && isWeights(url.substring(url.lastIndexOf('/', end - 1) + 1, end));
    }
}
