package io.github.modellicense.evaluation;

import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.inventory.ModelReference;
import io.github.modellicense.policy.Check;
import java.util.List;

/** {@code models}: judges the model's id as written and what it resolves to. */
final class ModelsCheck implements ModelCheck {

    private static final Judgement ALLOWED = Judgement.permitted("the model is allowed");

    private final GlobListing listing;
    private final Check.Models check;

    ModelsCheck(Check.Models check) {
        this.check = check;
        this.listing = new GlobListing(check.allow(), check.review(), check.deny());
    }

    @Override
    public Judgement judge(LicensedModel model, List<ModelReference> references) {
        Listing answer = listing.of(glob -> ModelPattern.matches(glob, model));
        if (answer == Listing.PERMITTED && !(Unresolved.is(model) && !listed(model))) {
            return ALLOWED;
        }
        return objection(model.id().toString(), answer);
    }

    private Judgement objection(String id, Listing answer) {
        return switch (answer) {
            case REVIEW ->
                Judgement.review(
                        CheckId.MODEL_NEEDS_REVIEW,
                        "model \"" + id + "\" has to be reviewed",
                        id,
                        listing.wanted(),
                        "have it reviewed; a waiver records the decision");
            case PERMITTED, UNKNOWN -> Unresolved.judgement(id, listing.wanted());
            case DENIED ->
                Judgement.denied(
                        CheckId.MODEL_NOT_ALLOWED,
                        "model \"" + id + "\" is not allowed",
                        id,
                        listing.wanted(),
                        "use another model, or ask for a waiver");
        };
    }

    private boolean listed(LicensedModel model) {
        return check.allow().stream().anyMatch(glob -> ModelPattern.matches(glob, model));
    }
}
