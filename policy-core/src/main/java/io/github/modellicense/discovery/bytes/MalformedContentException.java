package io.github.modellicense.discovery.bytes;

import java.io.IOException;

/** Content that claims what it does not hold, or more than a limit allows. */
public final class MalformedContentException extends IOException {

    private static final long serialVersionUID = 1L;

    /** With a sentence for people, without the place. */
    public MalformedContentException(String message) {
        super(message);
    }
}
