package io.github.modellicense.maven;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * The time that a reproducible build gives itself, {@code project.build.outputTimestamp}: an ISO instant, with an offset
 * or without, or seconds since 1970. Maven's own plugins read it the same way.
 */
final class BuildTime {

    private BuildTime() {}

    /** The time; null where the build sets none. */
    static @Nullable Instant of(MavenProject project) {
        String text = project.getProperties().getProperty("project.build.outputTimestamp");
        // A single character is how a child takes its parent's time away.
        if (text == null
                || text.isBlank()
                || text.trim().length() == 1 && !Character.isDigit(text.trim().charAt(0))) {
            return null;
        }
        try {
            return Instant.parse(text.trim());
        } catch (DateTimeParseException e) {
            return seconds(text.trim());
        }
    }

    private static @Nullable Instant seconds(String text) {
        try {
            return Instant.ofEpochSecond(Long.parseLong(text));
        } catch (NumberFormatException | DateTimeException e) {
            return null;
        }
    }
}
