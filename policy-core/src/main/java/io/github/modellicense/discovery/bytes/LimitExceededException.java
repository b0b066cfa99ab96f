package io.github.modellicense.discovery.bytes;

import java.io.IOException;

/** Looking further would cost more than a limit allows; what was not looked at must be reported. */
public final class LimitExceededException extends IOException {

    private static final long serialVersionUID = 1L;

    /** With a sentence for people, without the place. */
    public LimitExceededException(String message) {
        super(message);
    }
}
