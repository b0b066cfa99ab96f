package io.github.modellicense.policy.file;

import io.github.modellicense.yaml.NearestWord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a policy, a catalogue file or a waiver file comes from. {@code toString} is the text that messages, reports and
 * {@link #parse} use.
 */
public sealed interface PolicySource {

    /** The policy file's usual name; the entry that is read from a policy artifact. */
    String POLICY_FILE = "model-policy.yaml";

    /** The source that a reference in this one names. */
    default PolicySource resolve(String reference) {
        return Sources.schemeOf(reference) == null ? sibling(reference) : parse(reference);
    }

    /**
     * The source at a relative path from this one.
     *
     * @throws IllegalArgumentException with a sentence where there is none
     */
    PolicySource sibling(String path);

    /** True for what the organisation publishes: an artifact or the class path, which a project does not edit. */
    default boolean published() {
        return this instanceof Maven || this instanceof Classpath;
    }

    /**
     * Reads {@code builtin:NAME}, a path, {@code classpath:…}, {@code mvn:group:artifact:version[:type[:classifier]]} or
     * {@code https://…}.
     *
     * @throws IllegalArgumentException with a sentence that says what is wrong
     */
    static PolicySource parse(String text) {
        String scheme = Sources.schemeOf(text);
        if (scheme == null) {
            return new File(Sources.normalised(text));
        }
        String rest = text.substring(scheme.length() + 1);
        return switch (scheme) {
            case "builtin" -> new Builtin(rest);
            case "classpath" -> new Classpath(Sources.inside(rest.startsWith("/") ? rest.substring(1) : rest, text));
            case "mvn" -> Maven.parse(rest);
            case "https" -> new Https(text);
            case "http" ->
                throw new IllegalArgumentException(
                        "\"" + text + "\" is not encrypted; use https: with its sha256, or mvn:");
            default ->
                throw new IllegalArgumentException("unknown kind of source \"" + scheme + ":\" in \"" + text + "\""
                        + NearestWord.hint(scheme, List.of("builtin", "classpath", "mvn", "https")));
        };
    }

    /** A starter policy of ours. */
    record Builtin(String name) implements PolicySource {

        @Override
        public PolicySource sibling(String path) {
            throw new IllegalArgumentException("\"" + path + "\" cannot stand beside " + this);
        }

        @Override
        public String toString() {
            return "builtin:" + name;
        }
    }

    /** A file; the path has {@code /} and is relative to the reactor root unless it is absolute. */
    record File(String path) implements PolicySource {

        @Override
        public PolicySource sibling(String other) {
            boolean absolute = other.startsWith("/") || other.indexOf(':') == 1;
            return new File(Sources.normalised(absolute ? other : Sources.folder(path) + other));
        }

        @Override
        public String toString() {
            return path;
        }
    }

    /** A resource on the plugin's class path. */
    record Classpath(String path) implements PolicySource {

        @Override
        public PolicySource sibling(String other) {
            return new Classpath(Sources.inside(Sources.folder(path) + other, other));
        }

        @Override
        public String toString() {
            return "classpath:" + path;
        }
    }

    /**
     * A file in a Maven artifact, resolved by Maven.
     *
     * @param type {@code jar} unless said; a {@code jar} or {@code zip} is opened, any other type is the file itself
     * @param entry the file inside the archive; {@link #POLICY_FILE} unless said after {@code !/}
     */
    record Maven(
            String groupId,
            String artifactId,
            String version,
            String type,
            @Nullable String classifier,
            String entry) implements PolicySource {

        static Maven parse(String text) {
            int bang = text.indexOf("!/");
            String entry = bang < 0 ? POLICY_FILE : Sources.inside(text.substring(bang + 2), text);
            String[] parts = (bang < 0 ? text : text.substring(0, bang)).split(":", -1);
            boolean complete = parts.length >= 3 && parts.length <= 5;
            for (String part : parts) {
                complete &= !part.isBlank();
            }
            if (!complete) {
                throw new IllegalArgumentException(
                        "\"mvn:" + text + "\" is not mvn:group:artifact:version[:type[:classifier]]");
            }
            String type = parts.length > 3 ? parts[3] : "jar";
            String classifier = parts.length > 4 ? parts[4] : null;
            return new Maven(parts[0], parts[1], fixed(parts[2]), type, classifier, entry);
        }

        private static String fixed(String version) {
            if (version.equals("LATEST") || version.equals("RELEASE") || "[(".indexOf(version.charAt(0)) >= 0) {
                throw new IllegalArgumentException(
                        "the version \"" + version + "\" floats; a policy needs a fixed one");
            }
            return version;
        }

        /** True where the artifact is opened and {@link #entry} read; otherwise it is the file itself. */
        public boolean archive() {
            return type.equals("jar") || type.equals("zip");
        }

        @Override
        public PolicySource sibling(String path) {
            if (!archive()) {
                throw new IllegalArgumentException(
                        "\"" + path + "\" cannot stand beside " + this + ", which is one file; pack both into a jar");
            }
            String other = Sources.inside(Sources.folder(entry) + path, path);
            return new Maven(groupId, artifactId, version, type, classifier, other);
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder("mvn:")
                    .append(groupId)
                    .append(':')
                    .append(artifactId)
                    .append(':')
                    .append(version);
            if (classifier != null || !type.equals("jar")) {
                text.append(':').append(type);
            }
            if (classifier != null) {
                text.append(':').append(classifier);
            }
            return entry.equals(POLICY_FILE)
                    ? text.toString()
                    : text.append("!/").append(entry).toString();
        }
    }

    /** A file on a server; read only with its sha256. */
    record Https(String url) implements PolicySource {

        @Override
        public PolicySource sibling(String path) {
            return new Https(java.net.URI.create(url).resolve(path).toString());
        }

        @Override
        public String toString() {
            return url;
        }
    }
}
