package io.github.modellicense.report.html;

import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.evaluation.Evaluation;
import io.github.modellicense.evaluation.RunInfo;
import io.github.modellicense.evaluation.Violation;
import io.github.modellicense.inventory.ModelReference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A module of the reactor beside the others. */
record HtmlModule(
        String id, String status, int models, int references, int errors, int warnings, int waived, int baselined) {

    static List<HtmlModule> of(Evaluation evaluation) {
        Map<String, Count> counts = new LinkedHashMap<>();
        for (RunInfo.Module module : evaluation.run().modules()) {
            counts.put(module.id(), new Count(module.status()));
        }
        for (LicensedModel model : evaluation.inventory().models()) {
            for (ModelReference reference : model.references()) {
                Count count = counts.get(reference.module());
                if (count != null) {
                    count.references++;
                    count.models.add(model.id().key());
                }
            }
        }
        for (Violation violation : evaluation.violations()) {
            Count count = counts.get(violation.module());
            if (count != null) {
                count.add(violation);
            }
        }
        List<HtmlModule> modules = new ArrayList<>();
        counts.forEach((id, count) -> modules.add(count.row(id)));
        return modules;
    }

    private static final class Count {
        private final String status;
        private final Set<String> models = new HashSet<>();
        private int references;
        private int errors;
        private int warnings;
        private int waived;
        private int baselined;

        Count(String status) {
            this.status = status;
        }

        void add(Violation violation) {
            switch (violation.status()) {
                case WAIVED -> waived++;
                case BASELINED -> baselined++;
                case OPEN -> {
                    switch (violation.severity()) {
                        case ERROR -> errors++;
                        case WARNING -> warnings++;
                        case INFO -> {}
                    }
                }
            }
        }

        HtmlModule row(String id) {
            return new HtmlModule(id, status, models.size(), references, errors, warnings, waived, baselined);
        }
    }
}
