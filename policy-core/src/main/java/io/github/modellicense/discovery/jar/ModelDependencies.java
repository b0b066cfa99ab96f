package io.github.modellicense.discovery.jar;

import io.github.modellicense.discovery.ClasspathArtifact;
import io.github.modellicense.discovery.Findings;
import io.github.modellicense.discovery.ModuleSources;
import io.github.modellicense.discovery.Place;
import io.github.modellicense.discovery.ScanContext;
import io.github.modellicense.discovery.Scanner;
import io.github.modellicense.discovery.weights.SafeText;
import io.github.modellicense.inventory.Confidence;
import io.github.modellicense.inventory.Delivery;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.ModelReference;
import io.github.modellicense.inventory.NotLookedAt;
import io.github.modellicense.inventory.ReferenceKind;
import io.github.modellicense.inventory.Sighting;
import io.github.modellicense.inventory.SourceLocation;
import io.github.modellicense.inventory.StatedFacts;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dependencies that are models, bring them, or choose one where the project chooses none. Known by their coordinates, so
 * that a folder whose dependencies nobody resolved tells them too. Looks at what all other scanners found, and so is last.
 */
public final class ModelDependencies implements Scanner {

    private final ScanContext context;

    /** For one module. */
    public ModelDependencies(ScanContext context) {
        this.context = context;
    }

    @Override
    public String name() {
        return "model-dependencies";
    }

    @Override
    public boolean wants(Place place) {
        return false;
    }

    @Override
    public void scan(Place place, Findings findings) {}

    @Override
    public void finish(Findings findings) {
        List<Sighting> seen = findings.inventory().sightings();
        ChosenModels chosen =
                new ChosenModels(seen, context.choices(), context.sources().built());
        List<ClasspathArtifact> artifacts = context.artifacts();
        NeededSlots needed = new NeededSlots(context.needs(), artifacts, chosen);
        notResolved(artifacts, findings);
        for (ClasspathArtifact artifact : artifacts) {
            SourceLocation at = declaredAt(artifact);
            ModelCarrier carrier = ModelCarriers.find(artifact);
            if (carrier != null) {
                carried(artifact, carrier, at, chosen, findings);
            }
            Starter starter = Starter.of(artifact.groupId(), artifact.artifactId());
            if (starter != null && artifact.trail().size() <= 1) {
                DefaultModels defaults = new DefaultModels(context.defaults(), artifact, starter);
                for (Slot slot : defaults.slots(artifacts, needed.of(starter, artifact, at))) {
                    if (!chosen.has(starter, slot, artifact, at) && !chosen.elsewhere(starter, slot, artifact, at)) {
                        defaults.of(slot).forEach(id -> findings.add(defaultModel(artifact, id, slot, at)));
                    }
                }
            }
        }
    }

    /** What a folder's dependencies hold is not looked at: nothing resolves them. */
    private void notResolved(List<ClasspathArtifact> artifacts, Findings findings) {
        if (context.sources().built()) {
            return;
        }
        for (ClasspathArtifact artifact : artifacts) {
            if (artifact.buildFile() != null) {
                findings.add(new NotLookedAt(
                        "dependencies of " + artifact.buildFile(),
                        NotLookedAt.Kind.BY_DESIGN,
                        "a folder is read as it stands; nothing is resolved, coordinates alone are known",
                        false));
            }
        }
    }

    private void carried(
            ClasspathArtifact artifact,
            ModelCarrier carrier,
            SourceLocation at,
            ChosenModels chosen,
            Findings findings) {
        ModelId id = carrier.id(artifact);
        switch (carrier.means()) {
            case MODEL -> findings.add(sighting(artifact, id, at, described(artifact), ReferenceKind.DEPENDENCY));
            case BRINGS_MODEL -> {
                // Where dependencies are resolved, the one that it brings is among them.
                if (artifact.file() == null) {
                    String text = described(artifact) + " brings " + id.name();
                    findings.add(sighting(artifact, id, at, text, ReferenceKind.DEFAULT));
                }
            }
            case ZOO -> {
                if (!chosen.fromZoo(artifact, at)) {
                    String text = described(artifact)
                            + ": a model zoo; it brings no model, and nothing here tells which one the program asks it for";
                    findings.add(sighting(artifact, id, at, text, ReferenceKind.UNRESOLVED));
                }
            }
            case LIBRARY -> {
                // The file inside is the reference, where the dependency is resolved.
            }
        }
    }

