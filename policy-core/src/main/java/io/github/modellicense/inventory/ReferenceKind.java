package io.github.modellicense.inventory;

/** The kind of place that a reference stands in. */
public enum ReferenceKind implements Labeled {
    DECLARATION("declaration"),
    CONFIGURATION("configuration"),
    CODE("code"),
    ANNOTATION("annotation"),
    DEPENDENCY("dependency"),
    DEFAULT("default"),
    UNRESOLVED("unresolved"),
    WEIGHTS("weights"),
    CONTAINER("container"),
    SCRIPT("script"),
    MODEL_CARD("model-card"),
    BOM("bom");

    private final String label;

    ReferenceKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
