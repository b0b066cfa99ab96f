package io.github.modellicense.maven;

import io.github.modellicense.CheckSettings;
import io.github.modellicense.ModelLicenseCheck;
import io.github.modellicense.PackagedArtifacts;
import io.github.modellicense.discovery.ModuleSources;
import io.github.modellicense.evaluation.Evaluation;
import io.github.modellicense.evaluation.PackagedArtifact;
import io.github.modellicense.evaluation.RunInfo;
import io.github.modellicense.inventory.Inventory;
import io.github.modellicense.maven.SharedState.ModuleResult;
import io.github.modellicense.policy.Check;
import io.github.modellicense.policy.Rule;
import io.github.modellicense.report.ReportWriter;
import io.github.modellicense.report.Reports;
import io.github.modellicense.yaml.InvalidFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * One execution of a goal: of a module of a build, or of a folder. Discovers, evaluates and writes; whether the build
 * stops is the gate's business.
 */
final class ModuleRun {

    private final ModelLicenseMojo mojo;
    private final Target target;
    private final SharedState shared;
    private @Nullable ModelLicenseCheck comparedWith;
    private List<PackagedArtifact> packaged = List.of();

    ModuleRun(ModelLicenseMojo mojo) throws MojoExecutionException {
        this.mojo = mojo;
        this.target = Target.of(mojo);
        this.shared = SharedState.of(mojo.session, mojo.repositories);
    }

    /** What an evaluation is made by: the verdict, or a mere list of models. */
    interface Judge {
        Evaluation evaluate(
                ModelLicenseCheck check,
                Inventory inventory,
                RunInfo run,
                List<PackagedArtifact> artifacts,
                boolean whole);

        /** The verdict by the policy. */
        Judge VERDICT = (check, inventory, run, artifacts, whole) ->
                check.judge(check.conclude(inventory), run, artifacts, whole);

        /** The models, without any verdict. */
        Judge LIST = (check, inventory, run, artifacts, whole) -> check.list(check.conclude(inventory), run);
    }

    /**
     * What came of it.
     *
     * @param module the module's or folder's own evaluation
     * @param reactor of all modules so far; null where the build has one module only, or where it is written later
     * @param single true where there is no build of several modules
     * @param complete true where every module has contributed, so that the whole could be judged
     * @param reports where the module's reports lie
     */
    record Result(
            ModelLicenseCheck check,
            Evaluation module,
            @Nullable Evaluation reactor,
            boolean single,
            boolean complete,
            Path reports) {

        /** The evaluation of everything so far. */
        Evaluation whole() {
            return reactor == null ? module : reactor;
        }
    }

    /** What the goal is about. */
    Target target() {
        return target;
    }

    /** What the modules of the build share. */
    SharedState shared() {
        return shared;
    }

    /** The policy in force, read once a build. */
    ModelLicenseCheck open() throws MojoExecutionException {
        return open(target.settings());
    }

    /** Another policy than the one in force. */
    ModelLicenseCheck open(CheckSettings settings) throws MojoExecutionException {
        try {
            return shared.check(settings, () -> ModelLicenseCheck.open(settings, target.policySources()));
        } catch (InvalidFileException e) {
            throw noVerdict(e);
        }
    }

    /** Reads what this other policy needs as well. */
    void compareWith(ModelLicenseCheck other) {
        comparedWith = other;
    }

    /** What was packaged, of everything that was evaluated last; empty where no rule asks for it. */
    List<PackagedArtifact> packaged() {
        return packaged;
    }

    /** Evaluates the module, and the build as far as it has come, and writes the reports. */
    Result evaluate(Judge judge) throws MojoExecutionException {
        mojo.threshold();
        removeOld();
        ModelLicenseCheck check = open();
        try {
            Inventory inventory = mojo.skip ? Inventory.EMPTY : check.discover(sources(), shared.scans(mojo.cache));
            return evaluate(judge, check, inventory);
        } catch (InvalidFileException e) {
            throw noVerdict(e);
        } catch (UncollectableException e) {
            throw new MojoExecutionException(String.valueOf(e.getMessage()), e.getCause());
        } catch (IOException e) {
            throw new MojoExecutionException("the reports cannot be written: " + e.getMessage(), e);
        }
    }

    private Result evaluate(Judge judge, ModelLicenseCheck check, Inventory inventory)
            throws IOException, MojoExecutionException {
        RunFacts facts = new RunFacts(mojo, target);
        packaged = artifacts(check);
        ModuleResult own = facts.result(check, inventory, packaged);
        boolean reactor = target.reactor();
        Evaluation module = judge.evaluate(check, inventory, facts.run(own), own.artifacts(), !reactor);
        publish(module, target.reports(), target.writers(check));
        if (!reactor) {
            return new Result(check, module, null, true, true, target.reports());
        }
        MergedReport merged = merged();
        boolean complete = merged.add(target.module(), own, facts::complete);
        // The last module answers for the whole build; one that stops it may be the last to run.
        if (complete || module.failsBuild()) {
            Evaluation whole = merged.now(results -> merge(judge, facts, results));
            return new Result(check, module, whole, false, complete, target.reports());
        }
        merged.later(results -> merge(judge, facts, results));
        return new Result(check, module, null, false, false, target.reports());
    }

