package io.github.modellicense.maven;

import io.github.modellicense.CheckSettings;
import io.github.modellicense.ModelLicenseCheck;
import io.github.modellicense.evaluation.PolicyTestResult;
import io.github.modellicense.policy.PolicyTest;
import io.github.modellicense.policy.file.PolicyTestFile;
import io.github.modellicense.yaml.InvalidFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** The policy's own test cases in a build: says which hold, and fails where one does not. */
final class PolicyCases {

    private final ModuleRun run;
    private final Log log;

    PolicyCases(ModuleRun run, Log log) {
        this.run = run;
        this.log = log;
    }

    /** The cases that a build has at its root. */
    static Path usual(Target target) {
        return target.root().resolve(CheckSettings.TESTS_FILE);
    }

    /** Runs the cases in the first module of a build that asks, and not again. */
    void runOnce(Path file) throws MojoExecutionException, MojoFailureException {
        if (run.shared().first(file)) {
            run(file);
        }
    }

    private void run(Path file) throws MojoExecutionException, MojoFailureException {
        ModelLicenseCheck check = run.open();
        List<PolicyTestResult> results =
                check.test(read(file, check), run.target().settings().asOf());
        long failed = results.stream().filter(result -> !result.passed()).count();
        for (PolicyTestResult result : results) {
            say(result);
        }
        String sum = (results.size() - failed) + " cases passed, " + failed + " failed";
        log.info("Policy \"" + PomLanguage.visible(check.policy().name()) + "\": " + sum);
        if (failed > 0) {
            throw new MojoFailureException("the policy does not decide as its test cases say: " + sum);
        }
    }

    private void say(PolicyTestResult result) {
        if (result.passed()) {
            log.info("holds: " + PomLanguage.visible(result.test().name()));
            return;
        }
        log.error("does not hold: " + PomLanguage.visible(result.test().name()) + " ("
                + result.test().at() + ")");
        result.differences().forEach(each -> log.error("  " + PomLanguage.visible(each)));
    }

    private static List<PolicyTest> read(Path file, ModelLicenseCheck check) throws MojoExecutionException {
        try {
            return PolicyTestFile.read(
                    file.getFileName().toString(),
                    Files.readAllBytes(file),
                    check.knowledge().licenses());
        } catch (InvalidFileException e) {
            throw new MojoExecutionException(PomLanguage.problems(e));
        } catch (NoSuchFileException e) {
            throw new MojoExecutionException(
                    "there are no cases to run: write " + CheckSettings.TESTS_FILE
                            + " at the root of the build, or name a file with -Dmodel-license.tests of the goal test-policy",
                    e);
        } catch (IOException e) {
            throw new MojoExecutionException(file.getFileName() + " cannot be read: " + e.getMessage(), e);
        }
    }
}
