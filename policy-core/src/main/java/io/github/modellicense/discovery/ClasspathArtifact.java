package io.github.modellicense.discovery;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A resolved dependency of a module.
 *
 * @param scope Maven's: {@code compile}, {@code runtime}, {@code provided}, {@code system} or {@code test}; {@code plugin} for
 *     a build plugin's
 * @param file null where it was not resolved, as on a folder without a build
 * @param trail the dependencies through which it came, the module's own first, as {@code group:artifact:version}
 * @param line of the build file at which it or the first of its trail is declared; 0 where unknown
 * @param buildFile the build file that declares it, as in reports; null for the module's own POM
 */
public record ClasspathArtifact(
        String groupId,
        String artifactId,
        String version,
        @Nullable String classifier,
        String scope,
        @Nullable Path file,
        List<String> trail,
        int line,
        @Nullable String buildFile) {

    public ClasspathArtifact {
        trail = List.copyOf(trail);
    }

    /** A dependency that the module's own POM declares. */
    public ClasspathArtifact(
            String groupId,
            String artifactId,
            String version,
            @Nullable String classifier,
            String scope,
            @Nullable Path file,
            List<String> trail,
            int line) {
        this(groupId, artifactId, version, classifier, scope, file, trail, line, null);
    }

    /** {@code group:artifact:version}, as in reports. */
    public String coordinates() {
        return groupId + ":" + artifactId + ":" + version;
    }
}
