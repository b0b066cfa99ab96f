package io.github.modellicense.catalog.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words of a model name and what they say. No regular expressions: this runs in a cold JVM. */
final class NameTokens {

    private static final Set<String> FORMATS = Set.of(
            "gguf",
            "ggml",
            "awq",
            "gptq",
            "exl2",
            "exl3",
            "mlx",
            "onnx",
            "ov",
            "openvino",
            "llamafile",
            "jlama",
            "fp8",
            "fp16",
            "bf16",
            "f16",
            "f32",
            "fp32",
            "fp4",
            "nvfp4",
            "mxfp4",
            "mxfp8",
            "int4",
            "int8",
            "w4a16",
            "w8a8",
            "w8a16",
            "w4a8",
            "bnb",
            "i1",
            "imat",
            "imatrix",
            "ud",
            "qat",
            "dynamic",
            "unsloth",
            "autoround",
            "safetensors",
            "4bit",
            "8bit",
            "6bit",
            "5bit",
            "3bit",
            "2bit",
            "jq4",
            "quantized",
            "hqq",
            "gptqmodel",
            "marlin",
            "tq1",
            "tq2",
            "bit",
            "fp8dynamic",
            "block",
            "g128",
            "128g",
            "ct2",
            "litert",
            "vllm",
            "q4f16",
            "unquantized");

    private static final Set<String> QUANT_TAILS =
            Set.of("k", "m", "s", "l", "xl", "xs", "xxs", "xxl", "nl", "0", "1", "p", "g");

    private static final Set<String> LLAMAS = Set.of("l2", "l3", "l3.1", "l3.2", "l3.3", "l4");

    private static final Set<String> VARIANTS = Set.of(
            "instruct",
            "chat",
            "it",
            "base",
            "pt",
            "thinking",
            "text",
            "latest",
            "hf",
            "preview",
            "default",
            "non",
            "versatile",
            "instant",
            "maas",
            "tput",
            "free",
            "sm",
            "md",
            "lg",
            "trf");

    private NameTokens() {}

