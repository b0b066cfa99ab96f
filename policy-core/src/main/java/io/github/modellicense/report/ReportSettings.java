package io.github.modellicense.report;

import io.github.modellicense.catalog.LicenseCatalog;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a writer may need besides the evaluation.
 *
 * @param cycloneDxVersion {@code 1.6} or {@code 1.7}
 * @param timestamp the build's {@code project.build.outputTimestamp}; null where it sets none
 * @param licenses facts of licences, for names and links; null where a report does without
 * @param artifacts what the build made, as subjects of the attestation
 * @param bom the project's own CycloneDX BOM as JSON, to be merged into; null where there is none
 */
public record ReportSettings(
        String cycloneDxVersion,
        @Nullable Instant timestamp,
        @Nullable LicenseCatalog licenses,
        List<Artifact> artifacts,
        byte @Nullable [] bom) {

    /** Nothing but the evaluation. */
    public static final ReportSettings NONE = new ReportSettings("1.6", null, null, List.of(), null);

    public ReportSettings {
        if (!cycloneDxVersion.equals("1.6") && !cycloneDxVersion.equals("1.7")) {
            throw new IllegalArgumentException(
                    "CycloneDX version \"" + Clean.line(cycloneDxVersion) + "\" is not written; use 1.6 or 1.7");
        }
        artifacts = List.copyOf(artifacts);
    }

    /** These settings with licence facts. */
    public ReportSettings withLicenses(LicenseCatalog facts) {
        return new ReportSettings(cycloneDxVersion, timestamp, facts, artifacts, bom);
    }

    /** These settings with the build's timestamp. */
    public ReportSettings withTimestamp(@Nullable Instant time) {
        return new ReportSettings(cycloneDxVersion, time, licenses, artifacts, bom);
    }

    /** These settings for another version of CycloneDX. */
    public ReportSettings withCycloneDxVersion(String version) {
        return new ReportSettings(version, timestamp, licenses, artifacts, bom);
    }

    /** These settings with a BOM to merge into. */
    public ReportSettings withBom(byte @Nullable [] json) {
        return new ReportSettings(cycloneDxVersion, timestamp, licenses, artifacts, json);
    }

    /** These settings with what the build made. */
    public ReportSettings withArtifacts(List<Artifact> made) {
        return new ReportSettings(cycloneDxVersion, timestamp, licenses, made, bom);
    }

    /**
     * A file that the build made.
     *
     * @param name its file name
     * @param sha256 lower case
     */
    public record Artifact(String name, String sha256) {

        /** That of a file as it stands. */
        public static Artifact of(Path file) throws IOException {
            MessageDigest sha256 = Digests.sha256();
            byte[] buffer = new byte[1 << 16];
            try (InputStream in = Files.newInputStream(file)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    sha256.update(buffer, 0, read);
                }
            }
            return new Artifact(String.valueOf(file.getFileName()), Digests.hex(sha256.digest()));
        }
    }
}
