package io.github.modellicense;

import io.github.modellicense.catalog.Alternatives;
import io.github.modellicense.catalog.Conclusion;
import io.github.modellicense.catalog.LicenseCatalog;
import io.github.modellicense.catalog.LicensedInventory;
import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.catalog.overlay.CatalogFile;
import io.github.modellicense.discovery.ModelDiscovery;
import io.github.modellicense.discovery.ModuleSources;
import io.github.modellicense.discovery.ScanSession;
import io.github.modellicense.evaluation.Evaluation;
import io.github.modellicense.evaluation.EvaluationRequest;
import io.github.modellicense.evaluation.Explainer;
import io.github.modellicense.evaluation.Explanation;
import io.github.modellicense.evaluation.ModelLock;
import io.github.modellicense.evaluation.Outcome;
import io.github.modellicense.evaluation.PackagedArtifact;
import io.github.modellicense.evaluation.PolicyEvaluator;
import io.github.modellicense.evaluation.PolicyExpressions;
import io.github.modellicense.evaluation.PolicyTestResult;
import io.github.modellicense.evaluation.PolicyTests;
import io.github.modellicense.evaluation.RunInfo;
import io.github.modellicense.inventory.Inventory;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.SourceLocation;
import io.github.modellicense.policy.Baseline;
import io.github.modellicense.policy.Lock;
import io.github.modellicense.policy.Policy;
import io.github.modellicense.policy.PolicyTest;
import io.github.modellicense.policy.Waiver;
import io.github.modellicense.policy.file.BaselineFile;
import io.github.modellicense.policy.file.LoadedPolicy;
import io.github.modellicense.policy.file.LockFile;
import io.github.modellicense.policy.file.PolicyLoader;
import io.github.modellicense.policy.file.PolicySources;
import io.github.modellicense.policy.file.WaiverFile;
import io.github.modellicense.yaml.FileProblem;
import io.github.modellicense.yaml.InvalidFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The front door: a policy in force, with everything needed to judge by it. Safe to share between the modules of a
 * build.
 *
 * <pre>{@code
 * ModelLicenseCheck check = ModelLicenseCheck.open(settings, sources);
 * Inventory inventory = check.discover(moduleSources, session);
 * Evaluation evaluation = check.judge(check.conclude(inventory), run, artifacts, true);
 * }</pre>
 */
public final class ModelLicenseCheck {

    /** The tool's name in reports. */
    public static final String TOOL = "model-license";

    private final Policy policy;
    private final List<Waiver> waivers;
    private final Baseline baseline;
    private final @Nullable Lock lock;
    private final Knowledge knowledge;
    private final Set<String> ownFiles;

    private ModelLicenseCheck(
            Policy policy,
            List<Waiver> waivers,
            Baseline baseline,
            @Nullable Lock lock,
            Knowledge knowledge,
            Set<String> ownFiles) {
        this.policy = policy;
        this.waivers = List.copyOf(waivers);
        this.baseline = baseline;
        this.lock = lock;
        this.knowledge = knowledge;
        this.ownFiles = Set.copyOf(ownFiles);
    }

    /**
     * Reads the policy with all it extends, the waivers, the baseline and the organisation's catalogues.
     *
     * @throws InvalidFileException with every problem of every file
     */
    public static ModelLicenseCheck open(CheckSettings settings, PolicySources sources) throws InvalidFileException {
        Knowledge bundled = Knowledge.bundled();
        LoadedPolicy loaded = new PolicyLoader(sources, bundled.licenses(), CatalogFile::licenseIds)
                .load(settings.policySource(), settings.policySha256());
        Policy policy = loaded.policy();
        Knowledge knowledge = bundled.with(policy.catalogs(), sources);
        List<FileProblem> problems = new ArrayList<>();
        List<Waiver> waivers = new ArrayList<>(loaded.waivers());
        waivers.addAll(waivers(settings, policy, knowledge.licenses(), problems));
        Baseline baseline = baseline(settings, problems);
        @Nullable Lock lock = lock(settings, problems);
        problems.addAll(PolicyExpressions.problems(policy));
        problems.addAll(MisnamedFiles.of(settings));
        if (!problems.isEmpty()) {
            throw new InvalidFileException(problems);
        }
        return new ModelLicenseCheck(policy, waivers, baseline, lock, knowledge, ownFiles(loaded, settings));
    }

    /** Each of them was read as what it is, so nothing else can hide behind one. */
    private static Set<String> ownFiles(LoadedPolicy loaded, CheckSettings settings) {
        Set<String> files = new TreeSet<>();
        loaded.sources().forEach(origin -> files.add(origin.source()));
        files.add(settings.name(settings.waiverFile()));
        files.add(settings.name(settings.baselineFile()));
        return files;
    }

