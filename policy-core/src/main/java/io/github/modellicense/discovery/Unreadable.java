package io.github.modellicense.discovery;

import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/** Says in words why reading failed, without the absolute path that most messages of the JDK hold. */
public final class Unreadable {

    private Unreadable() {}

    static String why(Throwable failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (cause instanceof NoSuchFileException) {
            return "it is not there";
        }
        return "cannot be read (" + cause.getClass().getSimpleName() + ")";
    }

    /** One line about what a scanner threw. */
    public static String thrown(Throwable failure) {
        @Nullable String message = failure.getMessage();
        return failure.getClass().getSimpleName()
                + (message == null ? "" : ": " + message.lines().findFirst().orElse(""));
    }
}
