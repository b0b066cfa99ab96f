package io.github.modellicense.evaluation;

import java.util.List;

/** Judges all models of the whole request together by one rule. */
interface InventoryCheck {

    /** Judges the models that the check's own selector selects. */
    Judgement judge(List<Subject> models);
}
