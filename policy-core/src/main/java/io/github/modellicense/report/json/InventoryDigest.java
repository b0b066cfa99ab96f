package io.github.modellicense.report.json;

import io.github.modellicense.evaluation.Evaluation;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The digest of an evaluation's inventory, taken once for the formats that state it. Safe for several threads. */
public final class InventoryDigest {

    private @Nullable Evaluation last;
    private String digest = "";

    /** As {@link JsonReport#inventoryDigest}. */
    @SuppressWarnings("ReferenceEquality")
    public synchronized String of(Evaluation evaluation) throws IOException {
        if (evaluation != last) {
            digest = JsonReport.inventoryDigest(evaluation);
            last = evaluation;
        }
        return digest;
    }
}
