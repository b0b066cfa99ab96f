package io.github.modellicense.evaluation;

import io.github.modellicense.catalog.ConcludedLicense;
import io.github.modellicense.catalog.LicenseCatalog;
import io.github.modellicense.catalog.LicenseRanks;
import io.github.modellicense.catalog.LicenseReading;
import io.github.modellicense.catalog.LicensedInventory;
import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.inventory.Confidence;
import io.github.modellicense.inventory.Delivery;
import io.github.modellicense.inventory.Inventory;
import io.github.modellicense.inventory.ModelReference;
import io.github.modellicense.inventory.Openness;
import io.github.modellicense.inventory.ReferenceKind;
import io.github.modellicense.inventory.Sighting;
import io.github.modellicense.inventory.StatedFacts;
import io.github.modellicense.inventory.Usage;
import io.github.modellicense.license.LicenseExpression;
import io.github.modellicense.policy.Baseline;
import io.github.modellicense.policy.Organisation;
import io.github.modellicense.policy.Policy;
import io.github.modellicense.policy.PolicyTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

/** Runs the cases that stand beside a policy. */
public final class PolicyTests {

    private final Policy policy;
    private final LicenseCatalog licenses;
    private final Function<Inventory, LicensedInventory> conclusion;
    private final LocalDate today;

    /**
     * Cases for a policy.
     *
     * @param conclusion concludes the licences of an inventory; what a case states itself stands in its place
     * @param today the day for cases that state none
     */
    public PolicyTests(
            Policy policy,
            LicenseCatalog licenses,
            Function<Inventory, LicensedInventory> conclusion,
            LocalDate today) {
        this.policy = policy;
        this.licenses = licenses;
        this.conclusion = conclusion;
        this.today = today;
    }

    /** The result of every case, in order. */
    public List<PolicyTestResult> run(List<PolicyTest> tests) {
        List<PolicyTestResult> results = new ArrayList<>();
        for (PolicyTest test : tests) {
            results.add(run(test));
        }
        return results;
    }

    private PolicyTestResult run(PolicyTest test) {
        Evaluation evaluation = PolicyEvaluator.evaluate(request(test));
        List<String> differences = new ArrayList<>();
        String outcome = test.expect().outcome();
        if (outcome != null && !outcome.equals(evaluation.outcome().label())) {
            differences.add("expected outcome " + outcome + ", came "
                    + evaluation.outcome().label());
        }
        if (test.expect().violations() != null) {
            compare(test.expect().violations(), evaluation, differences);
        }
        return new PolicyTestResult(test, evaluation, differences);
    }

    private EvaluationRequest request(PolicyTest test) {
        LocalDate asOf = test.given().asOf() == null ? today : test.given().asOf();
        RunInfo run = new RunInfo("", "", null, null, null, asOf, "error", null, false, List.of(), List.of());
        return new EvaluationRequest(
                run,
                inventory(test),
                withOrganisation(test.given().organisation()),
                List.of(),
                Baseline.EMPTY,
                licenses,
                asOf.toString(),
                "",
                List.of(),
                true);
    }

    /** Enforcement is about builds, of which a case is none. */
    private Policy withOrganisation(@org.jspecify.annotations.Nullable Organisation organisation) {
        return new Policy(
                policy.name(),
                policy.source(),
                policy.sha256(),
                policy.contact(),
                organisation == null ? policy.organisation() : organisation,
                policy.rules(),
                policy.catalogs(),
                policy.waivers(),
                Policy.Enforcement.DEFAULT,
                policy.acceptNotLookedAt());
    }

    private LicensedInventory inventory(PolicyTest test) {
        List<LicensedModel> models = new ArrayList<>();
        for (PolicyTest.Model model : test.given().models()) {
            Sighting sighting = sighting(model, test.given().usage());
            Inventory alone = new Inventory(new TreeSet<>(List.of("case")), List.of(sighting), List.of(), List.of());
            for (LicensedModel concluded : conclusion.apply(alone).models()) {
                models.add(stated(concluded, model));
            }
        }
        return new LicensedInventory(Math.max(1, models.size()), models, List.of(), List.of());
    }

