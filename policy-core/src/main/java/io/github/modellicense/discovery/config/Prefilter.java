package io.github.modellicense.discovery.config;

/** Tells from the bytes whether a file can name a model at all: most configuration cannot, and need not be parsed. */
final class Prefilter {

    /** Words without which no key or command of ours exists, by their first letter. */
    private static final byte[][] WORDS = {
        "model".getBytes(java.nio.charset.StandardCharsets.US_ASCII),
        "llm".getBytes(java.nio.charset.StandardCharsets.US_ASCII),
        "deployment".getBytes(java.nio.charset.StandardCharsets.US_ASCII),
        "djl".getBytes(java.nio.charset.StandardCharsets.US_ASCII),
        "ollama".getBytes(java.nio.charset.StandardCharsets.US_ASCII),
        "huggingface".getBytes(java.nio.charset.StandardCharsets.US_ASCII),
        "hf".getBytes(java.nio.charset.StandardCharsets.US_ASCII),
        "transformer".getBytes(java.nio.charset.StandardCharsets.US_ASCII),
        "embabel".getBytes(java.nio.charset.StandardCharsets.US_ASCII),
        "vllm".getBytes(java.nio.charset.StandardCharsets.US_ASCII),
        "ai/".getBytes(java.nio.charset.StandardCharsets.US_ASCII)
    };

    private static final boolean[] FIRST = firsts();

    private Prefilter() {}

    private static boolean[] firsts() {
        boolean[] first = new boolean[128];
        for (byte[] word : WORDS) {
            first[word[0]] = true;
        }
        return first;
    }

    static boolean mayNameModel(byte[] content) {
        for (int i = 0; i < content.length; i++) {
            int c = content[i] | 0x20;
            if (c >= 0 && FIRST[c & 0x7f] && startsWord(content, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWord(byte[] content, int at) {
        for (byte[] word : WORDS) {
            if (at + word.length <= content.length && matches(content, at, word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(byte[] content, int at, byte[] word) {
        for (int i = 0; i < word.length; i++) {
            if ((content[at + i] | 0x20) != (word[i] | 0x20)) {
                return false;
            }
        }
        return true;
    }
}
