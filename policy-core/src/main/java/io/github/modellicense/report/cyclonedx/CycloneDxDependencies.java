package io.github.modellicense.report.cyclonedx;

import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.evaluation.Evaluation;
import io.github.modellicense.report.JsonObject;
import io.github.modellicense.report.JsonSink;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The project depends on its models, a model on the service that hosts it. */
final class CycloneDxDependencies {

    private CycloneDxDependencies() {}

    static void write(JsonSink json, JsonObject project, String root, Evaluation evaluation, CycloneDxServices services)
            throws IOException {
        Set<String> models = new TreeSet<>();
        for (LicensedModel model : evaluation.inventory().models()) {
            models.add(CycloneDxReport.MODEL + model.id());
        }
        boolean rooted = false;
        json.array("dependencies");
        for (JsonObject each : project.objects("dependencies")) {
            String ref = each.text("ref", "");
            if (!CycloneDxReport.ours(ref)) {
                rooted |= ref.equals(root);
                json.object().text("ref", ref);
                json.texts("dependsOn", without(each.texts("dependsOn"), ref.equals(root) ? models : Set.of()));
                others(json, each);
                json.end();
            }
        }
        if (!rooted) {
            write(json, root, models);
        }
        for (LicensedModel model : evaluation.inventory().models()) {
            write(
                    json,
                    CycloneDxReport.MODEL + model.id(),
                    services.refs(model.id().toString()));
        }
        for (String service : all(evaluation, services)) {
            write(json, service, Set.of());
        }
        json.end();
    }

    /** Whatever else the project says of a component, such as what it provides. */
    private static void others(JsonSink json, JsonObject dependency) throws IOException {
        for (Map.Entry<String, @Nullable Object> field : dependency.fields().entrySet()) {
            if (!field.getKey().equals("ref") && !field.getKey().equals("dependsOn")) {
                json.foreign(field.getKey(), field.getValue());
            }
        }
    }

    private static Set<String> all(Evaluation evaluation, CycloneDxServices services) {
        Set<String> all = new TreeSet<>();
        for (LicensedModel model : evaluation.inventory().models()) {
            all.addAll(services.refs(model.id().toString()));
        }
        return all;
    }

    private static Set<String> without(Iterable<String> known, Set<String> added) {
        Set<String> refs = new TreeSet<>(added);
        for (String ref : known) {
            if (!CycloneDxReport.ours(ref)) {
                refs.add(ref);
            }
        }
        return refs;
    }

    private static void write(JsonSink json, String ref, Set<String> dependsOn) throws IOException {
        json.object().text("ref", ref).texts("dependsOn", dependsOn).end();
    }
}
