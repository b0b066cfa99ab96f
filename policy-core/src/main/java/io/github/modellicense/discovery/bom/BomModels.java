package io.github.modellicense.discovery.bom;

import io.github.modellicense.discovery.Findings;
import io.github.modellicense.discovery.Place;
import io.github.modellicense.discovery.weights.SafeText;
import io.github.modellicense.inventory.Confidence;
import io.github.modellicense.inventory.Delivery;
import io.github.modellicense.inventory.Evidence;
import io.github.modellicense.inventory.EvidenceSource;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.ModelReference;
import io.github.modellicense.inventory.Namespace;
import io.github.modellicense.inventory.ReferenceKind;
import io.github.modellicense.inventory.Sighting;
import io.github.modellicense.inventory.SourceLocation;
import io.github.modellicense.inventory.StatedFacts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes references of the models of one bill of materials. */
final class BomModels {

    private final Place place;
    private final String module;
    private final Findings findings;

    BomModels(Place place, String module, Findings findings) {
        this.place = place;
        this.module = module;
        this.findings = findings;
    }

    String clean(String text) {
        return SafeText.line(text, 200);
    }

    void add(BomComponent component) {
        String name = component.name == null ? null : SafeText.line(component.name, 200);
        if (!component.model || name == null || name.isEmpty()) {
            return;
        }
        Purl purl = Purl.of(component.purl);
        String full = component.group == null || component.group.isBlank() ? name : clean(component.group) + "/" + name;
        ModelId id = purl == null ? new ModelId(Namespace.NAME, full) : purl.id();
        String revision = purl == null || purl.revision() == null ? component.version : purl.revision();
        ModelReference reference = new ModelReference(
                id,
                module,
                SourceLocation.at(place.path(), component.line, 0),
                clean("model \"" + full + "\" of the bill of materials"),
                ReferenceKind.BOM,
                place.usage(),
                Delivery.UNKNOWN,
                null,
                Confidence.CERTAIN);
        findings.add(new Sighting(reference, stated(component, revision)));
    }

    private StatedFacts stated(BomComponent component, @Nullable String revision) {
        List<Evidence> licenses = new ArrayList<>();
        for (String license : component.licenses) {
            if (!license.isBlank() && licenses.size() < 16) {
                String where = place.path() + (component.line == 0 ? "" : ":" + component.line);
                licenses.add(
                        new Evidence(EvidenceSource.SIDECAR, SafeText.line(license), where, null, Confidence.CERTAIN));
            }
        }
        return new StatedFacts(
                revision == null || revision.isBlank() ? null : clean(revision),
                component.sha256,
                null,
                component.name == null ? null : SafeText.line(component.name),
                component.publisher == null || component.publisher.isBlank() ? null : clean(component.publisher),
                licenses,
                List.of(),
                List.of(),
                false,
                List.of(),
                List.of(),
                null,
                List.of(),
                null);
    }
}
