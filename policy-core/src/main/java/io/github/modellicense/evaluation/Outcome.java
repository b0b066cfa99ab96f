package io.github.modellicense.evaluation;

import io.github.modellicense.inventory.Labeled;

/** How a run ended. */
public enum Outcome implements Labeled {
    PASSED("passed"),
    FAILED("failed"),
    INCOMPLETE("incomplete"),
    SKIPPED("skipped");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