    private MergedReport merged() {
        boolean verdict = verdict();
        return shared.merged(mojo.execution.getGoal(), mojo.session, mojo.getLog(), whole -> {
            if (verdict) {
                GitHubJob.summarize(whole);
            }
        });
    }

    private boolean verdict() {
        return mojo instanceof CheckMojo;
    }

    /** Judges all modules so far and writes the merged reports. */
    private Evaluation merge(Judge judge, RunFacts facts, Map<String, ModuleResult> results)
            throws IOException, MojoExecutionException {
        ModelLicenseCheck check = facts.decisive(results);
        packaged = SharedState.artifacts(results);
        Evaluation merged = judge.evaluate(
                        check,
                        SharedState.merged(results),
                        facts.reactorRun(results),
                        packaged,
                        facts.complete(results))
                .with(facts.otherPolicies(check, results));
        if (!merged().withdrawn()) {
            publish(merged, target.reactorReports(), target.reactorWriters(check));
        }
        return merged;
    }

    /** Writes what was evaluated; a mere list never takes the place of a verdict of the same build. */
    private void publish(Evaluation evaluation, Path folder, List<ReportWriter> writers) throws IOException {
        if (!verdict() && shared.hasVerdict(folder)) {
            return;
        }
        Reports.write(evaluation, writers, folder);
        if (verdict()) {
            String id = mojo.execution.getExecutionId() + " of " + (target.folder() ? "" : target.module());
            String before = shared.verdict(folder, id);
            if (before != null && !folder.equals(target.reactorReports())) {
                mojo.getLog()
                        .warn("The reports of the execution " + before + " in " + folder.getFileName()
                                + " are replaced by those of " + id + "; give each its own outputDirectory");
            }
        }
    }

    private ModuleSources sources() throws InvalidFileException {
        return target.folder()
                ? ModuleSources.folder(
                        target.root(), target.reports(), mojo.includes, mojo.excludes, target.modelsFile())
                : MavenSources.of(
                        target.project(),
                        mojo.session,
                        shared.classPath(),
                        DeclaredInPom.of(mojo.models, target, mojo.execution),
                        mojo.includes,
                        mojo.excludes,
                        target.modelsFile());
    }

    /** Reading a large artifact costs time, so only a rule that needs it pays. */
    private List<PackagedArtifact> artifacts(ModelLicenseCheck check) throws MojoExecutionException {
        boolean wanted = wantsArtifacts(check) || comparedWith != null && wantsArtifacts(comparedWith);
        List<PackagedArtifact> artifacts = new ArrayList<>();
        for (Path file : wanted ? target.packaged() : List.<Path>of()) {
            try {
                artifacts.add(PackagedArtifacts.read(target.module(), file));
            } catch (IOException e) {
                throw new MojoExecutionException(
                        "the built artifact " + file.getFileName() + " cannot be read: " + e.getMessage(), e);
            }
        }
        return artifacts;
    }

    private static boolean wantsArtifacts(ModelLicenseCheck check) {
        for (Rule rule : check.policy().rules()) {
            if (rule.check() instanceof Check.Obligations) {
                return true;
            }
        }
        return false;
    }

    /** Writes the reports that were asked for. */
    void write(ModelLicenseCheck check, Evaluation evaluation, Path folder) throws IOException, MojoExecutionException {
        Reports.write(evaluation, target.writers(check), folder);
    }

    private MojoExecutionException noVerdict(InvalidFileException e) throws MojoExecutionException {
        try {
            OldReports.remove(target.reports(), target.files());
            if (target.reactor()) {
                merged().withdraw();
                OldReports.remove(target.reactorReports(), Reports.FILES);
            }
        } catch (IOException failure) {
            return new MojoExecutionException(PomLanguage.problems(e), failure);
        }
        // Without its cause, whose message Maven would print a second time.
        return new MojoExecutionException(PomLanguage.problems(e));
    }

    /** A verdict of an earlier build must not survive one that reaches another, or none. */
    private void removeOld() throws MojoExecutionException {
        try {
            if (verdict()) {
                shared.emptyOnce(() -> OldReports.removeAll(target, mojo.session));
            }
            if (!shared.hasVerdict(target.reports())) {
                OldReports.remove(target.reports(), verdict() ? target.files() : Reports.FILES.subList(0, 2));
            }
        } catch (IOException e) {
            throw new MojoExecutionException("an old report cannot be removed: " + e.getMessage(), e);
        }
    }
}
