package io.github.modellicense.maven;

import io.github.modellicense.evaluation.Evaluation;
import io.github.modellicense.report.github.GitHubActions;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.maven.plugin.MojoExecutionException;

/** Annotations and the job summary, where the build runs in GitHub Actions. */
final class GitHubJob {

    private GitHubJob() {}

    /** Annotates what a module has. Does nothing outside GitHub Actions. */
    static void annotate(Evaluation module) {
        if (here()) {
            // A workflow command counts only at the start of a line, which a logger's prefix would take.
            PrintStream out = System.out;
            GitHubActions.annotations(module).forEach(out::println);
        }
    }

    /** Adds the job's summary, once a build and also where the build stops early. */
    static void summarize(Evaluation whole) throws MojoExecutionException {
        String summary = System.getenv("GITHUB_STEP_SUMMARY");
        if (here() && summary != null) {
            append(Path.of(summary), GitHubActions.summary(whole));
        }
    }

    private static boolean here() {
        return "true".equals(System.getenv("GITHUB_ACTIONS"));
    }

    private static void append(Path file, String text) throws MojoExecutionException {
        try {
            Files.writeString(
                    file, text + "\n", StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new MojoExecutionException("the job summary cannot be written: " + e.getMessage(), e);
        }
    }
}
