package io.github.modellicense.policy.file;

import io.github.modellicense.policy.Glob;
import io.github.modellicense.policy.Selector;
import java.util.List;
import java.util.Map;

/** Compares selectors. Says no where it cannot tell, so that nothing is taken for wider than it is. */
final class Selectors {

    private Selectors() {}

    /** True where the wide selector surely selects everything that the narrow one does. */
    static boolean covers(Selector wide, Selector narrow) {
        for (Map.Entry<Selector.Key, List<Glob>> entry : wide.any().entrySet()) {
            if (!everyValue(entry.getKey(), entry.getValue())
                    && !Globs.cover(entry.getValue(), narrow.any().get(entry.getKey()))) {
                return false;
            }
        }
        Selector excluded = wide.not();
        if (excluded == null) {
            return true;
        }
        Selector alsoExcluded = narrow.not();
        return alsoExcluded != null && covers(alsoExcluded, excluded) || apart(excluded, narrow);
    }

    private static boolean everyValue(Selector.Key key, List<Glob> globs) {
        List<String> words = SelectorReader.words(key);
        if (words == null) {
            return false;
        }
        for (String word : words) {
            if (!Globs.anyMatches(globs, word)) {
                return false;
            }
        }
        return true;
    }

    /** True where surely no reference matches both: a key that has one value only wants different ones. */
    private static boolean apart(Selector one, Selector other) {
        for (Map.Entry<Selector.Key, List<Glob>> entry : one.any().entrySet()) {
            List<Glob> others = other.any().get(entry.getKey());
            List<String> words = SelectorReader.words(entry.getKey());
            if (others != null && words != null && !shareAny(words, entry.getValue(), others)) {
                return true;
            }
        }
        return false;
    }

    private static boolean shareAny(List<String> words, List<Glob> one, List<Glob> other) {
        for (String word : words) {
            if (Globs.anyMatches(one, word) && Globs.anyMatches(other, word)) {
                return true;
            }
        }
        return false;
    }
}
