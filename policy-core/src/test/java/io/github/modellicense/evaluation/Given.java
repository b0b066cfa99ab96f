package io.github.modellicense.evaluation;

import io.github.modellicense.catalog.Ancestor;
import io.github.modellicense.catalog.ConcludedLicense;
import io.github.modellicense.catalog.LicenseCatalog;
import io.github.modellicense.catalog.LicenseRanks;
import io.github.modellicense.catalog.LicensedInventory;
import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.inventory.Confidence;
import io.github.modellicense.inventory.Delivery;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.ModelReference;
import io.github.modellicense.inventory.NotLookedAt;
import io.github.modellicense.inventory.Openness;
import io.github.modellicense.inventory.ReferenceKind;
import io.github.modellicense.inventory.Severity;
import io.github.modellicense.inventory.SourceLocation;
import io.github.modellicense.inventory.Usage;
import io.github.modellicense.license.LicenseExpression;
import io.github.modellicense.license.LicenseObligation;
import io.github.modellicense.policy.Baseline;
import io.github.modellicense.policy.Check;
import io.github.modellicense.policy.Glob;
import io.github.modellicense.policy.Organisation;
import io.github.modellicense.policy.Policy;
import io.github.modellicense.policy.Rule;
import io.github.modellicense.policy.Selector;
import io.github.modellicense.policy.Waiver;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values for tests, with everything that a test does not speak of left at its most usual. */
final class Given {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final SmallCatalog LICENSES = new SmallCatalog();

    private Given() {}

    static LicenseExpression or(String... ids) {
        return new LicenseExpression.Or(
                Arrays.stream(ids).map(LicenseExpression::of).toList());
    }

    static LicenseExpression and(String... ids) {
        return new LicenseExpression.And(
                Arrays.stream(ids).map(LicenseExpression::of).toList());
    }

    static ModelBuilder model(String id) {
        return new ModelBuilder(id);
    }

    /** A model whose every fact can be set. */
    static final class ModelBuilder {
        private final String id;
        private @Nullable String canonical;
        private LicensedModel.Match match = LicensedModel.Match.EXACT;
        private @Nullable String revision;
        private boolean pinned;
        private @Nullable String sha256;
        private @Nullable String publisher = "Acme";
        private @Nullable String family = "acme";
        private Openness openness = Openness.OPEN_WEIGHTS;
        private boolean declared;
        private LicenseExpression concluded = LicenseExpression.of("MIT");
        private boolean conflict;
        private final List<Ancestor> lineage = new ArrayList<>();
        private final List<LicenseObligation> obligations = new ArrayList<>();
        private final List<LicensedModel> fallbacks = new ArrayList<>();
        private List<String> tags = List.of("chat");
        private LicensedModel.Line line = LicensedModel.Line.UNKNOWN;
        private final List<ModelReference> references = new ArrayList<>();

        ModelBuilder(String id) {
            this.id = id;
        }

        ModelBuilder canonical(String value) {
            canonical = value;
            return this;
        }

        ModelBuilder match(LicensedModel.Match value) {
            match = value;
            return this;
        }

        ModelBuilder revision(String value) {
            revision = value;
            pinned = true;
            return this;
        }

        ModelBuilder sha256(String value) {
            sha256 = value;
            return this;
        }

        ModelBuilder publisher(@Nullable String value) {
            publisher = value;
            return this;
        }

        ModelBuilder family(@Nullable String value) {
            family = value;
            return this;
        }

        ModelBuilder openness(Openness value) {
            openness = value;
            return this;
        }

        ModelBuilder declared() {
            declared = true;
            return this;
        }

        ModelBuilder license(String value) {
            return license(LicenseExpression.of(value));
        }

        ModelBuilder license(LicenseExpression value) {
            concluded = value;
            return this;
        }

        ModelBuilder conflict() {
            conflict = true;
            concluded = LicenseExpression.NOASSERTION;
            return this;
        }

        ModelBuilder base(String base, io.github.modellicense.inventory.Relation relation, LicenseExpression license) {
            lineage.add(new Ancestor(ModelId.parse(base), relation, license));
            return this;
        }

        ModelBuilder obligation(LicenseObligation.Kind kind, String text) {
            obligations.add(new LicenseObligation(kind, text));
            return this;
        }

        ModelBuilder fallback(LicensedModel value) {
            fallbacks.add(value);
            return this;
        }

        ModelBuilder tags(String... values) {
            tags = List.of(values);
            return this;
        }

