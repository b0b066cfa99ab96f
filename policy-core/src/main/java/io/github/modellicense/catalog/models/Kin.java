package io.github.modellicense.catalog.models;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The published models whose names begin alike, size and variant aside: what all of them agree on may be said of one more.
 *
 * @param key the row's key
 * @param core the row's name in one spelling: the same model at two services is one witness
 * @param license the row's own and those of its bases that pass on
 * @param sizes the sizes in the row's name
 */
record Kin(String key, String publisher, String openness, String license, String core, String sizes) {

    /** The width of a witness in the table. */
    static final int WIDTH = 6;

    private static final Set<String> SIZES =
            Set.of("tiny", "mini", "small", "medium", "large", "xlarge", "xl", "xxl", "huge", "giant", "nano", "micro");

    /** Sides of pictures in pixels, as names of vision models end in. */
    private static final Set<String> RESOLUTIONS =
            Set.of("112", "128", "224", "256", "320", "336", "378", "384", "448", "512", "518", "640", "768");

    /** Words by which publishers set apart what they license otherwise. */
    private static final Set<String> APART = Set.of(
            "ultra",
            "max",
            "pro",
            "plus",
            "premier",
            "premium",
            "enterprise",
            "commercial",
            "research",
            "next",
            "dev",
            "nc",
            "turbo",
            "flash",
            "open",
            "closed",
            "community",
            "api",
            "preview",
            "cloud",
            "image",
            "video",
            "tts");

    /** The words that make the line of a name: without size, variant and day. */
    static List<String> line(ModelName name) {
        List<String> line = new ArrayList<>();
        for (String word : NameTokens.dotted(NameTokens.withoutVariants(name.tokens()))) {
            if (!NameTokens.size(word) && !NameTokens.packing(word) && !month(word)) {
                line.add(word);
            }
        }
        return line;
    }

    /** The sizes in a name, in order. */
    static String sizes(ModelName name) {
        List<String> sizes = new ArrayList<>();
        for (String word : name.tokens()) {
            if (NameTokens.size(word) || SIZES.contains(word)) {
                sizes.add(word);
            }
        }
        return String.join(" ", sizes);
    }

    /** {@code 2507}: year and month. */
    private static boolean month(String word) {
        return word.length() == 4 && NameTokens.digits(word) && word.charAt(0) == '2' && word.charAt(1) > '1';
    }

    /**
     * The witness to speak for the name; null where they differ, are too few, or the name may be of another line.
     *
     * @param publisher whose name it must be; null where the place does not say: then only size and variant may be new
     */
    static @Nullable Kin agreeing(ModelTables tables, ModelName name, @Nullable String publisher) {
        List<String> line = line(name);
        String size = sizes(name);
        for (int length = line.size(); length > 0; length--) {
            List<Kin> kin = visible(tables, line.subList(0, length), publisher);
            List<String> rest = line.subList(length, line.size());
            if (!agree(kin)) {
                return null;
            }
            boolean closed = !kin.isEmpty() && kin.get(0).openness().equals("api");
            if (publisher == null && !rest.isEmpty() && !(closed && length > 1)) {
                continue;
            }
            if (!kin.isEmpty() && enough(kin, length, rest, size)) {
                return closed || undisputed(tables, kin, line.subList(0, length), size) ? kin.get(0) : null;
            }
        }
        return null;
    }

    private static List<Kin> visible(ModelTables tables, List<String> line, @Nullable String publisher) {
        List<Kin> visible = new ArrayList<>();
        for (Kin each : tables.kin(NameTokens.join(line))) {
            boolean hers = publisher == null || publisher.equals(each.publisher());
            if (hers && !tables.hidden().test(each.key())) {
                visible.add(each);
            }
        }
        return visible;
    }

    private static boolean agree(List<Kin> kin) {
        for (Kin each : kin) {
            if (each.license().isEmpty() || !each.sideOf(kin.get(0))) {
                return false;
            }
        }
        return true;
    }

    /** Closed models have the service's terms, whatever the row says. */
    private boolean sideOf(Kin other) {
        return publisher.equals(other.publisher)
                && openness.equals(other.openness)
                && (openness.equals("api") || license.equals(other.license));
    }

    /** A closed model's terms are the service's. Weights take three witnesses, two where the licence is none
     * that sets free; four where a word of the name is new. */
    private static boolean enough(List<Kin> kin, int length, List<String> rest, String size) {
        Set<String> cores = new HashSet<>();
        Set<String> sizes = new HashSet<>();
        for (Kin each : kin) {
            cores.add(each.core());
            if (!each.sizes().isEmpty()) {
                sizes.add(each.sizes());
            }
        }
        if (!kin.get(0).openness().equals("open")) {
            return kin.get(0).openness().equals("api") && cores.size() > (length > 1 ? 1 : 2) && usual(rest);
        }
        boolean reserved = FamilyPattern.reserves(kin.get(0).license());
        boolean sized = reserved || size.isEmpty() || sizes.contains(size) || SIZES.contains(size);
        return sized && harmless(rest, reserved) && cores.size() > (!rest.isEmpty() ? 3 : reserved ? 1 : 2);
    }

    /** False where a broader line has the same size under another licence: in such a family the size decides. */
    private static boolean undisputed(ModelTables tables, List<Kin> kin, List<String> line, String size) {
        if (size.isEmpty() || hasSize(kin, size)) {
            return true;
        }
        for (int length = line.size() - 1; length > 0; length--) {
            for (Kin each : visible(tables, line.subList(0, length), kin.get(0).publisher())) {
                if (each.sizes().equals(size) && !each.sideOf(kin.get(0))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean hasSize(List<Kin> kin, String size) {
        for (Kin each : kin) {
            if (each.sizes().equals(size)) {
                return true;
            }
        }
        return false;
    }

    /** True where a service's new name has no word that none of its kind has: numbers and words such as {@code mini}. */
    private static boolean usual(List<String> rest) {
        for (String word : rest) {
            if (!NameTokens.numbered(word) && !FamilyRules.usual(word)) {
                return false;
            }
        }
        return true;
    }

    private static boolean harmless(List<String> rest, boolean reserved) {
        for (String word : rest) {
            boolean release = version(word) || word.length() == 4 && NameTokens.digits(word);
            if (release && !picture(word) || !reserved && APART.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** True for what the names of vision models measure in pixels: {@code 224}, {@code patch16}, {@code window12}. */
    static boolean picture(String word) {
        int from = word.startsWith("patch") ? 5 : word.startsWith("window") ? 6 : 0;
        return from > 0 ? NameTokens.digits(word.substring(from)) : RESOLUTIONS.contains(word);
    }

    /** True for {@code base}'s brothers {@code small}, {@code large} and the like. */
    static boolean sizeWord(String word) {
        return SIZES.contains(word);
    }

    /** True for a word by which publishers set apart what they license otherwise. */
    static boolean apart(String word) {
        return APART.contains(word);
    }

    /** {@code 3}, {@code 99}, {@code 2.5}, {@code v2}, {@code r1}: another release may have another licence. */
    static boolean version(String word) {
        int from = Character.isLetter(word.charAt(0)) && word.length() > 1 ? 1 : 0;
        for (int i = from; i < word.length(); i++) {
            if (word.charAt(i) != '.' && !Character.isDigit(word.charAt(i))) {
                return false;
            }
        }
        return Character.isDigit(word.charAt(from)) && (from == 1 || word.length() <= 3 || word.indexOf('.') > 0);
    }
}
