package io.github.modellicense.evaluation;

import io.github.modellicense.catalog.LicensedInventory;
import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.inventory.Diagnostic;
import io.github.modellicense.inventory.NotLookedAt;
import io.github.modellicense.inventory.Severity;
import io.github.modellicense.inventory.SourceLocation;
import io.github.modellicense.license.LicenseExpression;
import io.github.modellicense.policy.Baseline;
import io.github.modellicense.policy.Glob;
import io.github.modellicense.policy.Policy;
import io.github.modellicense.policy.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Judges an inventory by a policy: the same request gives the same evaluation. */
public final class PolicyEvaluator {

    private final EvaluationRequest request;
    private final LocalDate asOf;
    private final ArtifactSearch search;
    private final List<Subject> subjects = new ArrayList<>();
    private final List<JudgedRule> inForce = new ArrayList<>();
    private final List<JudgedRule> announced = new ArrayList<>();

    private PolicyEvaluator(EvaluationRequest request) {
        this.request = request;
        this.asOf = request.run().asOf();
        this.search = new ArtifactSearch(request.artifacts(), request.licenses());
        CheckContext context = new CheckContext(request.policy(), request.licenses(), search, asOf);
        for (LicensedModel model : request.inventory().models()) {
            subjects.add(Subject.of(model));
        }
        for (Rule rule : request.policy().rules()) {
            if (rule.inForce(asOf)) {
                inForce.add(new JudgedRule(rule, context));
            } else if (Announcements.bitesSoon(rule, asOf)) {
                announced.add(new JudgedRule(rule, context));
            }
        }
    }

    /** The verdict on everything in the request. Never throws for a bad model. */
    public static Evaluation evaluate(EvaluationRequest request) {
        if (request.run().skippedBy() != null) {
            return skipped(request);
        }
        return new PolicyEvaluator(request).evaluate();
    }

    private Evaluation evaluate() {
        WaiverBook waivers = new WaiverBook(request);
        Violations violations = new Violations(request, waivers);
        List<Violation> all = new ArrayList<>(Enforcements.of(request));
        for (JudgedRule rule : inForce) {
            for (Raised raised : rule.judge(subjects, request.wholeRequest())) {
                all.add(violations.of(raised));
            }
        }
        List<Diagnostic> findings = new ArrayList<>(waivers.findings());
        findings.addAll(Announcements.of(announced, subjects, request));
        findings.addAll(Unjudged.of(inForce, subjects, request));
        findings.addAll(EndsAhead.of(inForce, subjects, asOf));
        findings.addAll(fixed(violations));
        for (NotLookedAt place : missed(request.inventory(), request.policy())) {
            findings.add(
                    new Diagnostic(
                            Severity.ERROR,
                            SourceLocation.of(place.place()),
                            "was not looked at (" + place.kind().label() + ": " + place.why()
                                    + ") and could hold a model, so that the run is incomplete; the policy's accept can name it"));
        }
        return evaluation(
                request,
                outcome(all),
                ChosenOperands.of(inForce, subjects),
                Duties.of(subjects, search),
                all,
                waivers.statuses(),
                findings);
    }

    private static Evaluation skipped(EvaluationRequest request) {
        List<Violation> violations = Enforcements.of(request);
        Outcome outcome = violations.isEmpty() ? Outcome.SKIPPED : Outcome.FAILED;
        return evaluation(request, outcome, Map.of(), Map.of(), violations, List.of(), List.of());
    }

    private static Evaluation evaluation(
            EvaluationRequest request,
            Outcome outcome,
            Map<String, LicenseExpression> chosen,
            Map<String, List<Evaluation.ObligationStatus>> obligations,
            List<Violation> violations,
            List<Evaluation.WaiverStatus> waivers,
            List<Diagnostic> findings) {
        return new Evaluation(
                request.run(),
                request.inventory(),
                request.policy().name(),
                request.policy().source(),
                request.policy().sha256(),
                request.catalogVersion(),
                request.catalogSha256(),
                rules(request),
                outcome,
                chosen,
                obligations,
                violations,
                waivers,
                findings);
    }

    private static List<Evaluation.RuleStatus> rules(EvaluationRequest request) {
        List<Evaluation.RuleStatus> rules = new ArrayList<>();
        for (Rule rule : request.policy().rules()) {
            rules.add(new Evaluation.RuleStatus(
                    rule.id(),
                    rule.check().key(),
                    rule.severity(),
                    rule.at().file(),
                    rule.at().line(),
                    rule.inForce(request.run().asOf()),
                    rule.effectiveFrom() == null ? null : rule.effectiveFrom().toString(),
                    rule.effectiveUntil() == null ? null : rule.effectiveUntil().toString()));
        }
        return rules;
    }

    private Outcome outcome(List<Violation> violations) {
        Severity threshold = request.run().failOn().equals("warning") ? Severity.WARNING : Severity.ERROR;
        for (Violation violation : violations) {
            if (violation.status() == Violation.Status.OPEN
                    && violation.severity().compareTo(threshold) <= 0) {
                return Outcome.FAILED;
            }
        }
        return incomplete(request.inventory(), request.policy()) ? Outcome.INCOMPLETE : Outcome.PASSED;
    }

    /** True where a place that could hold a model was not looked at and the policy does not accept that. */
    public static boolean incomplete(LicensedInventory inventory, Policy policy) {
        return !missed(inventory, policy).isEmpty();
    }

    private static List<NotLookedAt> missed(LicensedInventory inventory, Policy policy) {
        List<NotLookedAt> missed = new ArrayList<>();
        for (NotLookedAt place : inventory.notLookedAt()) {
            if (place.mattering() && place.kind() != NotLookedAt.Kind.BY_DESIGN && !accepted(place.place(), policy)) {
                missed.add(place);
            }
        }
        return missed;
    }

    private static boolean accepted(String place, Policy policy) {
        for (Glob glob : policy.acceptNotLookedAt()) {
            if (PlacePattern.matches(glob, place)) {
                return true;
            }
        }
        return false;
    }

    private List<Diagnostic> fixed(Violations violations) {
        List<Diagnostic> findings = new ArrayList<>();
        if (!request.wholeRequest()) {
            return findings;
        }
        for (Baseline.Entry entry : request.baseline().violations()) {
            if (!violations.usedEntries().contains(entry)) {
                findings.add(new Diagnostic(
                        Severity.INFO,
                        SourceLocation.of("model-baseline.yaml"),
                        "the baseline accepts a violation of rule \"" + entry.rule() + "\" by \"" + entry.model()
                                + "\" that is no more; the goal freeze takes it out"));
            }
        }
        return findings;
    }
}
