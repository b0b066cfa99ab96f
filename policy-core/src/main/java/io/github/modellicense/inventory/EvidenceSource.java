package io.github.modellicense.inventory;

/** Who says so. CODE is the licence of a POM or JAR: shown, never the weights'. */
public enum EvidenceSource implements Labeled {
    OVERRIDE("override"),
    DECLARATION("declaration"),
    TEXT("text"),
    CARD("card"),
    HEADER("header"),
    SIDECAR("sidecar"),
    LINEAGE("lineage"),
    DIGEST("digest"),
    CATALOG("catalog"),
    CODE("code");

    private final String label;

    EvidenceSource(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
