package io.github.modellicense.discovery.config;

/** Tells from the bytes whether a file can name a model at all: most configuration cannot, and need not be parsed. */
final class Prefilter {

    /** Words without which no key and no command that we know exists, in lower case. */
    private static final String[] WORDS = {
        "model",
        "llm",
        "deployment",
        "djl",
        "ollama",
        "hugging",
        "hf.co",
        "former",
        "gguf",
        "onnx",
        "safetensors",
        "tflite",
        "traineddata",
        "xecution_settings",
        "providers",
        "embedding"
    };

    /** The first two letters of the words, as an index made of two times seven bits. */
    private static final boolean[] PAIRS = pairs();

    private Prefilter() {}

    private static boolean[] pairs() {
        boolean[] pairs = new boolean[1 << 14];
        for (String word : WORDS) {
            pairs[word.charAt(0) << 7 | word.charAt(1)] = true;
        }
        return pairs;
    }

    static boolean mayNameModel(byte[] content) {
        int before = 0;
        for (int i = 0; i < content.length; i++) {
            int now = (content[i] | 0x20) & 0x7f;
            if (PAIRS[before << 7 | now] && startsWord(content, i - 1)) {
                return true;
            }
            before = now;
        }
        return false;
    }

    private static boolean startsWord(byte[] content, int at) {
        for (String word : WORDS) {
            if (at >= 0 && at + word.length() <= content.length && matches(content, at, word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(byte[] content, int at, String word) {
        for (int i = 0; i < word.length(); i++) {
            if ((content[at + i] | 0x20) != (word.charAt(i) | 0x20)) {
                return false;
            }
        }
        return true;
    }
}
