package io.github.modellicense.evaluation;

import io.github.modellicense.inventory.Severity;
import org.jspecify.annotations.Nullable;

/** What a check says, as one text. */
final class Said {

    private Said() {}

    /** {@code permitted: why}, or {@code VERDICT CHECK: why | found | wanted | remedy}. */
    static String by(@Nullable Judgement judgement) {
        if (judgement instanceof Judgement.Objection it) {
            Severity atMost = it.atMost();
            return it.verdict().label() + " " + it.check().label()
                    + (atMost == null ? "" : " at most " + atMost.label()) + ": " + it.because() + " | " + it.found()
                    + " | " + it.wanted() + " | " + it.remedy();
        }
        return judgement == null ? "nothing" : "permitted: " + judgement.because();
    }
}
