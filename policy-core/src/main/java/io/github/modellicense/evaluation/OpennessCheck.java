package io.github.modellicense.evaluation;

import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.inventory.ModelReference;
import io.github.modellicense.inventory.Openness;
import io.github.modellicense.policy.Check;
import java.util.ArrayList;
import java.util.List;

/** {@code openness}: judges whether the weights can be had. An unknown openness passes only where it is listed. */
final class OpennessCheck implements ModelCheck {

    private final Check.OpennessOf check;
    private final String wanted;

    OpennessCheck(Check.OpennessOf check) {
        this.check = check;
        this.wanted = Wanted.of(labels(check.allow()), labels(check.review()), labels(check.deny()));
    }

    private static List<String> labels(List<Openness> values) {
        List<String> labels = new ArrayList<>();
        values.forEach(value -> labels.add(value.label()));
        return labels;
    }

    @Override
    public Judgement judge(LicensedModel model, List<ModelReference> references) {
        Openness openness = model.openness();
        Listing answer = listing(openness);
        if (answer == Listing.PERMITTED && model.match() == LicensedModel.Match.GUESS) {
            answer = listing(Openness.UNKNOWN);
            answer = answer == Listing.DENIED ? Listing.UNKNOWN : answer;
        }
        return switch (answer) {
            case PERMITTED -> Judgement.permitted("openness " + openness.label() + " is allowed");
            case REVIEW ->
                Judgement.review(
                        CheckId.OPENNESS_NEEDS_REVIEW,
                        "openness " + openness.label() + " has to be reviewed",
                        openness.label(),
                        wanted,
                        "have it reviewed; a waiver records the decision");
            case UNKNOWN ->
                Judgement.undetermined(
                        CheckId.OPENNESS_UNKNOWN,
                        model.match() == LicensedModel.Match.GUESS
                                ? "whether its weights are available is only guessed from the name"
                                : "nobody knows whether its weights are available",
                        openness.label(),
                        wanted,
                        "add the model to the policy's catalogs with its openness");
            case DENIED ->
                Judgement.denied(
                        CheckId.OPENNESS_NOT_ALLOWED,
                        "openness " + openness.label() + " is not allowed",
                        openness.label(),
                        wanted,
                        openness == Openness.API_ONLY
                                ? "use a model with open weights, or ask for a waiver"
                                : "use another model, or ask for a waiver");
        };
    }

    private Listing listing(Openness openness) {
        boolean openEnded = check.allow().isEmpty()
                && check.review().isEmpty()
                && !check.deny().isEmpty();
        Listing listing = Listing.of(
                check.allow().contains(openness),
                check.review().contains(openness),
                check.deny().contains(openness),
                openEnded);
        boolean listed = check.allow().contains(openness)
                || check.review().contains(openness)
                || check.deny().contains(openness);
        return openness == Openness.UNKNOWN && !listed ? Listing.UNKNOWN : listing;
    }
}
