package io.github.modellicense.catalog.build;

import io.github.modellicense.catalog.models.ModelName;
import io.github.modellicense.catalog.models.NameLine;
import io.github.modellicense.inventory.ModelId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** The published models whose names begin alike: a few of each licence are enough to show that they agree or differ. */
final class KinSource {

    private static final int SHOWN = 6;

    private final Map<String, Map<String, List<ModelStep.SourceModel>>> lines = new TreeMap<>();

    private final Map<String, String> licenses = new HashMap<>();
    private final Map<String, String> families;

    /** @param families the id of the model that stands for a family where a source names the family only */
    KinSource(List<ModelStep.SourceModel> models, Map<String, String> families) {
        this.families = families;
        for (ModelStep.SourceModel model : models) {
            licenses.put(model.key(), model.license());
        }
        for (ModelStep.SourceModel model : models) {
            if (model.published()) {
                learn(model);
            }
        }
    }

    private void learn(ModelStep.SourceModel model) {
        String side = model.publisher() + '\t' + model.openness() + '\t' + terms(model);
        for (String beginning : NameLine.beginnings(ModelName.of(model.id()))) {
            lines.computeIfAbsent(beginning, key -> new TreeMap<>())
                    .computeIfAbsent(side, key -> new ArrayList<>())
                    .add(model);
        }
    }

    /** The licence with those of its bases that pass on: two sizes made from different models do not agree. */
    private String terms(ModelStep.SourceModel model) {
        TreeSet<String> inherited = new TreeSet<>();
        for (String base : model.field(7).split(" ")) {
            String named = base.substring(base.indexOf('>') + 1);
            String id = named.startsWith("family:") ? families.getOrDefault(named.substring(7), "") : named;
            String license = id.indexOf(':') < 0
                    ? ""
                    : licenses.getOrDefault(ModelId.parse(id).key(), "");
            if (NameLine.passesOn(license) && !license.equals(model.license())) {
                inherited.add(license);
            }
        }
        return inherited.isEmpty() ? model.license() : model.license() + " AND " + String.join(" AND ", inherited);
    }

    /** Passes each line with its witnesses, six fields each; lines with a single row say nothing and are left out. */
    void write(BiConsumer<String, String[]> table) {
        lines.forEach((line, sides) -> {
            List<String> fields = new ArrayList<>();
            sides.values().forEach(models -> shown(models).forEach(model -> fields.addAll(fields(model))));
            if (fields.size() > fields(sides.values().iterator().next().get(0)).size()) {
                table.accept(line, fields.toArray(new String[0]));
            }
        });
    }

    /** Of each size one first, then other names, then the rest. */
    private static List<ModelStep.SourceModel> shown(List<ModelStep.SourceModel> models) {
        List<ModelStep.SourceModel> shown = new ArrayList<>();
        Set<String> sizes = new HashSet<>();
        Set<String> cores = new HashSet<>();
        for (ModelStep.SourceModel model : models) {
            ModelName name = ModelName.of(model.id());
            if (sizes.add(NameLine.sizes(name)) && cores.add(name.core())) {
                shown.add(model);
            }
        }
        for (ModelStep.SourceModel model : models) {
            if (cores.add(ModelName.of(model.id()).core())) {
                shown.add(model);
            }
        }
        for (ModelStep.SourceModel model : models) {
            if (!shown.contains(model)) {
                shown.add(model);
            }
        }
        return shown.subList(0, Math.min(SHOWN, shown.size()));
    }

    private List<String> fields(ModelStep.SourceModel model) {
        ModelName name = ModelName.of(model.id());
        return List.of(
                model.key(), model.publisher(), model.openness(), terms(model), name.core(), NameLine.sizes(name));
    }
}
