package io.github.modellicense.catalog.models;

/** Which of the small tables holds a key: a look-up reads what it needs, not the whole catalogue. */
public final class Shards {

    /** What stands before a key, which begins with a namespace, where the line is no row. */
    private static final char ALIAS = '~';

    private static final char LINE = '!';

    private static final String DIGITS = "0123456789abcdef";

    private Shards() {}

    /** The table of a model's row: its namespace's, the hub's split in sixteen. */
    public static String ofModel(String key) {
        String model = key.charAt(0) == ALIAS || key.charAt(0) == LINE ? key.substring(1) : key;
        String namespace = model.substring(0, model.indexOf(':'));
        return "models-" + namespace + (namespace.equals("huggingface") ? "-" + digit(model) : "");
    }

    /** The key of what a moving name meant; it stands in the table of the model's row. */
    public static String alias(String key) {
        return ALIAS + key;
    }

    /** The key of what is known of a model's future; it stands in the table of the model's row. */
    public static String line(String key) {
        return LINE + key;
    }

    /** The table of a core or stem. */
    public static String ofName(String key) {
        return "model-names-" + digit(key);
    }

    /** The table of the rows whose names begin alike. */
    public static String ofKin(String line) {
        return "model-kin-" + digit(line);
    }

    /** The table of a text, by its reference. */
    public static String ofText(String reference) {
        return "model-texts-" + reference.charAt(0);
    }

    /** A reference to the text of that number. */
    public static String reference(int number) {
        return DIGITS.charAt(number & 15) + Integer.toString(number >> 4, 36);
    }

    private static char digit(String key) {
        int hash = 0;
        for (int i = 0; i < key.length(); i++) {
            hash = hash * 31 + key.charAt(i);
        }
        return DIGITS.charAt((hash ^ hash >>> 16) & 15);
    }
}
