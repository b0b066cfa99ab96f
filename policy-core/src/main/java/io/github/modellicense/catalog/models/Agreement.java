package io.github.modellicense.catalog.models;

import io.github.modellicense.inventory.Openness;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Whether rows say the same. */
final class Agreement {

    private Agreement() {}

    /** The licences of the rows; closed models count as one, for the service and not the model sets the terms. */
    static Set<String> licenses(List<ModelRow> rows) {
        Set<String> licenses = new TreeSet<>();
        for (ModelRow row : rows) {
            licenses.add(row.openness() == Openness.API_ONLY ? "the service's terms" : row.license());
        }
        return licenses;
    }

    static boolean onOpenness(List<ModelRow> rows) {
        for (ModelRow row : rows) {
            if (row.openness() != rows.get(0).openness()) {
                return false;
            }
        }
        return true;
    }
}
