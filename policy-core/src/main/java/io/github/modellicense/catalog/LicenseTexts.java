package io.github.modellicense.catalog;

import io.github.modellicense.inventory.LicenseText;
import io.github.modellicense.license.LicenseCategory;
import io.github.modellicense.license.LicenseExpression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Recognises licence texts. A permissive licence only word for word; a restricted one by title and phrases, the longest
 * title first; everything else is said to be what it is.
 */
public final class LicenseTexts {

    /** Words at the top among which a title is looked for. */
    private static final int TOP = 45;

    /** A notice or pointer has no more words. */
    private static final int SHORT = 150;

    private static final int POINTER = 60;
    private static final List<String> POLICIES = List.of(
            "acceptable use policy", "prohibited use policy", "prohibited uses policy", "usage policy", "use policy");

    private final LicenseCatalog licenses;
    private @Nullable SortedTable table;
    private @Nullable Map<Long, List<KnownText>> anchors;

    /** Recognises with the names and classes of a catalogue. */
    public LicenseTexts(LicenseCatalog licenses) {
        this.licenses = licenses;
    }

    /** What a text is. Total: any text has an answer. */
    public TextReading recognise(LicenseText text) {
        if (text.format().equals("pdf") || text.text().startsWith("%PDF-")) {
            return new TextReading.Pdf();
        }
        TextWords words = TextWords.of(text.text());
        if (text.format().equals("empty") || text.text().isBlank()) {
            return new TextReading.Empty();
        }
        String exact = exact(words);
        if (exact != null) {
            return new TextReading.Exact(exact);
        }
        String all = " " + words.from(0, words.list().size()) + " ";
        String top = " " + words.from(0, TOP) + " ";
        TextReading reading = words.list().size() <= SHORT ? notice(all) : null;
        reading = reading == null ? signature(top, all) : reading;
        reading = reading == null ? policy(words) : reading;
        reading = reading == null ? modified(words) : reading;
        reading = reading == null ? pointer(text.text(), words) : reading;
        return reading == null ? new TextReading.Unknown() : reading;
    }

    private @Nullable String exact(TextWords words) {
        int size = words.list().size();
        List<String> whole = table().find("b:" + words.digest(0, size));
        if (whole != null) {
            return whole.get(0);
        }
        int title = words.firstLineLength();
        if (title == 0 || title > 14 || title == size) {
            return null;
        }
        List<String> body = table().find("b:" + words.digest(title, size));
        if (body == null) {
            return null;
        }
        LicenseReading named = licenses.read(words.from(0, title), null);
        return named.equals(new LicenseReading.Known(LicenseExpression.of(body.get(0)))) ? body.get(0) : null;
    }

    /** Rows {@code s:NUMBER} hold ids, words of the title (empty for any), and phrases separated by {@code |}. */
    private @Nullable TextReading signature(String top, String all) {
        for (List<String> row : table().startingWith("s:")) {
            boolean titled = row.get(2).isEmpty() || top.contains(" " + row.get(2) + " ");
            if (titled && containsAll(all, ProfileCodec.split(row.get(3), '|'))) {
                return named(ProfileCodec.split(row.get(1), ' '), row.get(2).isEmpty() ? row.get(3) : row.get(2));
            }
        }
        return null;
    }

    private TextReading named(List<String> ids, String signature) {
        if (ids.size() > 1) {
            return new TextReading.Shared(ids);
        }
        LicenseCategory category = licenses.category(ids.get(0));
        boolean permissive = category == LicenseCategory.PERMISSIVE || category == LicenseCategory.PUBLIC_DOMAIN;
        return permissive ? new TextReading.Titled(ids.get(0)) : new TextReading.Restricted(ids.get(0), signature);
    }

    private static boolean containsAll(String all, List<String> phrases) {
        for (String phrase : phrases) {
            if (!all.contains(" " + phrase + " ")) {
                return false;
            }
        }
        return true;
    }

