package io.github.modellicense.evaluation;

import io.github.modellicense.catalog.LicenseCatalog;
import io.github.modellicense.catalog.LicenseReading;
import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.evaluation.Explanation.RuleVerdict;
import io.github.modellicense.evaluation.Explanation.Terms;
import io.github.modellicense.inventory.Confidence;
import io.github.modellicense.inventory.Delivery;
import io.github.modellicense.inventory.ModelReference;
import io.github.modellicense.inventory.Openness;
import io.github.modellicense.inventory.ReferenceKind;
import io.github.modellicense.inventory.Severity;
import io.github.modellicense.inventory.SourceLocation;
import io.github.modellicense.inventory.Usage;
import io.github.modellicense.license.LicenseExpression;
import io.github.modellicense.policy.Check;
import io.github.modellicense.policy.Policy;
import io.github.modellicense.policy.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Explains models and licences by what is known of them and by a policy. No project is needed. */
public final class Explainer {

    /** How many alternatives are named at most. */
    public static final int ALTERNATIVES = 5;

    /** Answers that no one has before the model stands in a project. */
    private static final Set<String> OF_PROJECTS = Set.of("declared", "pinned", "obligations", "providers", "fallback");

    private final LicenseCatalog licenses;
    private final Policy policy;
    private final LocalDate asOf;
    private final CheckContext context;

    public Explainer(LicenseCatalog licenses, Policy policy, LocalDate asOf) {
        this.licenses = licenses;
        this.policy = policy;
        this.asOf = asOf;
        this.context = new CheckContext(policy, licenses, new ArtifactSearch(List.of(), licenses), asOf);
    }

    /**
     * Explains a model.
     *
     * @param model as concluded by its id alone
     * @param note what a person should know about its name; null where nothing
     * @param capability what the model is used for, such as {@code embedding}; null where unknown
     * @param candidates models for the same capability, in neutral order; those that the policy permits are named
     */
    public Explanation.OfModel explain(
            LicensedModel model,
            @Nullable String note,
            @Nullable String capability,
            Iterable<LicensedModel> candidates) {
        List<RuleVerdict> verdicts = new ArrayList<>();
        List<String> changes = new ArrayList<>();
        for (Rule rule : policy.rules()) {
            verdicts.add(verdict(rule, model, changes));
        }
        return new Explanation.OfModel(
                model,
                note,
                Terms.of(model.license().effective(), licenses),
                verdicts,
                capability,
                permitted(candidates),
                changes);
    }

    /** Explains a licence by its id, a hub tag, a name or an expression. */
    public Explanation.OfLicense explainLicense(String spelling) {
        LicenseReading reading = licenses.read(spelling, null);
        if (reading instanceof LicenseReading.Known known) {
            return new Explanation.OfLicense(
                    spelling, Terms.of(known.expression(), licenses), List.of(), licenseVerdicts(known.expression()));
        }
        List<Terms> candidates = new ArrayList<>();
        if (reading instanceof LicenseReading.Ambiguous ambiguous) {
            ambiguous.candidates().forEach(id -> candidates.addAll(Terms.of(LicenseExpression.of(id), licenses)));
        }
        return new Explanation.OfLicense(
                spelling, List.of(), candidates, licenseVerdicts(LicenseExpression.NOASSERTION));
    }

    private List<RuleVerdict> licenseVerdicts(LicenseExpression expression) {
        List<RuleVerdict> verdicts = new ArrayList<>();
        for (Rule rule : policy.rules()) {
            if (rule.check() instanceof Check.Licenses check && rule.inForce(asOf)) {
                Listing listing = new LicenseListing(check, licenses).of(expression);
                String verdict = switch (listing) {
                    case PERMITTED -> "permitted";
                    case REVIEW -> "review";
                    case UNKNOWN -> "undetermined";
                    case DENIED -> "denied";
                };
                String wanted = Wanted.of(check.allow(), check.review(), check.deny());
                verdicts.add(new RuleVerdict(
                        rule.id(),
                        check.key(),
                        rule.severity().label(),
                        verdict,
                        "it wants " + wanted,
                        rule.at().toString()));
            }
        }
        return verdicts;
    }

    private RuleVerdict verdict(Rule rule, LicensedModel model, List<String> changes) {
        if (!rule.inForce(asOf)) {
            return verdict(rule, "not in force", "in force" + period(rule));
        }
        JudgedRule judged = new JudgedRule(rule, context);
        Subject subject = Subject.of(inProduction(model));
        if (judged.check() == null) {
            return verdict(rule, "depends on the project", "it looks at all models of a project together");
        }
        if (!judged.selects(subject)) {
            return verdict(rule, "not selected", "the rule is about other models or other uses");
        }
        if (OF_PROJECTS.contains(rule.check().key())) {
            return verdict(rule, "depends on the project", "it looks at how a project uses the model");
        }
        Judgement judgement =
                judged.check().judge(subject.model(), subject.uses().get(0).references());
        if (judgement instanceof Judgement.Objection objection) {
            changes.add(change(rule, model, objection));
            return verdict(rule, objection.verdict().label(), objection.because());
        }
        return verdict(rule, "permitted", judgement.because());
    }

    private static RuleVerdict verdict(Rule rule, String verdict, String because) {
        return new RuleVerdict(
                rule.id(),
                rule.check().key(),
                rule.severity().label(),
                verdict,
                because,
                rule.at().toString());
    }

    private static String period(Rule rule) {
        return (rule.effectiveFrom() == null ? "" : " from " + rule.effectiveFrom())
                + (rule.effectiveUntil() == null ? "" : " until " + rule.effectiveUntil());
    }

    private static String change(Rule rule, LicensedModel model, Judgement.Objection objection) {
        if (objection.check() == CheckId.LICENSE_NOT_ALLOWED) {
            return "rule " + rule.id() + " (" + rule.at() + "): allowing "
                    + model.license().effective() + " there, a waiver, or another model";
        }
        return "rule " + rule.id() + " (" + rule.at() + "): " + objection.remedy();
    }

    private List<LicensedModel> permitted(Iterable<LicensedModel> candidates) {
        List<JudgedRule> rules = new ArrayList<>();
        for (Rule rule : policy.rules()) {
            if (rule.inForce(asOf)
                    && rule.severity() == Severity.ERROR
                    && !OF_PROJECTS.contains(rule.check().key())) {
                rules.add(new JudgedRule(rule, context));
            }
        }
        List<LicensedModel> permitted = new ArrayList<>();
        for (LicensedModel candidate : candidates) {
            List<Subject> subject = List.of(Subject.of(inProduction(candidate)));
            if (permitted.size() < ALTERNATIVES
                    && rules.stream()
                            .allMatch(rule -> rule.judge(subject, false).isEmpty())) {
                permitted.add(candidate);
            }
        }
        return permitted;
    }

    /** The model as a project would use it that ships it or calls it in production. */
    private static LicensedModel inProduction(LicensedModel model) {
        Delivery delivery = model.openness() == Openness.API_ONLY ? Delivery.API : Delivery.WEIGHTS;
        ModelReference reference = new ModelReference(
                model.id(),
                "",
                SourceLocation.of("explain"),
                model.id().toString(),
                ReferenceKind.DECLARATION,
                Usage.PRODUCTION,
                delivery,
                null,
                Confidence.CERTAIN);
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
                delivery,
                Usage.PRODUCTION,
                model.declared(),
                model.license(),
                model.lineage(),
                model.obligations(),
                model.fallbacks(),
                model.tags(),
                model.line(),
                List.of(reference));
    }
}
