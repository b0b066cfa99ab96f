package io.github.modellicense.evaluation;

import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.inventory.ModelReference;
import io.github.modellicense.policy.Check;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code publishers}: judges who published the model. An unknown or guessed publisher never passes. */
final class PublishersCheck implements ModelCheck {

    private static final Judgement ALLOWED = Judgement.permitted("its publisher is allowed");

    private final GlobListing listing;
    private final Map<String, Listing> known = new HashMap<>();

    PublishersCheck(Check.Publishers check) {
        this.listing = new GlobListing(check.allow(), check.review(), check.deny());
    }

    @Override
    public Judgement judge(LicensedModel model, List<ModelReference> references) {
        String publisher = model.publisher();
        if (publisher == null) {
            return unknown("nobody knows who published it", null);
        }
        Listing answer = known.computeIfAbsent(publisher, listing::of);
        if (answer == Listing.PERMITTED && model.match() == LicensedModel.Match.GUESS) {
            return unknown("publisher \"" + publisher + "\" is only guessed from the name", publisher);
        }
        return switch (answer) {
            case PERMITTED -> ALLOWED;
            case REVIEW ->
                Judgement.review(
                        CheckId.PUBLISHER_NEEDS_REVIEW,
                        "publisher \"" + publisher + "\" has to be reviewed",
                        publisher,
                        listing.wanted(),
                        "have it reviewed; a waiver records the decision");
            case UNKNOWN, DENIED ->
                Judgement.denied(
                        CheckId.PUBLISHER_NOT_ALLOWED,
                        "publisher \"" + publisher + "\" is not allowed",
                        publisher,
                        listing.wanted(),
                        "use a model of another publisher, or ask for a waiver");
        };
    }

    private Judgement unknown(String why, @org.jspecify.annotations.Nullable String found) {
        return Judgement.undetermined(
                CheckId.PUBLISHER_UNKNOWN,
                why,
                found,
                listing.wanted(),
                "add the model to the policy's catalogs with its publisher");
    }
}
