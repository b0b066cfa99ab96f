package io.github.modellicense.discovery.jar;

import io.github.modellicense.discovery.ClasspathArtifact;
import io.github.modellicense.discovery.ModuleSources;
import io.github.modellicense.discovery.weights.SafeText;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.ModelReference;
import io.github.modellicense.inventory.Sighting;
import io.github.modellicense.inventory.StatedFacts;
import io.github.modellicense.inventory.Usage;
import org.jspecify.annotations.Nullable;

/** Turns what a remembered JAR holds into findings of one module: its usage, the way the JAR came, the id that it states. */
final class DependencyContents {

    private final ClasspathArtifact artifact;
    private final ModuleSources sources;
    private final Usage usage;

    DependencyContents(ClasspathArtifact artifact, ModuleSources sources, Usage usage) {
        this.artifact = artifact;
        this.sources = sources;
        this.usage = usage;
    }

    Sighting of(Sighting inside) {
        ModelReference found = inside.reference();
        ModelReference reference = new ModelReference(
                found.id(),
                sources.module(),
                found.at(),
                SafeText.line(found.text() + trail(), 200),
                found.kind(),
                usage,
                found.delivery(),
                found.provider(),
                found.confidence());
        return new Sighting(reference, stated(inside.stated(), found.at().file()));
    }

    private String trail() {
        if (artifact.trail().size() <= 1) {
            return "";
        }
        return " (by way of " + String.join(" > ", artifact.trail()) + ")";
    }

    /** Coordinates that stand for one model state its id, where the file says nothing of itself. */
    private StatedFacts stated(StatedFacts said, String place) {
        ModelId carried = said.statedId() == null ? carried(place) : null;
        return carried == null ? said : said.withStatedId(carried);
    }

    private @Nullable ModelId carried(String place) {
        int entry = place.lastIndexOf("!/");
        ModelCarrier carrier = ModelCarriers.find(artifact);
        return carrier == null || entry < 0 || place.indexOf("!/") != entry
                ? null
                : carrier.idOfEntry(artifact, place.substring(entry + 2));
    }
}
