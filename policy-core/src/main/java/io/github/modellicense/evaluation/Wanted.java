package io.github.modellicense.evaluation;

import java.util.ArrayList;
import java.util.List;

/** Says in a few words what a rule with allow, review and deny wants. */
final class Wanted {

    private static final int SHOWN = 8;

    private Wanted() {}

    static String of(List<?> allow, List<?> review, List<?> deny) {
        List<String> parts = new ArrayList<>();
        if (!allow.isEmpty()) {
            parts.add(list(allow));
        }
        if (!review.isEmpty()) {
            parts.add("after review: " + list(review));
        }
        if (!deny.isEmpty()) {
            parts.add((parts.isEmpty() ? "anything but: " : "never: ") + list(deny));
        }
        return parts.isEmpty() ? "nothing" : String.join("; ", parts);
    }

    /** At most 120 characters of a text, on one line. */
    static String shortened(String text) {
        String line = text.strip().replace('\n', ' ').replace('\r', ' ');
        return line.length() <= 120 ? line : line.substring(0, 119) + "\u2026";
    }

    /** The first few of a list, and how many more there are. */
    static String list(List<?> values) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Math.min(values.size(), SHOWN); i++) {
            text.append(i == 0 ? "" : ", ").append(values.get(i));
        }
        if (values.size() > SHOWN) {
            text.append(" and ").append(values.size() - SHOWN).append(" more");
        }
        return text.toString();
    }
}
