package io.github.modellicense.report;

import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.evaluation.Evaluation;
import io.github.modellicense.evaluation.Evaluation.ObligationStatus;
import io.github.modellicense.license.LicenseObligation;
import java.util.ArrayList;
import java.util.List;

/** A model's duties with their status. */
public final class Obligations {

    private Obligations() {}

    /** As evaluated; {@code unchecked} where no rule looked at them. */
    public static List<ObligationStatus> of(Evaluation evaluation, LicensedModel model) {
        List<ObligationStatus> checked = evaluation.obligations().get(model.id().toString());
        if (checked != null) {
            return checked;
        }
        List<ObligationStatus> unchecked = new ArrayList<>();
        for (LicenseObligation obligation : model.obligations()) {
            unchecked.add(new ObligationStatus(obligation, "unchecked"));
        }
        return unchecked;
    }
}
