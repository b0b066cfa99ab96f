package io.github.modellicense.report.html;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names for deep links: readable, stable for the same input, each used once. */
final class HtmlAnchors {

    private static final int LONGEST = 80;

    private final Map<String, String> byKey = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /** The anchor of a thing, the same for the same kind and name. */
    String of(String kind, String name) {
        String key = kind + "\n" + name;
        String anchor = byKey.get(key);
        if (anchor == null) {
            anchor = fresh(kind, name);
            byKey.put(key, anchor);
        }
        return anchor;
    }

    /** The anchor of a thing that the page shows; null where it shows none of that name. */
    @Nullable
    String find(String kind, String name) {
        return byKey.get(kind + "\n" + name);
    }

    /** An anchor that nothing else has. */
    String fresh(String kind, String name) {
        String slug = slug(kind, name);
        String anchor = slug;
        for (int i = 2; !taken.add(anchor); i++) {
            anchor = slug + "-" + i;
        }
        return anchor;
    }

    private static String slug(String kind, String name) {
        char[] slug = (kind + "-" + name).toCharArray();
        int end = kind.length() + 1;
        for (int i = end; i < slug.length && end < LONGEST; i++) {
            char c = slug[i];
            if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') {
                slug[end++] = c;
            } else if (slug[end - 1] != '-') {
                slug[end++] = '-';
            }
        }
        return new String(slug, 0, end);
    }
}
