package io.github.modellicense.policy.file;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Names of sources as text. */
final class Sources {

    private Sources() {}

    /** What stands before the first colon, where that is a scheme and no drive letter. */
    static @Nullable String schemeOf(String text) {
        int colon = text.indexOf(':');
        for (int i = 0; i < colon; i++) {
            if (!Character.isLetter(text.charAt(i))) {
                return null;
            }
        }
        return colon < 2 ? null : text.substring(0, colon);
    }

    static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    /** The path with {@code /}, without {@code .} and with {@code ..} only at its beginning. */
    static String normalised(String path) {
        String slashed = path.replace('\\', '/');
        Deque<String> parts = new ArrayDeque<>();
        for (String part : slashed.split("/")) {
            boolean up =
                    part.equals("..") && !parts.isEmpty() && !parts.getLast().equals("..");
            if (up) {
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return (slashed.startsWith("/") ? "/" : "") + String.join("/", parts);
    }

    /** A normalised path that stays inside its archive. */
    static String inside(String path, String asWritten) {
        String normalised = normalised(path);
        if (normalised.isEmpty() || normalised.startsWith("..") || asWritten.startsWith("/")) {
            throw new IllegalArgumentException("\"" + asWritten + "\" leads out of the archive it is named in");
        }
        return normalised;
    }
}