    private static List<Waiver> waivers(
            CheckSettings settings, Policy policy, LicenseCatalog licenses, List<FileProblem> problems) {
        Path file = settings.waiverFile();
        byte[] content = content(file, settings.waivers() != null, settings, problems);
        try {
            return content == null ? List.of() : WaiverFile.read(settings.name(file), content, policy, licenses, false);
        } catch (InvalidFileException e) {
            problems.addAll(e.problems());
            return List.of();
        }
    }

    private static Baseline baseline(CheckSettings settings, List<FileProblem> problems) {
        Path file = settings.baselineFile();
        byte[] content = content(file, settings.baseline() != null, settings, problems);
        try {
            return content == null ? Baseline.EMPTY : BaselineFile.read(settings.name(file), content);
        } catch (InvalidFileException e) {
            problems.addAll(e.problems());
            return Baseline.EMPTY;
        }
    }

    /** Null where nothing was ever locked; a lock without models is one that any model differs from. */
    private static @Nullable Lock lock(CheckSettings settings, List<FileProblem> problems) {
        Path file = settings.lockFile();
        byte[] content = content(file, false, settings, problems);
        try {
            return content == null ? null : LockFile.read(settings.name(file), content);
        } catch (InvalidFileException e) {
            problems.addAll(e.problems());
            return null;
        }
    }

    /** An absent file is normal, unless somebody named it. */
    private static byte @Nullable [] content(
            Path file, boolean named, CheckSettings settings, List<FileProblem> problems) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            if (named) {
                problems.add(new FileProblem(SourceLocation.of(settings.name(file)), "there is no such file"));
            }
            return null;
        } catch (IOException e) {
            problems.add(new FileProblem(
                    SourceLocation.of(settings.name(file)), "the file cannot be read: " + e.getMessage()));
            return null;
        }
    }

    /** The policy in force. */
    public Policy policy() {
        return policy;
    }

    /** The waivers of the organisation and the project. */
    public List<Waiver> waivers() {
        return waivers;
    }

    /** The violations accepted. */
    public Baseline baseline() {
        return baseline;
    }

    /** The models as they were locked; empty where they never were. */
    public Lock lock() {
        return lock == null ? Lock.EMPTY : lock;
    }

    /** What is known of licences and models. */
    public Knowledge knowledge() {
        return knowledge;
    }

    /**
     * Everything that names or carries a model in one module or folder.
     *
     * @throws InvalidFileException where a declaration of models is broken
     */
    public Inventory discover(ModuleSources sources, ScanSession session) throws InvalidFileException {
        session.own(ownFiles);
        return ModelDiscovery.discover(sources, session, knowledge::defaultsOf);
    }

    /** The models of an inventory with their licences. */
    public LicensedInventory conclude(Inventory inventory) {
        return knowledge.conclude(inventory);
    }

    /** An evaluation that lists the models and judges none; incomplete where a place that matters was not looked at. */
    public Evaluation list(LicensedInventory inventory, RunInfo run) {
        return new Evaluation(
                run,
                inventory,
                policy.name(),
                policy.source(),
                policy.sha256(),
                knowledge.version(),
                knowledge.sha256(),
                List.of(),
                PolicyEvaluator.incomplete(inventory, policy) ? Outcome.INCOMPLETE : Outcome.PASSED,
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /**
     * The verdict.
     *
     * @param artifacts what was packaged; empty where nothing was
     * @param whole true for a whole reactor or folder, false for one module of several
     */
    public Evaluation judge(LicensedInventory inventory, RunInfo run, List<PackagedArtifact> artifacts, boolean whole) {
        Evaluation verdict = PolicyEvaluator.evaluate(new EvaluationRequest(
                run,
                inventory,
                policy,
                waivers,
                baseline,
                knowledge.licenses(),
                knowledge.version(),
                knowledge.sha256(),
                artifacts,
                whole));
        return whole && lock != null ? verdict.with(ModelLock.drift(lock, inventory)) : verdict;
    }

    /** The results of the policy's own test cases. */
    public List<PolicyTestResult> test(List<PolicyTest> cases, LocalDate day) {
        return new PolicyTests(policy, knowledge.licenses(), knowledge::conclude, day).run(cases);
    }

    /** What is known of a model by its id alone, and what the policy says about it on a day. No project is needed. */
    public Explanation.OfModel explainModel(ModelId id, LocalDate day) {
        LicensedModel model = Conclusion.concludeOne(id, knowledge.models(), knowledge.licenses());
        return new Explainer(knowledge.licenses(), policy, day)
                .explain(
                        model,
                        knowledge.models().identify(id).note(),
                        Alternatives.capability(model),
                        Alternatives.of(model, knowledge.models(), knowledge.licenses()));
    }

    /** What a spelling of a licence means, and what the policy says about it on a day. */
    public Explanation.OfLicense explainLicense(String spelling, LocalDate day) {
        return new Explainer(knowledge.licenses(), policy, day).explainLicense(spelling);
    }
}
