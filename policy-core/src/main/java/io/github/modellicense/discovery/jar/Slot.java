package io.github.modellicense.discovery.jar;

import java.util.Locale;

/** What a framework uses a model for. */
enum Slot {
    CHAT("chat"),
    EMBEDDING("embedding"),
    IMAGE("image"),
    MODERATION("moderation"),
    SPEECH("speech"),
    TRANSCRIPTION("transcription"),
    SCORING("scoring");

    private final String label;

    Slot(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** The slot that a key, a call or a model's name speaks of; chat where it speaks of none. */
    static Slot of(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (has(lower, "embed", "minilm", "bge-", "e5-small", "titan-embed")) {
            return EMBEDDING;
        }
        if (has(lower, "moderation")) {
            return MODERATION;
        }
        if (has(lower, "transcri", "whisper")) {
            return TRANSCRIPTION;
        }
        if (has(lower, "speech", "tts", "eleven")) {
            return SPEECH;
        }
        if (has(lower, "rerank", "scoring", "ms-marco")) {
            return SCORING;
        }
        return has(lower, "image", "dall-e", "stable-diffusion", "imagen") ? IMAGE : CHAT;
    }

    private static boolean has(String text, String... words) {
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
