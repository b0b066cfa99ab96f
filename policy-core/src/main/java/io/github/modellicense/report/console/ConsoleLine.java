package io.github.modellicense.report.console;

import io.github.modellicense.inventory.Severity;
import io.github.modellicense.report.Clean;

/**
 * A line for a build's log, without a line break.
 *
 * @param level how the build tool should log it
 */
public record ConsoleLine(Severity level, String text) {
    public ConsoleLine {
        text = Clean.line(text);
    }
}
