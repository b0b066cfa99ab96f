package io.github.modellicense.catalog.build;

import io.github.modellicense.catalog.models.ModelName;
import io.github.modellicense.catalog.models.NameLine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** The published models whose names begin alike: a few of each licence are enough to show that they agree or differ. */
final class KinSource {

    private static final int SHOWN = 6;

    private final Map<String, Map<String, List<ModelStep.SourceModel>>> lines = new TreeMap<>();

    KinSource(List<ModelStep.SourceModel> models) {
        for (ModelStep.SourceModel model : models) {
            if (model.published()) {
                learn(model);
            }
        }
    }

    private void learn(ModelStep.SourceModel model) {
        String side = model.publisher() + '\t' + model.openness() + '\t' + model.license();
        for (String beginning : NameLine.beginnings(ModelName.of(model.id()))) {
            lines.computeIfAbsent(beginning, key -> new TreeMap<>())
                    .computeIfAbsent(side, key -> new ArrayList<>())
                    .add(model);
        }
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

    private static List<String> fields(ModelStep.SourceModel model) {
        ModelName name = ModelName.of(model.id());
        return List.of(
                model.key(), model.publisher(), model.openness(), model.license(), name.core(), NameLine.sizes(name));
    }
}
