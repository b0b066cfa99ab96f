package io.github.modellicense.inventory;

/** How much a finding weighs. */
public enum Severity implements Labeled {
    ERROR("error"),
    WARNING("warning"),
    INFO("info");

    private final String label;

    Severity(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
