package io.github.modellicense.catalog.models;

import io.github.modellicense.inventory.BaseModel;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.Namespace;
import io.github.modellicense.inventory.Relation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bases that a name shows: the published models whose names stand in it, and the beginnings of families whose terms pass
 * on, be they run together with other words ({@code mygemma-2-9b}) or not.
 */
final class ShownBases {

    /** A name that goes on for longer is a sentence; the words behind are not looked at. */
    private static final int LONGEST = 24;

    /** Inside a word, fewer letters than these are chance. */
    private static final int INNER = 5;

    private final ModelTables tables;
    private final Published models;

    ShownBases(ModelTables tables) {
        this.tables = tables;
        this.models = new Published(tables);
    }

    /** What a title or the stem of a file shows; the relation is a conversion where it is that name and nothing else. */
    List<BaseModel> in(String title) {
        String name = title.strip().replace(' ', '-').replace('/', '-');
        return name.isEmpty()
                ? List.of()
                : in(ModelName.of(new ModelId(Namespace.HUGGINGFACE, "untold/" + name)), true);
    }

    /** What a name under which a model is published shows. */
    List<BaseModel> in(ModelName name) {
        return in(name, false);
    }

    private List<BaseModel> in(ModelName name, boolean title) {
        List<String> words = NameTokens.spelledOut(
                name.tokens().subList(0, Math.min(LONGEST, name.tokens().size())));
        List<BaseModel> bases = new ArrayList<>();
        for (int from = 0; from < words.size(); ) {
            Shown shown = first(words.subList(from, words.size()));
            if (shown != null && shown.id() != null) {
                List<String> rest = words.subList(from + shown.words(), words.size());
                boolean whole = from == 0 && !shown.inside() && (title || name.requantised()) && onlyVariants(rest);
                if (whole || certain(words.subList(from, from + shown.words()))) {
                    add(new BaseModel(shown.id(), whole ? relation(name) : Relation.FINETUNE), bases);
                }
            }
            from += shown == null ? 1 : shown.words();
        }
        return bases;
    }

    private static boolean onlyVariants(List<String> words) {
        for (String word : words) {
            if (!NameTokens.variant(word) && !NameTokens.day(word)) {
                return false;
            }
        }
        return true;
    }

    private static Relation relation(ModelName name) {
        return name.requantised() ? Copies.relation(name) : Relation.CONVERTED;
    }

    private static void add(BaseModel base, List<BaseModel> bases) {
        for (BaseModel known : bases) {
            if (known.id().equals(base.id())) {
                return;
            }
        }
        bases.add(base);
    }

    /**
     * What stands at the beginning of these words.
     *
     * @param id null for a family that leaves no terms
     * @param words how many of the words it explains
     * @param inside true where it begins within a word
     */
    private record Shown(@Nullable ModelId id, int words, boolean inside) {}

    private @Nullable Shown first(List<String> words) {
        Shown published = published(words);
        Shown family = family(words, 3);
        if (family != null && (published == null || family.words() > published.words())) {
            return family;
        }
        Shown hidden = published == null || unknown(published) ? hidden(words) : null;
        return hidden == null ? published : hidden;
    }

    /** A family whose terms pass on, inside the first word: {@code mygemma}. */
    private @Nullable Shown hidden(List<String> words) {
        String first = words.get(0);
        for (int at = 1; at + INNER <= first.length(); at++) {
            if (Character.isLetter(first.charAt(at - 1)) && Character.isLetter(first.charAt(at))) {
                List<String> rest = new ArrayList<>(words);
                rest.set(0, first.substring(at));
                Shown family = family(rest, INNER);
                Shown published = family == null || family.id() == null ? null : published(rest);
                if (family != null && family.id() != null) {
                    Shown longer = published == null || published.words() < family.words() ? family : published;
                    return new Shown(longer.id(), longer.words(), true);
                }
            }
        }
        return null;
    }

    private boolean unknown(Shown published) {
        ModelRow row = published.id() == null ? null : tables.row(published.id());
        return row != null && row.license().isEmpty();
    }

    private @Nullable Shown published(List<String> words) {
        for (int length = words.size(); length >= 1; length--) {
            ModelId id = models.named(words.subList(0, length));
            if (id != null) {
                return new Shown(id, length, false);
            }
        }
        return null;
    }

    private @Nullable Shown family(List<String> words, int letters) {
        String text = String.join("-", NameTokens.dotted(words));
        for (FamilyPattern pattern : tables.patterns(text)) {
            int matched = pattern.match(text);
            if (matched > 0) {
                String whole = wholeWords(text, matched);
                boolean name = letters(whole, matched) >= letters && (distinct(whole) || numberBehind(whole, text));
                return name ? family(pattern, whole, text, words) : null;
            }
        }
        return null;
    }

    private static Shown family(FamilyPattern pattern, String begun, String text, List<String> words) {
        String sized = withSizes(begun, text);
        int explained = count(sized, words);
        boolean leavesTerms = pattern.passesOn() || !pattern.base().isEmpty();
        return new Shown(leavesTerms ? new ModelId(Namespace.NAME, sized) : null, explained, false);
    }

    private static String wholeWords(String text, int matched) {
        int end = text.charAt(matched - 1) == '-' ? matched - 1 : matched;
        return text.substring(0, endOfWord(text, end));
    }

    private static int endOfWord(String text, int from) {
        int end = text.indexOf('-', from);
        return end < 0 ? text.length() : end;
    }

    /** The sizes behind a family's name belong to it. */
    private static String withSizes(String begun, String text) {
        int end = begun.length();
        while (end < text.length() && NameTokens.size(text.substring(end + 1, endOfWord(text, end + 1)))) {
            end = endOfWord(text, end + 1);
        }
        return text.substring(0, end);
    }

    /** How many of the words the text holds; a version that took two words is one in the text. */
    private static int count(String text, List<String> words) {
        for (int length = words.size(); length > 1; length--) {
            if (text.equals(String.join("-", NameTokens.dotted(words.subList(0, length))))) {
                return length;
            }
        }
        return 1;
    }

    private static int letters(String text, int limit) {
        int letters = 0;
        for (int i = 0; i < Math.min(limit, text.length()); i++) {
            letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
        }
        return letters;
    }

    /** One plain word may mean anything; a number in it or a second word makes it a name. */
    private static boolean distinct(String begun) {
        return NameTokens.numbered(begun) || begun.indexOf('-') > 0;
    }

    private static boolean numberBehind(String begun, String text) {
        int next = begun.length() + 1;
        return next < text.length() && NameTokens.numbered(text.substring(next, endOfWord(text, next)));
    }

    /** False for a size without a version that a permissive family of the same maker has too: {@code qwen-14b}. */
    private boolean certain(List<String> words) {
        String head = words.get(0);
        boolean sizeOnly = words.size() > 1 && !NameTokens.numbered(head);
        for (String word : words.subList(1, words.size())) {
            sizeOnly &= NameTokens.size(word) || NameTokens.variant(word);
        }
        return !sizeOnly || !shared(head, words.subList(1, words.size()));
    }

    private boolean shared(String head, List<String> sizes) {
        for (FamilyPattern pattern : tables.patterns(head)) {
            if (pattern.openness().equals("open") && !pattern.passesOn() && pattern.begins(head)) {
                for (String size : sizes) {
                    if (NameTokens.size(size) && pattern.knows(size, tables.hidden())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