    private Sighting defaultModel(ClasspathArtifact artifact, ModelId id, Slot slot, SourceLocation at) {
        String text = described(artifact) + ": no " + slot.label() + " model configured, so the framework's default";
        return sighting(artifact, id, at, text, ReferenceKind.DEFAULT);
    }

    private static String described(ClasspathArtifact artifact) {
        StringBuilder text = new StringBuilder(artifact.groupId()).append(':').append(artifact.artifactId());
        if (known(artifact.version())) {
            text.append(':').append(artifact.version());
        }
        if (artifact.classifier() != null) {
            text.append(':').append(artifact.classifier());
        }
        if (artifact.trail().size() > 1) {
            text.append(" (by way of ")
                    .append(String.join(" > ", artifact.trail()))
                    .append(')');
        }
        return text.toString();
    }

    /** False for a version that nobody told, or only by a property that nobody resolved. */
    private static boolean known(String version) {
        return !version.isEmpty() && !version.contains("${");
    }

    private SourceLocation declaredAt(ClasspathArtifact artifact) {
        String declared = artifact.buildFile();
        if (declared != null) {
            return SourceLocation.at(declared, artifact.line(), 0);
        }
        ModuleSources sources = context.sources();
        Path buildFile = sources.buildFile();
        String file = buildFile == null ? artifact.coordinates() : relative(sources.root(), buildFile);
        return SourceLocation.at(file, buildFile == null ? 0 : artifact.line(), 0);
    }

    private static String relative(Path root, Path file) {
        Path absoluteRoot = root.toAbsolutePath().normalize();
        Path absolute = file.toAbsolutePath().normalize();
        Path shown = absolute.startsWith(absoluteRoot) ? absoluteRoot.relativize(absolute) : absolute.getFileName();
        return String.valueOf(shown).replace('\\', '/');
    }

    private Sighting sighting(
            ClasspathArtifact artifact, ModelId id, SourceLocation at, String text, ReferenceKind kind) {
        Delivery delivery = switch (id.namespace()) {
            case MAVEN, HUGGINGFACE, OLLAMA, DOCKER, DJL -> Delivery.WEIGHTS;
            default -> Delivery.API;
        };
        boolean unknown = kind == ReferenceKind.UNRESOLVED
                || kind == ReferenceKind.DEFAULT && id.name().equals(artifact.groupId() + ":" + artifact.artifactId());
        ModelReference reference = new ModelReference(
                id,
                context.sources().module(),
                at,
                SafeText.line(text, 200),
                kind,
                Scopes.usage(artifact.scope()),
                unknown ? Delivery.UNKNOWN : delivery,
                provider(id),
                kind == ReferenceKind.DEPENDENCY ? Confidence.CERTAIN : Confidence.LIKELY);
        return new Sighting(reference, revision(kind == ReferenceKind.DEPENDENCY ? artifact.version() : ""));
    }

    private static @Nullable String provider(ModelId id) {
        return switch (id.namespace()) {
            case OPENAI, ANTHROPIC, MISTRAL, BEDROCK, AZURE, VERTEX, GOOGLE, COHERE, XAI ->
                id.namespace().label();
            case MAVEN, HUGGINGFACE, OLLAMA, DOCKER, DJL -> "self-hosted";
            default -> null;
        };
    }

    private static StatedFacts revision(String version) {
        return !known(version)
                ? StatedFacts.NONE
                : new StatedFacts(
                        version, null, null, null, null, List.of(), List.of(), List.of(), false, List.of(), List.of(),
                        null, List.of(), null);
    }
}
