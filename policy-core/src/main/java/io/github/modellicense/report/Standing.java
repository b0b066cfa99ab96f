package io.github.modellicense.report;

import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.evaluation.Evaluation;
import io.github.modellicense.evaluation.Violation;
import io.github.modellicense.inventory.Labeled;
import java.util.HashMap;
import java.util.Map;

/** How a model stands after all rules: the worst of its violations, as they were evaluated. Worst first. */
public enum Standing implements Labeled {
    DENIED("denied"),
    UNDETERMINED("undetermined"),
    REVIEW("review"),
    WAIVED("waived"),
    BASELINED("baselined"),
    PERMITTED("permitted"),
    NOT_JUDGED("not judged");

    private final String label;

    Standing(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Every model's standing by its id as printed; without rules nothing is judged. */
    public static Map<String, Standing> of(Evaluation evaluation) {
        Standing best = evaluation.rules().isEmpty() ? NOT_JUDGED : PERMITTED;
        Map<String, Standing> standings = new HashMap<>();
        for (LicensedModel model : evaluation.inventory().models()) {
            standings.put(model.id().toString(), best);
        }
        for (Violation violation : evaluation.violations()) {
            Standing standing = of(violation);
            Standing known = standings.get(violation.model());
            if (known == null || standing.compareTo(known) < 0) {
                standings.put(violation.model(), standing);
            }
        }
        return standings;
    }

    /** What one violation makes of its model. */
    public static Standing of(Violation violation) {
        return switch (violation.status()) {
            case WAIVED -> WAIVED;
            case BASELINED -> BASELINED;
            case OPEN ->
                switch (violation.verdict()) {
                    case DENIED -> DENIED;
                    case REVIEW -> REVIEW;
                    case UNDETERMINED -> UNDETERMINED;
                };
        };
    }
}
