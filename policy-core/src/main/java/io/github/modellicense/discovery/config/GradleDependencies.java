package io.github.modellicense.discovery.config;

import io.github.modellicense.discovery.ClasspathArtifact;
import io.github.modellicense.inventory.Usage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The dependencies of Gradle and sbt build files, line by line: {@code configuration 'g:a:v'}, the map notation, aliases of
 * version catalogues, and {@code "g" % "a" % "v"}.
 */
final class GradleDependencies {

    private final List<BuildFile> files = new ArrayList<>();
    private final Map<String, String> variables = new HashMap<>();
    private final Map<String, String> aliases = new HashMap<>();
    private final GradlePlatforms platforms = new GradlePlatforms();

    void add(String path, Usage usage, String text) {
        if (path.endsWith(".versions.toml")) {
            catalogue(text);
        } else {
            variables(text);
            if (!path.endsWith("gradle.properties")) {
                files.add(new BuildFile(path, usage, text));
            }
        }
    }

    void dependencies(Consumer<ClasspathArtifact> artifacts) {
        for (BuildFile file : files) {
            for (String line : file.text.split("\n", -1)) {
                String platform = GradlePlatforms.in(line.strip()) ? coordinates(line) : null;
                if (platform != null) {
                    platforms.add(file.path, resolved(platform));
                }
            }
        }
        for (BuildFile file : files) {
            String[] lines = file.text.split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                String line = lines[i].strip();
                if (!line.startsWith("//") && !line.startsWith("*")) {
                    line(line, i + 1, file, artifacts);
                }
            }
        }
    }

    private void line(String line, int number, BuildFile file, Consumer<ClasspathArtifact> artifacts) {
        String scope = scope(line, file.usage);
        if (line.indexOf('%') > 0 && line.indexOf('"') >= 0) {
            sbt(line, number, file, artifacts);
        } else if (scope != null && line.indexOf("platform(") < 0 && line.indexOf("project(") < 0) {
            String coordinates = coordinates(line);
            if (coordinates != null) {
                accept(coordinates, scope, number, file, artifacts);
            }
        }
    }

    /** Maven's word for the Gradle configuration that the line begins with; null where it begins with none. */
    private static @Nullable String scope(String line, Usage usage) {
        int end = 0;
        while (end < line.length() && Character.isLetterOrDigit(line.charAt(end))) {
            end++;
        }
        String word = line.substring(0, end);
        String lower = word.toLowerCase(Locale.ROOT);
        boolean known = lower.endsWith("implementation")
                || lower.endsWith("api")
                || lower.endsWith("runtimeonly")
                || lower.endsWith("compileonly")
                || lower.endsWith("annotationprocessor")
                || lower.equals("compile")
                || lower.equals("runtime")
                || lower.equals("testcompile")
                || lower.equals("kapt")
                || lower.equals("ksp")
                || lower.equals("developmentonly")
                || lower.equals("provided");
        if (!known) {
            return null;
        }
        if (usage == Usage.TEST || lower.contains("test")) {
            return "test";
        }
        return switch (lower) {
            case "annotationprocessor", "kapt", "ksp" -> "plugin";
            case "compileonly", "provided" -> "provided";
            case "runtimeonly", "runtime" -> "runtime";
            default -> "compile";
        };
    }

    private @Nullable String coordinates(String line) {
        String quoted = quoted(line, 0);
        if (quoted != null && quoted.indexOf(':') > 0) {
            return quoted;
        }
        String group = named(line, "group");
        String artifact = named(line, "name");
        if (group != null && artifact != null) {
            String version = named(line, "version");
            return group + ":" + artifact + (version == null ? "" : ":" + version);
        }
        int libs = line.indexOf("libs.");
        return libs < 0 ? null : aliases.get(alias(line.substring(libs + 5)));
    }

    private static @Nullable String quoted(String line, int from) {
        for (int i = from; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' || c == '\'') {
                int end = line.indexOf(c, i + 1);
                // "${property("v")}": the inner quotes are the placeholder's.
                while (end >= 0 && line.lastIndexOf("${", end) > Math.max(i, line.lastIndexOf('}', end))) {
                    end = line.indexOf(c, end + 1);
                }
                return end < 0 ? null : line.substring(i + 1, end);
            }
        }
        return null;
    }

    private static @Nullable String named(String line, String name) {
        int at = line.indexOf(name + ":");
        if (at < 0) {
            at = line.indexOf(name + " =");
        }
        return at < 0 ? null : quoted(line, at);
    }

    private static String alias(String text) {
        int end = 0;
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end)) || ".-_".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        String alias = text.substring(0, end).replace('.', '-').replace('_', '-');
        return alias.endsWith("-get") ? alias.substring(0, alias.length() - 4) : alias;
    }

    private void sbt(String line, int number, BuildFile file, Consumer<ClasspathArtifact> artifacts) {
        String[] parts = line.replace("%%%", "%").replace("%%", "%").split("%");
        for (int i = 0; i + 2 < parts.length; i++) {
            String group = quoted(parts[i], 0);
            String artifact = quoted(parts[i + 1], 0);
            String version = quoted(parts[i + 2], 0);
            if (group != null && artifact != null) {
                boolean test = line.contains("Test") || file.usage == Usage.TEST;
                String known = version == null ? "" : ":" + version;
                accept(group + ":" + artifact + known, test ? "test" : "compile", number, file, artifacts);
                return;
            }
        }
    }

    private void accept(
            String coordinates, String scope, int line, BuildFile file, Consumer<ClasspathArtifact> artifacts) {
        int at = coordinates.indexOf('@');
        String[] parts = (at < 0 ? coordinates : coordinates.substring(0, at)).split(":", -1);
        String version = parts.length > 2 ? resolved(parts[2]) : platforms.version(file.path, resolved(parts[0]));
        String artifact = resolved(parts[1]);
        artifacts.accept(new ClasspathArtifact(
                resolved(parts[0]),
                artifact,
                version,
                parts.length > 3 ? resolved(parts[3]) : null,
                scope,
                null,
                List.of(parts[0] + ":" + artifact + ":" + version),
                line,
                file.path));
    }

    private String resolved(String text) {
        return new Placeholders(name -> {
                    String value = variables.get(variable(name));
                    return value == null ? Set.of() : Set.of(value);
                })
                .resolve(text)
                .get(0)
                .text();
    }

    /** The variable's own name: {@code rootProject.v}, {@code property("v")} and {@code extra["v"]} mean {@code v}. */
    private static String variable(String expression) {
        String quoted = quoted(expression, 0);
        String name = quoted == null ? expression : quoted;
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Anything of the shape {@code name = 'value'} or {@code set('name', 'value')} may be a version. */
    private void variables(String text) {
        for (String line : text.split("\n", -1)) {
            int set = line.indexOf("set(");
            int comma = set < 0 ? -1 : line.indexOf(',', set);
            String named = comma < 0 ? null : quoted(line.substring(set, comma), 0);
            String given = comma < 0 ? null : quoted(line, comma);
            if (named != null && given != null) {
                variables.put(named, given);
                continue;
            }
            int equals = line.indexOf('=');
            String before = equals < 0 ? "" : line.substring(0, equals).strip();
            String name = variable(before.substring(before.lastIndexOf(' ') + 1));
            String quoted = equals < 0 ? null : quoted(line, equals);
            String value = quoted != null ? quoted : line.substring(equals + 1).strip();
            if (!name.isEmpty() && !value.isEmpty() && value.length() < 100) {
                variables.put(name.replace("\"", "").replace("'", ""), value);
            }
        }
    }

    private void catalogue(String text) {
        Map<String, String> versions = new HashMap<>();
        for (String raw : text.split("\n", -1)) {
            String line = raw.strip();
            int equals = line.indexOf('=');
            String key = equals < 0 ? "" : line.substring(0, equals).strip();
            String module = named(line, "module");
            String group = named(line, "group");
            if (module == null && group != null) {
                module = group + ":" + named(line, "name");
            }
            String plain = equals < 0 ? null : quoted(line, equals);
            if (module != null) {
                String version = named(line, "version");
                String reference = named(line, "version.ref");
                String known =
                        reference != null ? versions.getOrDefault(reference, "") : version == null ? "" : version;
                aliases.put(alias(key), module + (known.isEmpty() ? "" : ":" + known));
            } else if (plain != null && plain.indexOf(':') > 0) {
                aliases.put(alias(key), plain);
            } else if (plain != null) {
                versions.put(key, plain);
            }
        }
    }

    private record BuildFile(String path, Usage usage, String text) {}
}
