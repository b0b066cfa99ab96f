package io.github.modellicense.evaluation;

import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.inventory.ModelReference;
import io.github.modellicense.inventory.Openness;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code fallback}: a model names at least one fallback with open weights that a given rule permits. */
final class FallbackCheck implements ModelCheck {

    private final @Nullable String permittedBy;
    private final @Nullable ModelCheck other;

    /**
     * A check of fallbacks.
     *
     * @param other the check of the rule {@code permittedBy}; null where no rule is named
     */
    FallbackCheck(@Nullable String permittedBy, @Nullable ModelCheck other) {
        this.permittedBy = permittedBy;
        this.other = other;
    }

    @Override
    public Judgement judge(LicensedModel model, List<ModelReference> references) {
        if (model.fallbacks().isEmpty()) {
            return Judgement.denied(
                    CheckId.FALLBACK_MISSING,
                    "no fallback is declared",
                    "no fallback",
                    wanted(),
                    "name a fallback in models.yaml: " + Snippets.fallback(model));
        }
        List<String> reasons = new ArrayList<>();
        boolean open = false;
        for (LicensedModel fallback : model.fallbacks()) {
            Judgement judgement = judgeFallback(model, fallback);
            if (judgement instanceof Judgement.Permitted) {
                return Judgement.permitted("\"" + fallback.id() + "\" is an open fallback: " + judgement.because());
            }
            open |= judgement instanceof Judgement.Objection objection && objection.verdict() != Violation.Kind.DENIED;
            reasons.add("\"" + fallback.id() + "\": " + judgement.because());
        }
        return objection(open, String.join("; ", reasons));
    }

    private Judgement objection(boolean open, String reasons) {
        String remedy = "name a fallback in models.yaml that is open and permitted";
        return open
                ? Judgement.undetermined(
                        CheckId.FALLBACK_UNDETERMINED,
                        "nobody can tell whether a fallback is permitted: " + reasons,
                        null,
                        wanted(),
                        remedy)
                : Judgement.denied(
                        CheckId.FALLBACK_NOT_PERMITTED, "no fallback is permitted: " + reasons, null, wanted(), remedy);
    }

    private Judgement judgeFallback(LicensedModel model, LicensedModel fallback) {
        CheckId check = CheckId.FALLBACK_NOT_PERMITTED;
        if (fallback.id().equals(model.id())) {
            return Judgement.denied(check, "it is the model itself", null, null, "");
        }
        if (fallback.openness() == Openness.API_ONLY) {
            return Judgement.denied(check, "its weights are not available", null, null, "");
        }
        if (fallback.openness() == Openness.UNKNOWN || fallback.match() == LicensedModel.Match.GUESS) {
            return Judgement.undetermined(
                    CheckId.FALLBACK_UNDETERMINED, "nobody knows whether its weights are available", null, null, "");
        }
        if (other != null) {
            return other.judge(fallback, List.of());
        }
        return permittedBy == null
                ? Judgement.permitted("its weights are available")
                : Judgement.undetermined(
                        CheckId.FALLBACK_UNDETERMINED,
                        "rule \"" + permittedBy + "\" cannot judge a fallback",
                        null,
                        null,
                        "");
    }

    private String wanted() {
        return "an open-weights fallback" + (permittedBy == null ? "" : " that rule \"" + permittedBy + "\" permits");
    }
}
