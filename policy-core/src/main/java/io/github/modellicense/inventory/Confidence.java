package io.github.modellicense.inventory;

/** How sure a statement is. */
public enum Confidence implements Labeled {
    CERTAIN("certain"),
    LIKELY("likely"),
    POSSIBLE("possible");

    private final String label;

    Confidence(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