    /** Rows {@code n:SENTENCE} hold the ids of the licences that are named so. */
    private @Nullable TextReading notice(String all) {
        Map<Integer, LicenseReading> found = new TreeMap<>();
        for (List<String> row : table().startingWith("n:")) {
            String sentence = row.get(0).substring(2);
            int at = all.indexOf(" " + sentence + " ");
            if (at >= 0) {
                List<String> ids = ProfileCodec.split(row.get(1), ' ');
                found.put(
                        at,
                        ids.size() == 1
                                ? new LicenseReading.Known(LicenseExpression.of(ids.get(0)))
                                : new LicenseReading.Ambiguous(sentence, ids));
            }
        }
        return found.isEmpty() ? null : new TextReading.Notice(List.copyOf(found.values()));
    }

    private static @Nullable TextReading policy(TextWords words) {
        String top = " " + words.from(0, 15) + " ";
        for (String policy : POLICIES) {
            int at = top.indexOf(" " + policy + " ");
            if (at >= 0) {
                return new TextReading.UsePolicy(
                        top.substring(0, at + policy.length() + 1).strip());
            }
        }
        return null;
    }

    /** The known text that this one shares the most places with, of those the one nearest in length; two are enough. */
    private @Nullable TextReading modified(TextWords words) {
        Map<KnownText, Integer> shared = new HashMap<>();
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i + TextWords.ANCHOR <= words.list().size(); i++) {
            long anchor = words.anchor(i);
            if (anchors().containsKey(anchor) && seen.add(anchor)) {
                anchors().getOrDefault(anchor, List.of()).forEach(text -> shared.merge(text, 1, Integer::sum));
            }
        }
        KnownText best = null;
        for (Map.Entry<KnownText, Integer> each : shared.entrySet()) {
            KnownText text = each.getKey();
            if (each.getValue() >= 2
                    && (best == null || better(text, best, shared, words.list().size()))) {
                best = text;
            }
        }
        return best == null ? null : new TextReading.Modified(best.id());
    }

    /** More places in common; then one of the licences with facts of ours; then one that fits in; then the nearest. */
    private boolean better(KnownText text, KnownText best, Map<KnownText, Integer> shared, int size) {
        int more = shared.getOrDefault(text, 0) - shared.getOrDefault(best, 0);
        if (more != 0) {
            return more > 0;
        }
        boolean ours = licenses.profile(text.id()) != null;
        if (ours != (licenses.profile(best.id()) != null)) {
            return ours;
        }
        boolean fits = text.size() <= size;
        if (fits != best.size() <= size) {
            return fits;
        }
        int nearer = Math.abs(best.size() - size) - Math.abs(text.size() - size);
        return nearer != 0 ? nearer > 0 : text.variant().compareTo(best.variant()) < 0;
    }

    /** A known text by its line in the sources, {@code ID/VARIANT}, and how many words it has. */
    private record KnownText(String variant, int size) {
        String id() {
            return variant.substring(0, variant.indexOf('/'));
        }
    }

    private static @Nullable TextReading pointer(String text, TextWords words) {
        if (words.list().size() > POINTER) {
            return null;
        }
        for (String word : text.split("\\s+")) {
            String address = LicensePages.trim(word);
            if (Spelling.address(address.toLowerCase(Locale.ROOT))) {
                return new TextReading.Pointer(address);
            }
        }
        return null;
    }

    private synchronized SortedTable table() {
        if (table == null) {
            table = SortedTable.bundled("texts");
        }
        return table;
    }

    /** Rows {@code a:ID/VARIANT} hold the number of words and three anchors. */
    private synchronized Map<Long, List<KnownText>> anchors() {
        if (anchors == null) {
            Map<Long, List<KnownText>> all = new HashMap<>();
            for (List<String> row : table().startingWith("a:")) {
                KnownText text = new KnownText(row.get(0).substring(2), Integer.parseInt(row.get(1)));
                for (String anchor : ProfileCodec.split(row.get(2), ' ')) {
                    all.computeIfAbsent(Long.parseUnsignedLong(anchor, 16), key -> new ArrayList<>())
                            .add(text);
                }
            }
            anchors = all;
        }
        return anchors;
    }
}
