package io.github.modellicense.catalog.models;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** The sizes of a family: one between two others is likely under the same licence, which {@link FamilyRules} weighs. */
final class FamilySizes {

    /** Two sizes may be all there are; a third shows that the family goes on. */
    private static final int ENOUGH = 3;

    private FamilySizes() {}

    /** True where the word is a size and the family, under its licence, has smaller and larger ones, three in all. */
    static boolean between(String word, FamilyPattern pattern, Predicate<String> hidden) {
        List<String> known = new ArrayList<>();
        for (String each : pattern.seen().all()) {
            if (NameTokens.size(each) && pattern.knows(each, hidden)) {
                known.add(each);
            }
        }
        return active(word) || between(word, known);
    }

    /** True for sizes, the first of which lies between three of the others or more: {@code 30b a3b} among their like. */
    static boolean between(String size, Collection<String> others) {
        double wanted = parameters(first(size));
        int known = 0;
        boolean smaller = false;
        boolean larger = false;
        for (String other : others) {
            double each = parameters(first(other));
            known += each > 0 ? 1 : 0;
            smaller |= each > 0 && each <= wanted;
            larger |= each >= wanted;
        }
        return wanted > 0 && known >= ENOUGH && smaller && larger;
    }

    private static String first(String sizes) {
        int end = sizes.indexOf(' ');
        return end < 0 ? sizes : sizes.substring(0, end);
    }

    /** {@code a3b}: how many parameters of a size that stands before it work at a time. */
    private static boolean active(String word) {
        return NameTokens.size(word) && word.charAt(0) == 'a';
    }

    /** The number of parameters that {@code 0.5b}, {@code 110m} and {@code 8x7b} mean; 0 for what is no size. */
    static double parameters(String word) {
        boolean size = NameTokens.size(word) && Character.isDigit(word.charAt(0));
        int end = word.length() - 1;
        double unit = !size ? 0 : word.charAt(end) == 'b' ? 1e9 : word.charAt(end) == 'm' ? 1e6 : 0;
        if (unit == 0) {
            return 0;
        }
        double product = 1;
        for (String factor : word.substring(0, end).split("x")) {
            product *= number(factor);
        }
        return product * unit;
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