    private static Sighting sighting(PolicyTest.Model model, Usage usual) {
        ModelReference reference = new ModelReference(
                model.id(),
                model.module(),
                model.at(),
                model.id().toString(),
                model.declared() ? ReferenceKind.DECLARATION : ReferenceKind.CONFIGURATION,
                model.usage() == null ? usual : model.usage(),
                model.delivery() == null ? Delivery.UNKNOWN : model.delivery(),
                model.provider(),
                Confidence.CERTAIN);
        StatedFacts facts = new StatedFacts(
                model.revision(),
                model.sha256(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                model.bases(),
                false,
                List.of(),
                model.fallbacks(),
                null,
                List.of(),
                null);
        return new Sighting(reference, facts);
    }

    /** The concluded model with everything that the case states in its place. */
    private LicensedModel stated(LicensedModel model, PolicyTest.Model stated) {
        Openness openness = stated.openness() == null ? model.openness() : stated.openness();
        Delivery delivery = stated.delivery() != null
                ? stated.delivery()
                : openness == Openness.API_ONLY ? Delivery.API : model.delivery();
        List<ModelReference> references = new ArrayList<>();
        model.references().forEach(each -> references.add(delivered(each, delivery)));
        return new LicensedModel(
                model.id(),
                model.canonical(),
                stated.license() == null ? model.match() : LicensedModel.Match.EXACT,
                model.revision(),
                model.pinnedRevision() || stated.revision() != null,
                model.sha256(),
                model.purl(),
                model.name(),
                stated.publisher() == null ? model.publisher() : stated.publisher(),
                stated.family() == null ? model.family() : stated.family(),
                openness,
                delivery,
                model.usage(),
                stated.declared(),
                stated.license() == null ? model.license() : license(model, stated.license()),
                model.lineage(),
                model.obligations(),
                model.fallbacks(),
                model.tags(),
                model.line(),
                references);
    }

    private static ModelReference delivered(ModelReference reference, Delivery delivery) {
        return new ModelReference(
                reference.id(),
                reference.module(),
                reference.at(),
                reference.text(),
                reference.kind(),
                reference.usage(),
                delivery,
                reference.provider(),
                reference.confidence());
    }

    private ConcludedLicense license(LicensedModel model, String text) {
        LicenseExpression own = licenses.read(text, null) instanceof LicenseReading.Known known
                ? known.expression()
                : LicenseExpression.NOASSERTION;
        List<LicenseExpression> parts = new ArrayList<>(List.of(own));
        model.lineage().forEach(base -> parts.add(base.license()));
        LicenseExpression effective = LicenseExpression.and(parts);
        return new ConcludedLicense(
                own, List.of(), own, effective, LicenseRanks.category(effective, licenses), false, List.of());
    }

    private static void compare(
            List<PolicyTest.ExpectedViolation> expected, Evaluation evaluation, List<String> differences) {
        List<Violation> left = new ArrayList<>(evaluation.violations());
        for (PolicyTest.ExpectedViolation wanted : expected) {
            if (!left.removeIf(violation -> meets(violation, wanted))) {
                differences.add("missing: " + wanted.rule() + " " + wanted.model()
                        + (wanted.verdict() == null ? "" : " " + wanted.verdict()));
            }
        }
        for (Violation violation : left) {
            differences.add("unexpected: " + violation.rule() + " " + violation.model() + " "
                    + violation.verdict().label() + " (" + violation.message() + ")");
        }
    }

    private static boolean meets(Violation violation, PolicyTest.ExpectedViolation wanted) {
        return violation.rule().equals(wanted.rule())
                && violation.model().equalsIgnoreCase(wanted.model())
                && (wanted.verdict() == null || violation.verdict().label().equals(wanted.verdict()));
    }
}
