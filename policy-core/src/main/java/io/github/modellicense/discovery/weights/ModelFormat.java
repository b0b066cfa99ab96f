package io.github.modellicense.discovery.weights;

import io.github.modellicense.discovery.bytes.Bytes;
import java.io.IOException;

/** One file format of models: how its files are recognised, and what their headers say. */
interface ModelFormat {

    /** Name in reports, such as {@code gguf}. */
    String name();

    /** False where the head shows that the file has another format. Cheap. */
    boolean mayBe(Head head);

    /** True where the head alone proves the format, so that a file that then cannot be read is a broken model. */
    boolean certain(Head head);

    /**
     * Reads what the file says of itself. Nothing in it is executed, instantiated or followed.
     *
     * @return false where the file turns out to have another format, or to hold no model
     * @throws IOException where it claims what it does not hold; what was read so far stays with the facts
     */
    boolean read(Head head, Bytes bytes, HeaderFacts facts) throws IOException;
}
