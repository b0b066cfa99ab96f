package io.github.modellicense.inventory;

/** Whether anybody can have the weights of a model. */
public enum Openness implements Labeled {
    OPEN_WEIGHTS("open-weights"),
    API_ONLY("api-only"),
    UNKNOWN("unknown");

    private final String label;

    Openness(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
