package io.github.modellicense.policy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which references a rule is about: a reference matches when, for every key, one of the values does. Empty selects all.
 *
 * @param any values by key
 * @param not what must not match; null where nothing is excluded
 */
public record Selector(Map<Key, List<Glob>> any, @Nullable Selector not) {

    /** Selects everything. */
    public static final Selector ALL = new Selector(Map.of(), null);

    public Selector {
        any = Map.copyOf(any);
    }

    /** The keys of {@code when}. */
    public enum Key implements io.github.modellicense.inventory.Labeled {
        USAGE("usage"),
        MODEL("model"),
        PUBLISHER("publisher"),
        FAMILY("family"),
        LICENSE("license"),
        CATEGORY("category"),
        OPENNESS("openness"),
        DELIVERY("delivery"),
        PROVIDER("provider"),
        KIND("kind"),
        MODULE("module");

        private final String label;

        Key(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
