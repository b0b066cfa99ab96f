package io.github.modellicense.discovery.code;

import java.util.Locale;
import java.util.Set;

/** What the names of methods, parameters and keys say: that they take or give a model's name, or something about models. */
final class ModelWords {

    /** Words that make {@code getEncodingForModel} and {@code modelPrices} speak of something else. */
    private static final String[] OTHERS = {
        "encoding",
        "token",
        "cost",
        "price",
        "pricing",
        "count",
        "support",
        "valid",
        "parse",
        "context",
        "limit",
        "label",
        "display",
        "describe",
        "title",
        "alias",
        "icon",
        "license",
        "dimension",
        "datamodel",
        "viewmodel",
        "tablemodel"
    };

    private static final Set<String> LOOK_UPS =
            Set.of("get", "of", "byName", "forName", "find", "resolve", "lookup", "load", "apply", "valueOf");

    private static final String[] ONE = {"model", "modelname", "modelid", "llm", "embeddingservice"};
    private static final String[] SEVERAL = {"models", "modelnames", "modelids", "modellist", "llms"};

    private ModelWords() {}

    /** True for {@code setChatModelName}, {@code pullModel}, {@code default-llm}: what it takes or gives is one model's name. */
    static boolean sayModel(String name) {
        String words = words(name);
        return endsWithAny(words, ONE) && !speakOfOthers(words);
    }

    /** True for {@code FALLBACK_MODELS}, {@code modelIds} and {@code getModels}: several models' names. */
    static boolean sayModels(String name) {
        String words = words(name);
        return endsWithAny(words, SEVERAL) && !speakOfOthers(words);
    }

    private static boolean endsWithAny(String words, String[] ends) {
        for (String end : ends) {
            if (words.endsWith(end)) {
                return true;
            }
        }
        return false;
    }

    /** True for {@code store.get(...)} and its kin, called on something named after models. */
    static boolean lookUp(String method, String receiver) {
        String words = words(receiver);
        return LOOK_UPS.contains(method) && words.contains("model") && !speakOfOthers(words);
    }

    /** True for the key of a setting that names a model: {@code app.fallback-model}, {@code app.models[0].id}. */
    static boolean keySaysModel(String key) {
        for (int i = 0; i < key.length(); i++) {
            if (!Character.isLetterOrDigit(key.charAt(i)) && "._-[]".indexOf(key.charAt(i)) < 0) {
                return false;
            }
        }
        String last = key.substring(key.lastIndexOf('.') + 1);
        boolean entry = last.equals("id") || last.equals("name");
        return entry ? key.toLowerCase(Locale.ROOT).contains("models[") : sayModel(last);
    }

    /** True within a type that counts tokens or works out prices: it knows models, and uses none. */
    static boolean areCounted(SourceFile file, int at) {
        TypeDeclaration type = file.declarations().typeAround(at);
        String words = type == null ? "" : words(type.name());
        return words.contains("token") || words.contains("pric") || words.contains("cost");
    }

    private static boolean speakOfOthers(String words) {
        for (String other : OTHERS) {
            if (words.contains(other)) {
                return true;
            }
        }
        return words.startsWith("is") || words.startsWith("has");
    }

    private static String words(String name) {
        StringBuilder words = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            if (Character.isLetterOrDigit(name.charAt(i))) {
                words.append(Character.toLowerCase(name.charAt(i)));
            }
        }
        return words.toString();
    }
}
