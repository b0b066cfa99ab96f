package io.github.modellicense.discovery.config;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Puts values in the place of <code>${NAME}</code>, <code>${NAME:default}</code>, <code>${NAME:-default}</code>,
 * <code>${NAME=default}</code>,
 * <code>@name@</code> and <code>{{ .Values.name }}</code>. A name defined several times gives several results: each may be
 * in effect.
 */
final class Placeholders {

    private static final int MAX_DEPTH = 8;
    private static final int MAX_RESULTS = 20;
    private static final int MAX_STEPS = 500;

    private final Function<String, Set<String>> lookup;
    private final Deque<String> active = new ArrayDeque<>();
    private int steps;

    /** Resolves names with the function; an empty set means that nothing defines it. */
    Placeholders(Function<String, Set<String>> lookup) {
        this.lookup = lookup;
    }

    /** Resolves names by the module's configuration, as seen from a setting. */
    static Placeholders in(Scope scope, Setting setting, Extract extract) {
        return new Placeholders(name -> scope.valuesOf(name, setting, extract));
    }

    /**
     * A text after resolving.
     *
     * @param open the first placeholder that stayed, as written; null where none did
     * @param guessed true where a default or a value from elsewhere was taken
     */
    record Resolved(String text, @Nullable String open, boolean guessed) {}

    /** Every reading of the text; one reading, the text itself, where it holds no placeholder. */
    List<Resolved> resolve(String text) {
        steps = 0;
        return resolve(text, 0);
    }

    private List<Resolved> resolve(String text, int depth) {
        Span span = Span.first(text);
        if (span == null || depth > MAX_DEPTH || ++steps > MAX_STEPS) {
            return List.of(new Resolved(text, span == null ? null : text.substring(span.start, span.end), depth > 0));
        }
        List<Resolved> results = new ArrayList<>();
        String before = text.substring(0, span.start);
        String after = text.substring(span.end);
        for (Resolved middle : values(text, span, depth)) {
            for (Resolved rest : resolve(after, depth + 1)) {
                String open = middle.open != null ? middle.open : rest.open;
                if (results.size() < MAX_RESULTS) {
                    results.add(new Resolved(before + middle.text + rest.text, open, true));
                }
            }
        }
        return results;
    }

    private List<Resolved> values(String text, Span span, int depth) {
        List<Resolved> results = new ArrayList<>();
        // NAME=${NAME:-default} asks its own environment: within a name, the name is not known.
        if (!active.contains(span.name)) {
            Set<String> defined = lookup.apply(span.name);
            active.push(span.name);
            for (String value : defined) {
                results.addAll(resolve(value, depth + 1));
            }
            active.pop();
        }
        // What stays open elsewhere is settled by the default that stands here.
        if (span.fallback != null && allOpen(results)) {
            results.clear();
            results.addAll(resolve(span.fallback, depth + 1));
        }
        if (results.isEmpty()) {
            String raw = text.substring(span.start, span.end);
            results.add(new Resolved(raw, raw, false));
        }
        return new ArrayList<>(new LinkedHashSet<>(results));
    }

    private static boolean allOpen(List<Resolved> results) {
        for (Resolved result : results) {
            if (result.open == null) {
                return false;
            }
        }
        return true;
    }

    /** One placeholder in a text: where it stands, the name it asks for, and its default. */
    private record Span(
            int start, int end, String name, @Nullable String fallback) {

        static @Nullable Span first(String text) {
            for (int i = 0; i < text.length() - 1; i++) {
                char c = text.charAt(i);
                Span span = null;
                if (c == '$' && text.charAt(i + 1) == '{') {
                    span = braces(text, i);
                } else if (c == '$' && (Character.isLetter(text.charAt(i + 1)) || text.charAt(i + 1) == '_')) {
                    span = bare(text, i);
                } else if (c == '@' && (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)))) {
                    span = maven(text, i);
                } else if (c == '{' && text.charAt(i + 1) == '{') {
                    span = template(text, i);
                }
                if (span != null) {
                    return span;
                }
            }
            return null;
        }

        private static @Nullable Span braces(String text, int start) {
            if (text.startsWith("{{", start + 1)) {
                return template(text, start);
            }
            int depth = 0;
            for (int i = start + 1; i < text.length(); i++) {
                depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
                if (depth == 0) {
                    return named(start, i + 1, text.substring(start + 2, i));
                }
            }
            return null;
        }

        private static Span named(int start, int end, String inside) {
            int colon = inside.indexOf(':');
            int dash = inside.indexOf('-');
            int equals = inside.indexOf('=');
            String name = inside;
            String fallback = null;
            if (colon > 0) {
                name = inside.substring(0, colon);
                String rest = inside.substring(colon + 1);
                fallback = rest.startsWith("?")
                        ? null
                        : rest.startsWith("-") || rest.startsWith("=") ? rest.substring(1) : rest;
            } else if (equals > 0 && isShell(inside.substring(0, equals))) {
                name = inside.substring(0, equals);
                fallback = inside.substring(equals + 1);
            } else if (dash > 0 && isShell(inside.substring(0, dash))) {
                name = inside.substring(0, dash);
                fallback = inside.substring(dash + 1);
            }
            return new Span(start, end, name.strip(), fallback == null ? null : unquoted(fallback.strip()));
        }

        private static boolean isShell(String name) {
            return name.chars().allMatch(c -> c == '_' || Character.isUpperCase(c) || Character.isDigit(c));
        }

        private static @Nullable Span bare(String text, int start) {
            int end = start + 1;
            while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
                end++;
            }
            return new Span(start, end, text.substring(start + 1, end), null);
        }

        private static @Nullable Span maven(String text, int start) {
            int end = text.indexOf('@', start + 1);
            if (end < start + 2) {
                return null;
            }
            String name = text.substring(start + 1, end);
            for (int i = 0; i < name.length(); i++) {
                if (!Character.isLetterOrDigit(name.charAt(i)) && "._-".indexOf(name.charAt(i)) < 0) {
                    return null;
                }
            }
            return new Span(start, end + 1, name, null);
        }

        private static @Nullable Span template(String text, int start) {
            int end = text.indexOf("}}", start);
            if (end < 0) {
                return null;
            }
            String inside = text.substring(text.indexOf("{{", start) + 2, end).strip();
            int pipe = inside.indexOf('|');
            String name = (pipe < 0 ? inside : inside.substring(0, pipe)).strip();
            String fallback = pipe < 0 ? null : defaultOf(inside.substring(pipe + 1));
            return new Span(start, end + 2, name.startsWith(".Values.") ? name.substring(8) : name, fallback);
        }

        private static @Nullable String defaultOf(String filters) {
            int at = filters.indexOf("default \"");
            int end = at < 0 ? -1 : filters.indexOf('"', at + 9);
            return end < 0 ? null : filters.substring(at + 9, end);
        }

        private static String unquoted(String text) {
            boolean quoted = text.length() > 1
                    && (text.startsWith("\"") && text.endsWith("\"") || text.startsWith("'") && text.endsWith("'"));
            return quoted ? text.substring(1, text.length() - 1) : text;
        }
    }
}
