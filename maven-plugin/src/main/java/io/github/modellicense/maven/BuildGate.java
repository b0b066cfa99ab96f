package io.github.modellicense.maven;

import io.github.modellicense.evaluation.Evaluation;
import io.github.modellicense.evaluation.Outcome;
import io.github.modellicense.evaluation.RunInfo;
import io.github.modellicense.evaluation.Violation;
import io.github.modellicense.inventory.Severity;
import io.github.modellicense.report.console.ConsoleLine;
import io.github.modellicense.report.console.ConsoleReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** Says what was found and stops the build where the evaluation failed. */
final class BuildGate {

    private static final String WHOLE = "*";

    /** Modules named in one line. */
    private static final int MOST = 10;

    private BuildGate() {}

    /**
     * Prints the evaluation and lets the build pass or not.
     *
     * @throws MojoFailureException where the module breaks the policy, or, after the last module, the build as a whole
     */
    static void shut(ModuleRun.Result result, Path root, Log log) throws MojoFailureException {
        List<String> reports = List.of(shown(result.reports(), root));
        print(ConsoleReport.lines(result.module(), result.check().knowledge().licenses(), reports), log);
        unchecked(result, log);
        Evaluation reactor = result.reactor();
        if (result.complete() && reactor != null) {
            print(
                    ConsoleReport.ofWhole(
                            reactor, result.module(), result.check().knowledge().licenses()),
                    log);
        }
        List<Violation> whole = wholeBuild(result);
        for (Violation violation : whole) {
            log.error("DENIED the whole build  (rule " + violation.rule() + ")");
            log.error("  " + PomLanguage.visible(violation.message()));
            log.error("  to fix: " + PomLanguage.visible(violation.remedy()));
        }
        Outcome outcome = result.module().outcome();
        if (reportOnly(result.module()) && (result.reactor() == null || reportOnly(result.reactor()))) {
            if (outcome != Outcome.PASSED) {
                log.warn("The build goes on only because of model-license.failOn=never; the outcome is "
                        + outcome.label());
            }
            return;
        }
        if (outcome == Outcome.FAILED || outcome == Outcome.INCOMPLETE) {
            throw new MojoFailureException(sentence(result.module(), shown(result.reports(), root)));
        }
        if (result.complete() && reactor != null && reactor.outcome() == Outcome.FAILED && !whole.isEmpty()) {
            throw new MojoFailureException("The models of the whole build break the policy " + reactor.policyName()
                    + ": " + whole.get(0).message());
        }
    }

    /** Modules of this build that no verdict speaks of; a gate that was taken off should not go unnoticed. */
    private static void unchecked(ModuleRun.Result result, Log log) {
        if (!result.complete() || result.reactor() == null) {
            return;
        }
        List<String> skipped = new ArrayList<>();
        List<String> notRun = new ArrayList<>();
        for (RunInfo.Module module : result.reactor().run().modules()) {
            switch (module.status()) {
                case "skipped" -> skipped.add(module.id());
                case "not-run" -> notRun.add(module.id());
                default -> {}
            }
        }
        if (!skipped.isEmpty()) {
            log.warn("Skipped, so that nothing is known of: " + some(skipped));
        }
        if (!notRun.isEmpty()) {
            log.info("Not part of this check: " + some(notRun));
        }
    }

    private static String some(List<String> modules) {
        int rest = modules.size() - MOST;
        return rest <= 0
                ? String.join(", ", modules)
                : String.join(", ", modules.subList(0, MOST)) + " and " + PomLanguage.count(rest, "more module");
    }

    /** Told never to fail, by a policy that lets itself be told. */
    private static boolean reportOnly(Evaluation evaluation) {
        return evaluation.run().failOn().equals("never")
                && evaluation.violations().stream()
                        .noneMatch(each -> each.check().startsWith("enforcement."));
    }

    private static void print(List<ConsoleLine> lines, Log log) {
        for (ConsoleLine line : lines) {
            switch (line.level()) {
                case ERROR -> log.error(line.text());
                case WARNING -> log.warn(line.text());
                case INFO -> log.info(line.text());
            }
        }
    }

    /** Open violations that no module has alone; known only after the last module. */
    private static List<Violation> wholeBuild(ModuleRun.Result result) {
        List<Violation> whole = new ArrayList<>();
        if (result.reactor() != null && result.complete()) {
            for (Violation violation : result.reactor().violations()) {
                if (violation.model().equals(WHOLE) && violation.status() == Violation.Status.OPEN) {
                    whole.add(violation);
                }
            }
        }
        return whole;
    }

    private static String sentence(Evaluation evaluation, String reports) {
        if (evaluation.outcome() == Outcome.INCOMPLETE) {
            return "Not everything could be looked at, so there is no verdict to pass on; see notLookedAt in "
                    + reports;
        }
        long errors = evaluation.violations().stream()
                .filter(each -> each.status() == Violation.Status.OPEN && each.severity() == Severity.ERROR)
                .count();
        return "AI models break the policy " + evaluation.policyName() + ": " + errors
                + (errors == 1 ? " error" : " errors") + "; see " + reports;
    }

    private static String shown(Path reports, Path root) {
        Path absolute = reports.toAbsolutePath().normalize();
        return (absolute.startsWith(root) ? root.relativize(absolute) : absolute)
                .toString()
                .replace('\\', '/');
    }
}
