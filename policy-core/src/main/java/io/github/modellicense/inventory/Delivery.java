package io.github.modellicense.inventory;

/** How a reference gets at the model: its weights, or a hosted service. */
public enum Delivery implements Labeled {
    WEIGHTS("weights"),
    API("api"),
    UNKNOWN("unknown");

    private final String label;

    Delivery(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
