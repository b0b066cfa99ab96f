package io.github.modellicense.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Violations accepted when the policy was adopted. */
public record Baseline(List<Entry> violations) {

    /** Accepts nothing. */
    public static final Baseline EMPTY = new Baseline(List.of());

    public Baseline {
        violations = List.copyOf(violations);
    }

    /** One accepted violation; it falls when the licence changes. */
    public record Entry(
            String rule,
            String model,
            String module,
            @Nullable String license) {}
}
