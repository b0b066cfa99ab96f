package io.github.modellicense.evaluation;

import io.github.modellicense.catalog.ConcludedLicense;
import io.github.modellicense.catalog.LicenseCatalog;
import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.inventory.Evidence;
import io.github.modellicense.inventory.ModelReference;
import io.github.modellicense.license.LicenseExpression;
import io.github.modellicense.policy.Check;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code licenses}: judges the effective licence by the rule's lists. */
final class LicensesCheck implements ModelCheck {

    private final LicenseListing listing;
    private final String wanted;
    private final Map<LicenseExpression, Listing> known = new HashMap<>();
    private final Map<LicenseExpression, Judgement> permitted = new HashMap<>();

    LicensesCheck(Check.Licenses check, LicenseCatalog catalog) {
        this.listing = new LicenseListing(check, catalog);
        this.wanted = Wanted.of(check.allow(), check.review(), check.deny());
    }

    @Override
    public Judgement judge(LicensedModel model, List<ModelReference> references) {
        ConcludedLicense license = model.license();
        if (license.conflict()) {
            return conflict(license);
        }
        Listing answer = listing(license.effective());
        if (onlyGuessed(model)) {
            answer = answer.worse(Listing.UNKNOWN);
        }
        return switch (answer) {
            case PERMITTED -> permitted.computeIfAbsent(license.effective(), this::permitted);
            case REVIEW ->
                Judgement.review(
                        CheckId.LICENSE_NEEDS_REVIEW,
                        "licence " + license.effective() + " has to be reviewed" + said(license),
                        license.effective().toString(),
                        wanted,
                        "have it reviewed; a waiver records the decision");
            case UNKNOWN -> unknown(model);
            case DENIED ->
                Judgement.denied(
                        CheckId.LICENSE_NOT_ALLOWED,
                        "licence " + license.effective() + " is not allowed" + culprit(license.effective())
                                + said(license),
                        license.effective().toString(),
                        wanted,
                        "use a model under an allowed licence, or ask for a waiver");
        };
    }

    /** A guess tells a family, not a licence, unless the place itself speaks of the licence. */
    static boolean onlyGuessed(LicensedModel model) {
        return model.match() == LicensedModel.Match.GUESS
                && model.license().declared() == null
                && model.license().detected().isEmpty();
    }

    private Judgement permitted(LicenseExpression effective) {
        LicenseExpression chosen = chosen(effective);
        return Judgement.permitted(
                "licence " + effective + " is allowed" + (chosen.equals(effective) ? "" : ", by choosing " + chosen));
    }

    /** The expression with every OR replaced by the operand that the rule likes best. */
    LicenseExpression chosen(LicenseExpression effective) {
        return Licenses.choose(effective, listing::of);
    }

    Listing listing(LicenseExpression expression) {
        return known.computeIfAbsent(expression, listing::of);
    }

    private String culprit(LicenseExpression effective) {
        List<String> denied = new ArrayList<>();
        for (LicenseExpression part : Licenses.parts(effective)) {
            if (listing.of(part) == Listing.DENIED) {
                denied.add(part.toString());
            }
        }
        return denied.size() == Licenses.parts(effective).size() ? "" : " because of " + String.join(" and ", denied);
    }

    /** Who says so, briefly. */
    private static String said(ConcludedLicense license) {
        for (Evidence evidence : license.evidence()) {
            if (evidence.value().equals(license.concluded().toString())) {
                return " (" + evidence.source().label() + ", " + Wanted.shortened(evidence.where())
                        + (evidence.asOf() == null ? "" : ", read " + evidence.asOf()) + ")";
            }
        }
        return "";
    }

    private Judgement conflict(ConcludedLicense license) {
        List<String> sides = new ArrayList<>();
        for (Evidence evidence : license.evidence()) {
            sides.add(Wanted.shortened(evidence.value()) + " ("
                    + evidence.source().label() + ", " + Wanted.shortened(evidence.where()) + ")");
        }
        return Judgement.undetermined(
                CheckId.LICENSE_CONFLICT,
                "the evidence about the licence disagrees: " + String.join(" against ", sides),
                license.effective().toString(),
                wanted,
                "find out which is right and record it as a clarification in the policy's catalogs");
    }

    private Judgement unknown(LicensedModel model) {
        LicenseExpression effective = model.license().effective();
        String why = onlyGuessed(model)
                ? "the licence is unknown: the name only resembles "
                        + (model.family() == null ? "a known family" : "\"" + model.family() + "\"")
                : effective.equals(LicenseExpression.NONE)
                        ? "the model is said to have no licence"
                        : effective.unknown()
                                ? "the licence is unknown"
                                : "nothing is known about licence " + effective;
        return Judgement.undetermined(
                CheckId.LICENSE_UNKNOWN,
                why + candidates(model.license()),
                effective.toString(),
                wanted,
                "find out the licence and declare it in models.yaml");
    }

    private static String candidates(ConcludedLicense license) {
        if (license.evidence().isEmpty()) {
            return "";
        }
        List<String> said = new ArrayList<>();
        for (Evidence evidence : license.evidence()) {
            said.add("\"" + Wanted.shortened(evidence.value()) + "\" ("
                    + evidence.source().label() + ", " + Wanted.shortened(evidence.where()) + ")");
        }
        return "; seen: " + String.join(", ", said);
    }
}
