package io.github.modellicense.maven;

import io.github.modellicense.CheckSettings;
import io.github.modellicense.ModelLicenseCheck;
import io.github.modellicense.PackagedArtifacts;
import io.github.modellicense.discovery.ModuleSources;
import io.github.modellicense.evaluation.Evaluation;
import io.github.modellicense.evaluation.Outcome;
import io.github.modellicense.evaluation.PackagedArtifact;
import io.github.modellicense.evaluation.RunInfo;
import io.github.modellicense.inventory.Inventory;
import io.github.modellicense.maven.SharedState.ModuleResult;
import io.github.modellicense.policy.Check;
import io.github.modellicense.report.Reports;
import io.github.modellicense.yaml.InvalidFileException;
import java.io.IOException;
import java.nio.file.Files;
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
     * @param complete true where every module has contributed, so that the whole could be judged
     * @param reports where the module's reports lie
     */
    record Result(
            ModelLicenseCheck check,
            Evaluation module,
            @Nullable Evaluation reactor,
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

    /** Evaluates the module, and the build as far as it has come, and writes the reports. */
    Result evaluate(Judge judge) throws MojoExecutionException {
        removeOld();
        ModelLicenseCheck check = open();
        try {
            Inventory inventory = mojo.skip ? Inventory.EMPTY : check.discover(sources(), shared.scans(mojo.cache));
            return evaluate(judge, check, inventory);
        } catch (InvalidFileException e) {
            throw noVerdict(e);
        } catch (IOException e) {
            throw new MojoExecutionException("the reports cannot be written: " + e.getMessage(), e);
        }
    }

    private Result evaluate(Judge judge, ModelLicenseCheck check, Inventory inventory)
            throws IOException, MojoExecutionException {
        RunFacts facts = new RunFacts(mojo, target);
        ModuleResult own = new ModuleResult(mojo.skip ? "skipped" : "checked", inventory, artifacts(check));
        boolean reactor = !target.folder() && mojo.session.getAllProjects().size() > 1;
        Evaluation module = judge.evaluate(check, inventory, facts.run(own), own.artifacts(), !reactor);
        write(check, module, target.reports());
        if (!reactor) {
            return new Result(check, module, null, true, target.reports());
        }
        MergedReport merged = shared.merged(mojo.execution.getGoal(), mojo.session, mojo.getLog());
        boolean complete = facts.complete(merged.add(target.module(), own));
        // The last module answers for the whole build; one that fails may be the last to run.
        if (complete || module.outcome() != Outcome.PASSED) {
            Evaluation whole = merged.now(results -> merge(judge, check, facts, results));
            return new Result(check, module, whole, complete, target.reports());
        }
        merged.later(results -> merge(judge, check, facts, results));
        return new Result(check, module, null, false, target.reports());
    }

    /** Judges all modules so far and writes the merged reports. */
    private Evaluation merge(Judge judge, ModelLicenseCheck check, RunFacts facts, Map<String, ModuleResult> results)
            throws IOException, MojoExecutionException {
        Evaluation merged = judge.evaluate(
                check,
                SharedState.merged(results),
                facts.reactorRun(results),
                SharedState.artifacts(results),
                facts.complete(results));
        write(check, merged, target.reactorReports());
        return merged;
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
        boolean wanted = check.policy().rules().stream().anyMatch(rule -> rule.check() instanceof Check.Obligations);
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

    /** Writes the reports that were asked for. */
    void write(ModelLicenseCheck check, Evaluation evaluation, Path folder) throws IOException, MojoExecutionException {
        Reports.write(evaluation, target.writers(check), folder);
    }

    private MojoExecutionException noVerdict(InvalidFileException e) throws MojoExecutionException {
        removeOld();
        return new MojoExecutionException(PomLanguage.problems(e), e);
    }

    /** A verdict of an earlier build must not survive one that could not reach any. */
    private void removeOld() throws MojoExecutionException {
        try {
            Files.deleteIfExists(target.reports().resolve("report.json"));
            Files.deleteIfExists(target.reports().resolve("report.html"));
        } catch (IOException e) {
            throw new MojoExecutionException("an old report cannot be removed: " + e.getMessage(), e);
        }
    }
}