    /** The words of a name in lower case. */
    static List<String> split(String name) {
        List<String> tokens = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '-' || c == '_' || c == ' ' || c == ':' || c == '/' || c == '@') {
                end(word, tokens);
            } else {
                word.append(c);
            }
        }
        end(word, tokens);
        return tokens;
    }

    private static void end(StringBuilder word, List<String> tokens) {
        if (word.length() > 0) {
            tokens.add(word.toString().toLowerCase(Locale.ROOT));
            word.setLength(0);
        }
    }

    /** Takes quantisation and format off the end, as often as there is one; returns what it took. */
    static List<String> stripFormats(List<String> tokens) {
        List<String> taken = new ArrayList<>();
        while (tokens.size() > 1) {
            int from = formatAtEnd(tokens);
            if (from < 1) {
                break;
            }
            taken.addAll(0, tokens.subList(from, tokens.size()));
            tokens.subList(from, tokens.size()).clear();
        }
        return taken;
    }

    /** The name as written, without quantisation and format at its end. */
    static String withoutFormats(String name) {
        int end = name.length();
        for (int taken = stripFormats(split(name)).size(); taken > 0 && end > 0; taken--) {
            do {
                end--;
            } while (end > 0 && "-_ ".indexOf(name.charAt(end)) < 0);
        }
        return end == 0 ? name : name.substring(0, end);
    }

    /** Where the format at the end begins; -1 where there is none. */
    private static int formatAtEnd(List<String> tokens) {
        int last = tokens.size() - 1;
        String end = tokens.get(last);
        if (end.equals("bit") && last > 1 && digits(tokens.get(last - 1))) {
            return last - 1;
        }
        // Qdrant writes the letter alone: NAME-onnx-Q.
        if (end.equals("q") && last > 1 && tokens.get(last - 1).equals("onnx")) {
            return last - 1;
        }
        if (!end.equals("bit") && (FORMATS.contains(end) || quant(end) || bitsPerWeight(end))) {
            return last;
        }
        int at = last;
        while (at > 0 && QUANT_TAILS.contains(tokens.get(at))) {
            at--;
        }
        return at < last && quant(tokens.get(at)) ? at : -1;
    }

    /** {@code q4}, {@code iq3}, {@code tq1}. */
    private static boolean quant(String token) {
        int q = token.indexOf('q');
        return q >= 0
                && q <= 1
                && token.length() == q + 2
                && Character.isDigit(token.charAt(q + 1))
                && (q == 0 || token.charAt(0) == 'i' || token.charAt(0) == 't');
    }

    /** True for the words that only say how weights are packed; letters that end a quantisation's name are none. */
    static boolean packing(String token) {
        return FORMATS.contains(token) || quant(token);
    }

    /** {@code 4.0bpw}; Red Hat writes {@code quantized.w4a16}. */
    private static boolean bitsPerWeight(String token) {
        return token.startsWith("quantized.w")
                || token.endsWith("bpw") && token.length() > 3 && Character.isDigit(token.charAt(0));
    }

    /** Versions with a dash ({@code 3-1}) as versions with a dot ({@code 3.1}); {@code v3p1} alike. */
    static List<String> dotted(List<String> tokens) {
        List<String> dotted = new ArrayList<>();
        for (String token : tokens) {
            String word = pointed(token);
            int last = dotted.size() - 1;
            if (last >= 0 && word.length() == 1 && digits(word) && endsInOneDigit(dotted.get(last))) {
                dotted.set(last, dotted.get(last) + "." + word);
            } else {
                dotted.add(word);
            }
        }
        return dotted;
    }

    private static boolean endsInOneDigit(String word) {
        int end = word.length() - 1;
        if (!Character.isDigit(word.charAt(end)) || word.indexOf('.') >= 0) {
            return false;
        }
        return end == 0 || !Character.isDigit(word.charAt(end - 1));
    }

    /** {@code v3p1} means {@code 3.1}, {@code v01} means {@code v0.1}: Fireworks, Azure and others cannot write the dot. */
    private static String pointed(String token) {
        if (token.length() == 3 && token.startsWith("v0") && Character.isDigit(token.charAt(2))) {
            return "v0." + token.charAt(2);
        }
        for (int i = 1; i + 1 < token.length(); i++) {
            if (token.charAt(i) == 'p'
                    && Character.isDigit(token.charAt(i - 1))
                    && Character.isDigit(token.charAt(i + 1))) {
                String word = token.substring(0, i) + "." + token.substring(i + 1);
                return word.charAt(0) == 'v' && i == 2 ? word.substring(1) : word;
            }
        }
        return token;
    }

    /** One key for all spellings: dots for versions, no dash between a word and a number. */
    static String join(List<String> tokens) {
        StringBuilder key = new StringBuilder();
        for (String token : dotted(tokens)) {
            int end = key.length() - 1;
            if (end >= 0 && !(Character.isLetter(key.charAt(end)) && Character.isDigit(token.charAt(0)))) {
                key.append('-');
            }
            key.append(token);
        }
        return key.toString();
    }

    /** Without the words that never changed a licence inside one release, and without days of eight digits. */
    static List<String> withoutVariants(List<String> tokens) {
        List<String> kept = new ArrayList<>();
        for (String token : tokens) {
            if (!VARIANTS.contains(token) && !day(token)) {
                kept.add(token);
            }
        }
        return kept.isEmpty() ? tokens : kept;
    }

    static boolean variant(String token) {
        return VARIANTS.contains(token);
    }

    static boolean format(String token) {
        return FORMATS.contains(token) || quant(token) || QUANT_TAILS.contains(token);
    }

    /** {@code 20250514}. */
    static boolean day(String token) {
        return token.length() == 8 && digits(token) && token.startsWith("20");
    }

    /** A size: {@code 8b}, {@code 0.5b}, {@code 8x7b}, {@code a22b}, {@code e4b}, {@code 16e}, {@code 110m}. */
    static boolean size(String token) {
        int from = token.length() > 2 && (token.charAt(0) == 'a' || token.charAt(0) == 'e') ? 1 : 0;
        int end = token.length() - 1;
        if (end <= from) {
            return false;
        }
        char unit = token.charAt(end);
        if (unit != 'b' && unit != 'm' && unit != 'e' && unit != 't') {
            return false;
        }
        for (int i = from; i < end; i++) {
            char c = token.charAt(i);
            if (!Character.isDigit(c) && c != '.' && c != 'x') {
                return false;
            }
        }
        return Character.isDigit(token.charAt(from));
    }

    /**
     * Those who merge and tune write {@code L3.1-…-8B} for Llama 3.1 8B; without a size the letter may mean anything, layers
     * for one.
     */
    static List<String> spelledOut(List<String> tokens) {
        String size = null;
        for (String token : tokens) {
            size = size == null && size(token) && token.endsWith("b") ? token : size;
        }
        if (size == null) {
            return tokens;
        }
        List<String> words = new ArrayList<>();
        for (String token : tokens) {
            if (LLAMAS.contains(token)) {
                words.addAll(List.of("llama", token.substring(1), size));
            } else {
                words.add(token);
            }
        }
        return words;
    }

    /** True where the word has a digit: a version, a size or a day. */
    static boolean numbered(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.isDigit(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** True for letters alone: a digit may be a release, and a bracket or the like belongs to a remark and no name. */
    static boolean wording(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!Character.isLetter(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean digits(String token) {
        for (int i = 0; i < token.length(); i++) {
            if (!Character.isDigit(token.charAt(i))) {
                return false;
            }
        }
        return !token.isEmpty();
    }
}
