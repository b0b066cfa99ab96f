package io.github.modellicense.discovery.code;

import io.github.modellicense.inventory.Confidence;

/**
 * A place in code where a model is named.
 *
 * @param what how the text names it
 * @param linesDown how many lines below the beginning of its token the name stands, in a text of several lines
 */
record ModelSite(Value value, Service service, What what, Confidence confidence, int linesDown) {

    /** What a text at a call site is. */
    enum What {
        NAME,
        PLACE,
        ARTIFACT,
        ARCHITECTURE,
        MAVEN
    }

    ModelSite(Value value, Service service, What what, Confidence confidence) {
        this(value, service, what, confidence, 0);
    }

    /** The same place with a name that somebody has yet to fill in. */
    ModelSite unknown() {
        Value.Spot spot = value.written();
        return new ModelSite(Value.unknown(value.text(), spot.file(), spot.index()), service, what, confidence);
    }

    static What what(String word) {
        return switch (word) {
            case "path", "url" -> What.PLACE;
            case "artifact" -> What.ARTIFACT;
            case "architecture" -> What.ARCHITECTURE;
            default -> What.NAME;
        };
    }
}
