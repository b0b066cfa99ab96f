package io.github.modellicense.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;

/** The module's CycloneDX report as an artifact beside the main one, to be installed and deployed with it. */
final class AttachedBom {

    private static final String CLASSIFIER = "cyclonedx-ml";

    private final Target target;
    private final Log log;

    AttachedBom(Target target, Log log) {
        this.target = target;
        this.log = log;
    }

    /** Attaches it, once however often the goal runs; a folder has nothing to attach to. */
    void attach() throws MojoExecutionException {
        Path bom = target.reports().resolve("bom.cdx.json");
        if (!target.writes("cyclonedx")) {
            log.warn("model-license.attach: there is no CycloneDX report to attach; add cyclonedx to"
                    + " model-license.formats");
        } else if (!target.folder() && Files.exists(bom) && !attached(target.project())) {
            target.project().addAttachedArtifact(artifact(target.project(), bom));
        }
    }

    private static boolean attached(MavenProject project) {
        for (Artifact each : project.getAttachedArtifacts()) {
            if (CLASSIFIER.equals(each.getClassifier())) {
                return true;
            }
        }
        return false;
    }

    private static Artifact artifact(MavenProject project, Path bom) {
        Artifact artifact = new DefaultArtifact(
                project.getGroupId(),
                project.getArtifactId(),
                project.getVersion(),
                "compile",
                "json",
                CLASSIFIER,
                new DefaultArtifactHandler("json"));
        artifact.setFile(bom.toFile());
        return artifact;
    }
}
