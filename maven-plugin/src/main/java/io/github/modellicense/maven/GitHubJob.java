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

    /** Does nothing outside GitHub Actions. */
    static void tell(ModuleRun.Result result) throws MojoExecutionException {
        if (!"true".equals(System.getenv("GITHUB_ACTIONS"))) {
            return;
        }
        // A workflow command counts only at the start of a line, which a logger's prefix would take.
        PrintStream out = System.out;
        GitHubActions.annotations(result.module()).forEach(out::println);
        Evaluation whole = result.reactor() == null ? result.module() : result.reactor();
        String summary = System.getenv("GITHUB_STEP_SUMMARY");
        if (summary != null && result.complete()) {
            append(Path.of(summary), GitHubActions.summary(whole));
        }
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