        ModelBuilder line(@Nullable String endOfLife, @Nullable String closedSince) {
            return line(new LicensedModel.Line(endOfLife, closedSince, "a test"));
        }

        ModelBuilder line(LicensedModel.Line value) {
            line = value;
            return this;
        }

        ModelBuilder usedIn(String module, String file, Usage usage) {
            return reference(module, file, usage, Delivery.WEIGHTS, null, ReferenceKind.CONFIGURATION);
        }

        ModelBuilder through(@Nullable String provider) {
            return reference(
                    "", "application.yml", Usage.PRODUCTION, Delivery.API, provider, ReferenceKind.CONFIGURATION);
        }

        ModelBuilder reference(
                String module,
                String file,
                Usage usage,
                Delivery delivery,
                @Nullable String provider,
                ReferenceKind kind) {
            references.add(new ModelReference(
                    ModelId.parse(id),
                    module,
                    SourceLocation.at(file, 3, 5),
                    "model: " + id,
                    kind,
                    usage,
                    delivery,
                    provider,
                    Confidence.CERTAIN));
            return this;
        }

        /** The model as nobody uses it yet. */
        LicensedModel unused() {
            List<LicenseExpression> parts = new ArrayList<>(List.of(concluded));
            lineage.forEach(base -> parts.add(base.license()));
            LicenseExpression effective =
                    parts.stream().distinct().count() == 1 ? concluded : LicenseExpression.and(parts);
            return new LicensedModel(
                    ModelId.parse(id),
                    canonical,
                    match,
                    revision,
                    pinned,
                    sha256,
                    null,
                    null,
                    publisher,
                    family,
                    openness,
                    openness == Openness.API_ONLY ? Delivery.API : Delivery.WEIGHTS,
                    references.stream()
                            .map(ModelReference::usage)
                            .min(java.util.Comparator.naturalOrder())
                            .orElse(Usage.PRODUCTION),
                    declared,
                    new ConcludedLicense(
                            null,
                            List.of(),
                            concluded,
                            effective,
                            LicenseRanks.category(effective, LICENSES),
                            conflict,
                            List.of()),
                    lineage,
                    obligations,
                    fallbacks,
                    tags,
                    line,
                    references);
        }

        /** The model, used in one configuration file where no other place was given. */
        LicensedModel build() {
            if (references.isEmpty()) {
                usedIn("", "application.yml", Usage.PRODUCTION);
            }
            return unused();
        }
    }

    /** The model with another licence and everything that was said about it. */
    static LicensedModel withLicense(LicensedModel model, ConcludedLicense license) {
        return new LicensedModel(
                model.id(),
                model.canonical(),
                model.match(),
                model.revision(),
                model.pinnedRevision(),
                model.sha256(),
                model.purl(),
                model.name(),
                model.publisher(),
                model.family(),
                model.openness(),
                model.delivery(),
                model.usage(),
                model.declared(),
                license,
                model.lineage(),
                model.obligations(),
                model.fallbacks(),
                model.tags(),
                model.line(),
                model.references());
    }

    static Rule rule(String id, Check check) {
        return rule(id, Selector.ALL, check, Severity.ERROR);
    }

    static Rule rule(String id, Selector when, Check check, Severity severity) {
        return new Rule(
                id,
                when,
                check,
                severity,
                null,
                null,
                null,
                null,
                null,
                false,
                SourceLocation.at("model-policy.yaml", 2, 5));
    }

    static Rule from(Rule rule, @Nullable LocalDate from, @Nullable LocalDate until) {
        return new Rule(
                rule.id(),
                rule.when(),
                rule.check(),
                rule.severity(),
                from,
                until,
                rule.message(),
                rule.howToFix(),
                rule.contact(),
                rule.locked(),
                rule.at());
    }

    static Selector when(Selector.Key key, String... globs) {
        return new Selector(Map.of(key, globs(globs)), null);
    }

    static Selector not(Selector.Key key, String... globs) {
        return new Selector(Map.of(), when(key, globs));
    }

    static List<Glob> globs(String... globs) {
        return Arrays.stream(globs).map(Glob::new).toList();
    }

    static Check.Licenses allow(String... licenses) {
        return new Check.Licenses(List.of(licenses), List.of(), List.of());
    }

    static Waiver waiver(String id, String rule, String model, @Nullable String license) {
        return waiver(id, rule, model, license, TODAY.minusDays(10), TODAY.plusDays(100));
    }

