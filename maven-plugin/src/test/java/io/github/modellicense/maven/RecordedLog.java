package io.github.modellicense.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.logging.SystemStreamLog;

/** Keeps what a goal says, {@code LEVEL text} a line. */
final class RecordedLog extends SystemStreamLog {

    private final List<String> lines = new ArrayList<>();

    @Override
    public void info(CharSequence text) {
        lines.add("INFO " + text);
    }

    @Override
    public void warn(CharSequence text) {
        lines.add("WARNING " + text);
    }

    @Override
    public void error(CharSequence text) {
        lines.add("ERROR " + text);
    }

    List<String> lines() {
        return lines;
    }

    String all() {
        return String.join("\n", lines);
    }
}
