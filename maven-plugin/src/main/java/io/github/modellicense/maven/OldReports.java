package io.github.modellicense.maven;

import io.github.modellicense.report.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** Reports that an earlier build has left: whoever reads one after this build would take it for this build's. */
final class OldReports {

    private OldReports() {}

    /**
     * Removes those of every module that this build is about to run in, and the merged ones. In a folder of the user's
     * choice each module takes away only what it is going to write.
     */
    static void removeAll(Target target, MavenSession session) throws IOException {
        if (target.usual()) {
            for (MavenProject project : target.folder() ? List.<MavenProject>of() : session.getProjects()) {
                remove(Target.usualReports(project), Reports.FILES);
            }
            remove(target.reports(), Reports.FILES);
        }
        if (target.reactor()) {
            remove(target.reactorReports(), Reports.FILES);
        }
    }

    /** Removes the named files where they are. */
    static void remove(Path folder, Collection<String> names) throws IOException {
        if (Files.isDirectory(folder)) {
            for (String name : names) {
                Files.deleteIfExists(folder.resolve(name));
            }
        }
    }
}
