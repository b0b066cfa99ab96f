package io.github.modellicense.report;

import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.evaluation.Evaluation;
import io.github.modellicense.evaluation.Violation;

/**
 * How many of each an evaluation holds. {@code errors}, {@code warnings} and {@code infos} count open violations;
 * waived and baselined ones are counted apart.
 */
public record Tally(
        int places,
        int references,
        int models,
        int rules,
        int errors,
        int warnings,
        int infos,
        int waived,
        int baselined) {

    /** The numbers of an evaluation. */
    public static Tally of(Evaluation evaluation) {
        int references = 0;
        for (LicensedModel model : evaluation.inventory().models()) {
            references += model.references().size();
        }
        int[] open = new int[3];
        int[] status = new int[3];
        for (Violation violation : evaluation.violations()) {
            status[violation.status().ordinal()]++;
            if (violation.status() == Violation.Status.OPEN) {
                open[violation.severity().ordinal()]++;
            }
        }
        return new Tally(
                evaluation.inventory().places(),
                references,
                evaluation.inventory().models().size(),
                evaluation.rules().size(),
                open[0],
                open[1],
                open[2],
                status[Violation.Status.WAIVED.ordinal()],
                status[Violation.Status.BASELINED.ordinal()]);
    }

    /** Open violations of every severity. */
    public int open() {
        return errors + warnings + infos;
    }
}