    static Waiver waiver(
            String id, String rule, String model, @Nullable String license, LocalDate from, LocalDate until) {
        return new Waiver(
                id,
                rule,
                new Glob(model),
                license,
                null,
                null,
                "a reason",
                "somebody",
                null,
                from,
                until,
                false,
                SourceLocation.at("model-waivers.yaml", 3, 3));
    }

    static RequestBuilder request(LicensedModel... models) {
        return new RequestBuilder(List.of(models));
    }

    /** A request over a whole folder. */
    static final class RequestBuilder {
        private final List<LicensedModel> models;
        private final List<Rule> rules = new ArrayList<>();
        private final List<Waiver> waivers = new ArrayList<>();
        private final List<PackagedArtifact> artifacts = new ArrayList<>();
        private final List<NotLookedAt> notLookedAt = new ArrayList<>();
        private final List<Glob> accepted = new ArrayList<>();
        private Baseline baseline = Baseline.EMPTY;
        private Organisation organisation = Organisation.UNKNOWN;
        private Policy.WaiverTerms terms = Policy.WaiverTerms.DEFAULT;
        private Policy.Enforcement enforcement = Policy.Enforcement.DEFAULT;
        private LicenseCatalog licenses = LICENSES;
        private LocalDate asOf = TODAY;
        private int places = 1;
        private boolean whole = true;
        private String failOn = "error";
        private @Nullable String skippedBy;
        private boolean failNever;

        RequestBuilder(List<LicensedModel> models) {
            this.models = models;
        }

        RequestBuilder rules(Rule... values) {
            rules.addAll(List.of(values));
            return this;
        }

        RequestBuilder waivers(Waiver... values) {
            waivers.addAll(List.of(values));
            return this;
        }

        RequestBuilder artifacts(PackagedArtifact... values) {
            artifacts.addAll(List.of(values));
            return this;
        }

        RequestBuilder notLookedAt(NotLookedAt... values) {
            notLookedAt.addAll(List.of(values));
            return this;
        }

        RequestBuilder accept(String... globs) {
            accepted.addAll(globs(globs));
            return this;
        }

        RequestBuilder baseline(Baseline value) {
            baseline = value;
            return this;
        }

        RequestBuilder organisation(Organisation value) {
            organisation = value;
            return this;
        }

        RequestBuilder terms(Policy.WaiverTerms value) {
            terms = value;
            return this;
        }

        RequestBuilder enforcement(Policy.Enforcement value) {
            enforcement = value;
            return this;
        }

        RequestBuilder licenses(LicenseCatalog value) {
            licenses = value;
            return this;
        }

        RequestBuilder asOf(LocalDate value) {
            asOf = value;
            return this;
        }

        RequestBuilder places(int value) {
            places = value;
            return this;
        }

        RequestBuilder module() {
            whole = false;
            return this;
        }

        RequestBuilder failOn(String value) {
            failOn = value;
            return this;
        }

        RequestBuilder skippedBy(@Nullable String value) {
            skippedBy = value;
            return this;
        }

        RequestBuilder failNever() {
            failNever = true;
            return this;
        }

        EvaluationRequest build() {
            Policy policy = new Policy(
                    "acme-models",
                    "model-policy.yaml",
                    "0".repeat(64),
                    "ai-legal@acme.example",
                    organisation,
                    rules,
                    List.of(),
                    terms,
                    enforcement,
                    accepted);
            RunInfo run = new RunInfo(
                    "model-license",
                    "1.0.0",
                    null,
                    null,
                    null,
                    asOf,
                    failOn,
                    skippedBy,
                    failNever,
                    List.of(),
                    List.of());
            return new EvaluationRequest(
                    run,
                    new LicensedInventory(places, models, notLookedAt, List.of()),
                    policy,
                    waivers,
                    baseline,
                    licenses,
                    "2026-11-22",
                    "1".repeat(64),
                    artifacts,
                    whole);
        }

        Evaluation evaluate() {
            return PolicyEvaluator.evaluate(build());
        }

        /** {@code VERDICT STATUS check rule model module} of each violation. */
        List<String> verdicts() {
            return evaluate().violations().stream().map(Given::line).toList();
        }
    }

    static String line(Violation violation) {
        return String.join(
                " ",
                violation.verdict().label(),
                violation.status().label(),
                violation.check(),
                violation.rule(),
                violation.model());
    }
}
