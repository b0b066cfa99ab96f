package io.github.modellicense.catalog.models;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** When a family's pattern may speak for a name that has no row: nothing but size, variant, day and format is left. */
final class FamilyRules {

    private static final Set<String> CLOSED_WORDS = Set.of(
            "mini",
            "nano",
            "pro",
            "turbo",
            "lite",
            "flash",
            "max",
            "plus",
            "large",
            "small",
            "medium",
            "micro",
            "premier",
            "premium",
            "audio",
            "realtime",
            "transcribe",
            "diarize",
            "tts",
            "search",
            "image",
            "live",
            "native",
            "exp",
            "experimental",
            "vision",
            "codex",
            "reasoning",
            "reasoner",
            "fast",
            "multilingual",
            "english",
            "light",
            "opus",
            "sonnet",
            "haiku",
            "instant",
            "deep",
            "research",
            "customtools",
            "hd",
            "api",
            "16k",
            "32k",
            "128k",
            "o",
            "4o",
            "edit",
            "generate",
            "dialog",
            "computer",
            "use",
            "embedding",
            "embed",
            "ultra");

    private FamilyRules() {}

    /** True for a word by which the names of closed models differ: another of them under the same terms. */
    static boolean usual(String word) {
        return CLOSED_WORDS.contains(word) || NameTokens.variant(word);
    }

    /**
     * True where the name cannot mean another release or another licence: each word that the pattern leaves was seen in
     * the family under that licence, or is a variant, day or format.
     */
    static boolean explains(FamilyPattern pattern, List<String> rest, Predicate<String> hidden, boolean hub) {
        if (pattern.mixed(hidden, hub)) {
            return false;
        }
        for (String word : rest) {
            boolean known = pattern.knows(word, hidden) && !choosing(word, pattern) || pattern.states(word);
            boolean sized = pattern.whole() && (Kin.picture(word) || FamilySizes.between(word, pattern, hidden));
            if (!known && !sized && !harmless(word, pattern)) {
                return false;
            }
        }
        return true;
    }

    /**
     * True where the name is its publisher's own and only its wording is new. The licence of the family was read from a source
     * of its own; that its models bear it out, and none differs, extends it to another wording (two must be known), and to
     * {@code small} and {@code large}. Anything with a digit may be another release, a size between two others may have terms of
     * its own (3B of Qwen2.5 has), and some words set apart what is licensed otherwise: those it extends to only where the
     * licence is none that sets free, a size also where a source speaks of the whole family.
     *
     * @param hub true for the publisher's own entry: only its own others divide a family
     * @param worded true where the publisher alone gives the names; a library's may be anybody's
     */
    static boolean extendsTo(
            FamilyPattern pattern, List<String> rest, Predicate<String> hidden, boolean hub, boolean worded) {
        int seen = pattern.mixed(hidden, hub) ? 0 : pattern.shown(hidden);
        boolean reserved = FamilyPattern.reserves(pattern.license());
        boolean whole = pattern.whole() && !pattern.mixed(hidden, hub);
        for (String word : rest) {
            boolean known = pattern.knows(word, hidden) && !choosing(word, pattern)
                    || pattern.states(word)
                    || harmless(word, pattern);
            boolean wording = worded && wording(word, pattern) && (reserved || !Kin.apart(word));
            boolean borne = wording || Kin.picture(word);
            boolean sized = Kin.sizeWord(word) || (reserved || whole) && FamilySizes.between(word, pattern, hidden);
            if (!known && !(borne && (seen > 1 || whole)) && !(sized && (seen > 0 || whole))) {
                return false;
            }
        }
        return seen > 0 || whole;
    }

    /** Letters; of a family that a source speaks of as a whole also {@code 24khz} and the like, which is no release. */
    private static boolean wording(String word, FamilyPattern pattern) {
        if (!pattern.openness().equals("open")) {
            return false;
        }
        return NameTokens.wording(word)
                || pattern.whole()
                        && Character.isLetter(word.charAt(word.length() - 1))
                        && !NameTokens.size(word)
                        && !Kin.version(word);
    }

    /** Four digits that choose between licences, as with Mistral: only a row can tell which. */
    private static boolean choosing(String word, FamilyPattern pattern) {
        return word.length() == 4
                && NameTokens.digits(word)
                && pattern.openness().equals("open")
                && (pattern.publisher().equals("Mistral AI")
                        || pattern.publisher().equals("DeepSeek"));
    }

    private static boolean harmless(String word, FamilyPattern pattern) {
        return NameTokens.variant(word)
                || NameTokens.format(word)
                || day(word, pattern)
                || pattern.openness().equals("api") && CLOSED_WORDS.contains(word);
    }

    /** {@code 20250514}, {@code 001}, {@code 05} of a service, and {@code 2507} except where four digits choose the licence. */
    private static boolean day(String word, FamilyPattern pattern) {
        if (!NameTokens.digits(word)) {
            return false;
        }
        return word.length() == 8
                || word.length() == 3 && word.charAt(0) == '0'
                || word.length() == 4 && !choosing(word, pattern)
                || pattern.openness().equals("api") && word.length() == 2 && word.charAt(0) < '4';
    }
}
