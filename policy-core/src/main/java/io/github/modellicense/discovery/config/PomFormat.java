package io.github.modellicense.discovery.config;

import io.github.modellicense.discovery.config.XmlTree.Element;

/**
 * What a POM itself sets: its properties, and the system properties, environment variables and arguments that its plugins
 * pass on. Its dependencies are the business of others.
 */
final class PomFormat implements SettingFormat {

    private final CommandFormat commands = new CommandFormat();

    @Override
    public void read(String text, int firstLine, Extract into) {
        for (Element project : XmlTree.read(text, firstLine).all("project")) {
            settings(project.path("properties"), into);
            for (Element profile : project.path("profiles", "profile")) {
                settings(profile.path("properties"), into);
                plugins(profile, into);
            }
            plugins(project, into);
        }
    }

    private void plugins(Element project, Extract into) {
        for (Element plugin : project.path("build", "plugins", "plugin")) {
            plugin.all("configuration").forEach(configuration -> configuration(configuration, into, 0));
            for (Element configuration : plugin.path("executions", "execution", "configuration")) {
                configuration(configuration, into, 0);
            }
        }
    }

    private void configuration(Element element, Extract into, int depth) {
        for (Element child : element.children) {
            switch (child.name) {
                case "systemPropertyVariables",
                        "systemProperties",
                        "environmentVariables",
                        "environment",
                        "env",
                        "systemPropertiesVariables",
                        "properties" -> settings(java.util.List.of(child), into);
                case "argLine",
                        "jvmArguments",
                        "arguments",
                        "argument",
                        "commandlineArgs",
                        "jvmArgs",
                        "command",
                        "arg" -> {
                    if (!child.text().isEmpty()) {
                        commands.line(child.text(), child.line, into);
                    }
                    configuration(child, into, depth + 1);
                }
                default -> configuration(child, into, depth + 1);
            }
        }
    }

    /** Elements whose name is the key, or that hold a name and a value. */
    private static void settings(Iterable<Element> groups, Extract into) {
        for (Element group : groups) {
            for (Element entry : group.children) {
                String name = entry.text("name").isEmpty() ? entry.text("key") : entry.text("name");
                String key = name.isEmpty() ? entry.name : name;
                String value = name.isEmpty() ? entry.text() : entry.text("value");
                if (!value.isEmpty() && value.length() <= Extract.MAX_VALUE) {
                    into.setting(key, group.name, value, entry.line, 0);
                }
            }
        }
    }
}
