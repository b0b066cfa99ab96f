package io.github.modellicense.discovery.config;

/**
 * A key as the words it is made of, so that {@code spring.ai.openai.chat.model}, {@code SPRING_AI_OPENAI_CHAT_MODEL} and
 * {@code spring: ai: openAi...} can be compared: lower case, separated by dots, list indices and quotes dropped.
 */
final class FlatKey {

    private FlatKey() {}

    static String of(String key) {
        StringBuilder flat = new StringBuilder(key.length() + 8);
        boolean shouting = isShouting(key);
        int index = 0;
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            index += c == '[' ? 1 : 0;
            if (Character.isLetterOrDigit(c) && index == 0) {
                if (!shouting && Character.isUpperCase(c) && i > 0 && Character.isLowerCase(key.charAt(i - 1))) {
                    separate(flat);
                }
                flat.append(Character.toLowerCase(c));
            } else {
                separate(flat);
            }
            index -= c == ']' && index > 0 ? 1 : 0;
        }
        int length = flat.length();
        return length > 0 && flat.charAt(length - 1) == '.' ? flat.substring(0, length - 1) : flat.toString();
    }

    private static boolean isShouting(String key) {
        for (int i = 0; i < key.length(); i++) {
            if (Character.isLowerCase(key.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static void separate(StringBuilder flat) {
        if (flat.length() > 0 && flat.charAt(flat.length() - 1) != '.') {
            flat.append('.');
        }
    }

    /** True where the flat key begins with the words, as whole words. */
    static boolean startsWith(String flat, String words) {
        return flat.startsWith(words) && (flat.length() == words.length() || flat.charAt(words.length()) == '.');
    }

    /** True where the flat key ends with the words, as whole words. */
    static boolean endsWith(String flat, String words) {
        int rest = flat.length() - words.length();
        return flat.endsWith(words) && (rest == 0 || flat.charAt(rest - 1) == '.');
    }

    /** True where the words stand in the flat key somewhere, as whole words. */
    static boolean contains(String flat, String words) {
        for (int at = flat.indexOf(words); at >= 0; at = flat.indexOf(words, at + 1)) {
            int end = at + words.length();
            if ((at == 0 || flat.charAt(at - 1) == '.') && (end == flat.length() || flat.charAt(end) == '.')) {
                return true;
            }
        }
        return false;
    }

    /** The flat key without its last words; empty where nothing is left. */
    static String without(String flat, String tail) {
        int rest = flat.length() - tail.length() - 1;
        return rest <= 0 ? "" : flat.substring(0, rest);
    }

    /** The flat key without its last word; empty where it has only one. */
    static String parent(String flat) {
        int dot = flat.lastIndexOf('.');
        return dot < 0 ? "" : flat.substring(0, dot);
    }
}
