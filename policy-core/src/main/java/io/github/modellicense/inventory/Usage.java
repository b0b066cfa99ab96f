package io.github.modellicense.inventory;

/** What a reference is used for, from where it stands. Production outweighs the others. */
public enum Usage implements Labeled {
    PRODUCTION("production"),
    TEST("test"),
    BUILD("build"),
    DOCUMENTATION("documentation");

    private final String label;

    Usage(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
