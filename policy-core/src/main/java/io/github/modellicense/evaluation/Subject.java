package io.github.modellicense.evaluation;

import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.inventory.ModelReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A model with its references grouped by module.
 *
 * @param id as printed
 * @param uses sorted by module
 */
record Subject(LicensedModel model, String id, List<Use> uses) {

    /** The references of one module, sorted by place. */
    record Use(String module, List<ModelReference> references) {}

    static Subject of(LicensedModel model) {
        Map<String, List<ModelReference>> byModule = new TreeMap<>();
        for (ModelReference reference : model.references()) {
            byModule.computeIfAbsent(reference.module(), module -> new ArrayList<>())
                    .add(reference);
        }
        List<Use> uses = new ArrayList<>(byModule.size());
        byModule.forEach((module, references) -> {
            references.sort(null);
            uses.add(new Use(module, List.copyOf(references)));
        });
        return new Subject(model, model.id().toString(), List.copyOf(uses));
    }
}
