package io.github.modellicense.discovery.config;

import java.util.Locale;

/** A text of several lines inside YAML: a file in a ConfigMap, or a script. */
final class Embedded {

    private Embedded() {}

    static void read(String key, String text, int firstLine, Extract into, CommandFormat commands) {
        String name = key.toLowerCase(Locale.ROOT);
        if (name.endsWith(".properties") || name.endsWith(".env")) {
            new PropertiesFormat().read(text, firstLine, into);
        } else if (name.endsWith(".yml") || name.endsWith(".yaml")) {
            new YamlLines().read(text, firstLine, into);
        } else if (name.endsWith(".json")) {
            new JsonFormat().read(text, firstLine, into);
        } else {
            commands.read(text, firstLine, into);
        }
    }
}
