package io.github.modellicense.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A version of ours: numbers with dots, then an optional qualifier that comes before the release ({@code 1.0.0-SNAPSHOT}). */
record ToolVersion(List<Long> numbers, String qualifier) implements Comparable<ToolVersion> {

    static ToolVersion of(String text) {
        int end = 0;
        List<Long> numbers = new ArrayList<>();
        while (end < text.length() && isDigit(text.charAt(end))) {
            int from = end;
            while (end < text.length() && isDigit(text.charAt(end))) {
                end++;
            }
            numbers.add(Long.parseLong(text.substring(from, Math.min(end, from + 18))));
            if (end + 1 < text.length() && text.charAt(end) == '.' && isDigit(text.charAt(end + 1))) {
                end++;
            } else {
                break;
            }
        }
        return new ToolVersion(numbers, text.substring(end).toLowerCase(Locale.ROOT));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    @Override
    public int compareTo(ToolVersion other) {
        for (int i = 0; i < Math.max(numbers.size(), other.numbers.size()); i++) {
            int order = Long.compare(part(i), other.part(i));
            if (order != 0) {
                return order;
            }
        }
        if (qualifier.isEmpty() || other.qualifier.isEmpty()) {
            return Boolean.compare(qualifier.isEmpty(), other.qualifier.isEmpty());
        }
        return qualifier.compareTo(other.qualifier);
    }

    private long part(int i) {
        return i < numbers.size() ? numbers.get(i) : 0;
    }
}
