package io.github.modellicense.discovery.code;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a slot of the stack or a variable may hold, as far as texts and constants go.
 *
 * @param options empty for anything else
 */
record Datum(List<Option> options) {

    static final Datum NOTHING = new Datum(List.of());
    private static final int AT_MOST = 16;

    /**
     * A text or constant.
     *
     * @param text null for a constant
     * @param owner with slashes, of a constant; empty for a text
     * @param line where it is loaded
     * @param stored true once it went through a variable, field, parameter or lambda
     * @param known false for a variable of the environment or a key, named by text
     * @param annotated true for the default in an annotation
     */
    record Option(
            @Nullable String text,
            String owner,
            String name,
            int line,
            boolean stored,
            boolean known,
            boolean annotated) {

        Option store() {
            return stored ? this : new Option(text, owner, name, line, true, known, annotated);
        }
    }

    static Datum text(String text, int line) {
        return new Datum(List.of(new Option(text, "", "", line, false, true, false)));
    }

    static Datum constant(String owner, String name, int line) {
        return new Datum(List.of(new Option(null, owner, name, line, false, true, false)));
    }

    static Datum unknown(String name, int line) {
        return new Datum(List.of(new Option(name, "", "", line, false, false, false)));
    }

    /** What an annotation injects: the default, or the key where it has none. */
    static Datum injected(String placeholder) {
        int colon = placeholder.indexOf(':');
        boolean known = colon > 0 && colon + 2 < placeholder.length();
        int end = placeholder.endsWith("}") ? placeholder.length() - 1 : placeholder.length();
        String text = known ? placeholder.substring(colon + 1, end) : placeholder.substring(2, colon > 0 ? colon : end);
        return new Datum(List.of(new Option(text, "", "", 0, true, known, true)));
    }

    Datum store() {
        return options.isEmpty()
                ? this
                : new Datum(options.stream().map(Option::store).toList());
    }

    Datum or(Datum other) {
        if (options.isEmpty() || other == this) {
            return other;
        }
        if (other.options.isEmpty()) {
            return this;
        }
        Set<Option> all = new LinkedHashSet<>(options);
        all.addAll(other.options);
        List<Option> bounded = new ArrayList<>(all);
        return new Datum(List.copyOf(bounded.subList(0, Math.min(AT_MOST, bounded.size()))));
    }
}
