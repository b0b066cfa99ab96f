package io.github.modellicense.report.cyclonedx;

import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.evaluation.Evaluation;
import io.github.modellicense.inventory.Delivery;
import io.github.modellicense.inventory.ModelReference;
import io.github.modellicense.report.JsonSink;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The hosted services behind models that are used through an API: one per provider, outside of our trust boundary. */
record CycloneDxServices(Map<String, Set<String>> providersByModel) {

    static CycloneDxServices of(Evaluation evaluation) {
        Map<String, Set<String>> providers = new TreeMap<>();
        for (LicensedModel model : evaluation.inventory().models()) {
            for (ModelReference reference : model.references()) {
                if (reference.delivery() == Delivery.API) {
                    String provider =
                            reference.provider() == null || reference.provider().isBlank()
                                    ? model.id().namespace().label()
                                    : reference.provider();
                    providers
                            .computeIfAbsent(model.id().toString(), id -> new TreeSet<>())
                            .add(provider);
                }
            }
        }
        return new CycloneDxServices(providers);
    }

    Set<String> refs(String model) {
        Set<String> refs = new TreeSet<>();
        for (String provider : providersByModel.getOrDefault(model, Set.of())) {
            refs.add(CycloneDxReport.SERVICE + provider);
        }
        return refs;
    }

    void write(JsonSink json) throws IOException {
        Set<String> names = new TreeSet<>();
        providersByModel.values().forEach(names::addAll);
        for (String name : names) {
            json.object()
                    .text("bom-ref", CycloneDxReport.SERVICE + name)
                    .text("name", name)
                    .text("description", "Hosted AI models")
                    .flag("x-trust-boundary", true)
                    .end();
        }
    }
}
