package io.github.modellicense.catalog.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What names of a family begin with, and what is known of the family.
 *
 * @param spellings beginnings: {@code $} ends the name, {@code !b} is not followed by b, {@code #} is a digit, {@code ?} any
 *     character
 * @param seen the words of its names, and its rows under another licence
 * @param base the family that it was made from, whose terms it keeps; empty for none
 */
record FamilyPattern(
        String family,
        String publisher,
        String openness,
        String license,
        String candidates,
        String confidence,
        String source,
        List<String> spellings,
        FamilyWords seen,
        String base) {

    static FamilyPattern of(List<String> row, FamilyWords seen) {
        return new FamilyPattern(
                row.get(1),
                row.get(2),
                row.get(3),
                row.get(4),
                row.get(5),
                row.get(6),
                row.get(7),
                ModelRow.words(row.get(8)),
                seen,
                row.get(9));
    }

    /** How many characters of the name the pattern explains; -1 where it does not match. */
    int match(String name) {
        int longest = -1;
        for (String spelling : spellings) {
            longest = Math.max(longest, match(spelling, name));
        }
        return longest;
    }

    /** True where one of its beginnings is this word with a version behind it: {@code qwen} of {@code qwen2.5}. */
    boolean begins(String word) {
        for (String spelling : spellings) {
            int end = word.length();
            if (spelling.startsWith(word) && spelling.length() > end && !Character.isLetter(spelling.charAt(end))) {
                return true;
            }
        }
        return false;
    }

    static int match(String spelling, String name) {
        int end = spelling.length();
        boolean ends = end > 0 && spelling.charAt(end - 1) == '$';
        int not = spelling.indexOf('!');
        int length = ends ? end - 1 : not >= 0 ? not : end;
        if (name.length() < length || ends && name.length() != length) {
            return -1;
        }
        for (int i = 0; i < length; i++) {
            char wanted = spelling.charAt(i);
            char c = name.charAt(i);
            boolean same = wanted == c || wanted == '?' || wanted == '#' && Character.isDigit(c);
            if (!same) {
                return -1;
            }
        }
        return not >= 0 && name.length() > length && name.charAt(length) == spelling.charAt(not + 1) ? -1 : length;
    }

    /** True where a source says of every wording and size of the family what its licence is. */
    boolean whole() {
        return seen.stated();
    }

    /** True where the word was seen in this family under its licence, or a source names it. */
    boolean knows(String word, Predicate<String> hidden) {
        for (String key : seen.of(word)) {
            if (!hidden.test(key)) {
                return true;
            }
        }
        return false;
    }

    /** True where what is made from one of the family keeps terms that are not permissive, or nobody can tell which. */
    boolean passesOn() {
        return openness.equals("open") && (reserves(license) || license.isEmpty() && family.endsWith("-finetune"));
    }

    /** True for terms that what is made from a model keeps. */
    static boolean reserves(String license) {
        return license.startsWith("LicenseRef-")
                || license.contains("-NC")
                || license.contains("-SA")
                || license.contains("GPL");
    }

    /** True where a source names the word; {@code ####} is any four digits. */
    boolean states(String word) {
        boolean four = word.length() == 4 && NameTokens.digits(word);
        return seen.of(word).contains(FamilyWords.STATED) || four && seen.has("####");
    }

    /** How many rows show the family. */
    int shown(Predicate<String> hidden) {
        int shown = 0;
        for (String key : witnesses()) {
            shown += hidden.test(key) ? 0 : 1;
        }
        return shown;
    }

    /** Rows that show the family's words, at most a few for each. */
    Set<String> witnesses() {
        return seen.rows();
    }

    /**
     * True where some row of the family has another licence, so that the family says nothing for sure. A closed family is
     * never mixed: its terms are the service's.
     *
     * @param hub true to ask of the publisher's own entries alone: what a service lists does not divide them
     */
    boolean mixed(Predicate<String> hidden, boolean hub) {
        for (String key : openness.equals("api") ? List.<String>of() : seen.exceptions()) {
            if (!hidden.test(key) && (!hub || key.startsWith("huggingface:"))) {
                return true;
            }
        }
        return false;
    }

    /** The words of the name behind what the pattern explains; a word that it begins and rows of the family have is known. */
    List<String> rest(String name, int matched, Predicate<String> hidden) {
        List<String> rest = rest(name, matched);
        int start = name.lastIndexOf('-', matched - 1) + 1;
        int end = name.indexOf('-', matched);
        String whole = name.substring(start, end < 0 ? name.length() : end);
        boolean begun = matched > start && matched < start + whole.length() && !rest.isEmpty();
        if (begun && !NameTokens.numbered(whole) && knows(whole, hidden)) {
            rest.remove(0);
        }
        return rest;
    }

    /** The words of the name behind what the pattern explains. */
    static List<String> rest(String name, int matched) {
        int from = matched;
        // A match that ends inside a word explains the word's beginning only.
        boolean inside = matched > 0
                && matched < name.length()
                && name.charAt(matched) != '-'
                && name.charAt(matched - 1) != '-';
        if (inside) {
            while (from > 0 && name.charAt(from - 1) != '-') {
                from--;
            }
        }
        List<String> rest = new ArrayList<>(NameTokens.split(name.substring(from)));
        if (inside && !rest.isEmpty() && from < matched) {
            String head = rest.get(0);
            String tail = head.substring(Math.min(head.length(), matched - from));
            rest.set(0, Character.isDigit(tail.charAt(0)) || tail.charAt(0) == '.' ? head : tail);
        }
        return rest;
    }
}
