package io.github.modellicense.catalog.models;

import java.util.ArrayList;
import java.util.List;

/** What the build needs of names to learn from rows what a family's numbers are. */
public final class FamilyPatterns {

    private FamilyPatterns() {}

    /** The name as the spellings of a family are compared with it. */
    public static String normalised(ModelName name) {
        return name.normalised();
    }

    /** True where one of the spellings begins the name; see {@code patterns.tsv}. */
    public static boolean matches(String spellings, String normalised) {
        for (String spelling : ModelRow.words(spellings)) {
            if (FamilyPattern.match(spelling, normalised) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The words of the name: versions, sizes and variants. */
    public static List<String> words(ModelName name) {
        List<String> words = new ArrayList<>();
        for (String word : NameTokens.dotted(name.tokens())) {
            if (word.indexOf('>') < 0 && word.indexOf('|') < 0) {
                words.add(word);
            }
        }
        return words;
    }
}
