package io.github.modellicense.evaluation;

import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.inventory.ModelReference;
import io.github.modellicense.policy.Check;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** {@code providers}: judges the service or host of each selected reference; the worst one counts. */
final class ProvidersCheck implements ModelCheck {

    private final GlobListing listing;

    ProvidersCheck(Check.Providers check) {
        this.listing = new GlobListing(check.allow(), check.review(), check.deny());
    }

    @Override
    public boolean readsReferences() {
        return true;
    }

    @Override
    public Judgement judge(LicensedModel model, List<ModelReference> references) {
        Set<String> providers = new TreeSet<>();
        boolean unknown = references.isEmpty();
        for (ModelReference reference : references) {
            if (reference.provider() == null) {
                unknown = true;
            } else {
                providers.add(reference.provider());
            }
        }
        Listing worst = unknown ? Listing.UNKNOWN : Listing.PERMITTED;
        for (String provider : providers) {
            worst = worst.worse(listing.of(provider));
        }
        return judgement(worst, providers);
    }

    private Judgement judgement(Listing worst, Set<String> providers) {
        String bad = with(worst, providers);
        return switch (worst) {
            case PERMITTED -> Judgement.permitted("provider " + String.join(", ", providers) + " is allowed");
            case REVIEW ->
                Judgement.review(
                        CheckId.PROVIDER_NEEDS_REVIEW,
                        "provider \"" + bad + "\" has to be reviewed",
                        bad,
                        listing.wanted(),
                        "have it reviewed; a waiver records the decision");
            case UNKNOWN ->
                Judgement.undetermined(
                        CheckId.PROVIDER_UNKNOWN,
                        "the place does not tell which service or host serves the model",
                        null,
                        listing.wanted(),
                        "name the provider where the model is configured, or ask for a waiver");
            case DENIED ->
                Judgement.denied(
                        CheckId.PROVIDER_NOT_ALLOWED,
                        "provider \"" + bad + "\" is not allowed",
                        bad,
                        listing.wanted(),
                        "reach the model through an allowed provider, or ask for a waiver");
        };
    }

    private String with(Listing answer, Set<String> providers) {
        Set<String> bad = new TreeSet<>();
        for (String provider : providers) {
            if (listing.of(provider) == answer) {
                bad.add(provider);
            }
        }
        return String.join("\", \"", bad);
    }
}
