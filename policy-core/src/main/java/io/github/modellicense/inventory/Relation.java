package io.github.modellicense.inventory;

/** How a derivative came from its base. */
public enum Relation implements Labeled {
    FINETUNE("finetune"),
    QUANTIZED("quantized"),
    MERGE("merge"),
    ADAPTER("adapter"),
    DISTILLED("distilled"),
    CONVERTED("converted");

    private final String label;

    Relation(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
