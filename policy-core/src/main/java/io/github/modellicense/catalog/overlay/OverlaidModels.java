package io.github.modellicense.catalog.overlay;

import io.github.modellicense.catalog.Identification;
import io.github.modellicense.catalog.LicensedModel.Match;
import io.github.modellicense.catalog.ModelCatalog;
import io.github.modellicense.catalog.ModelFacts;
import io.github.modellicense.inventory.BaseModel;
import io.github.modellicense.inventory.Evidence;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.Namespace;
import io.github.modellicense.inventory.Openness;
import io.github.modellicense.license.LicenseExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The bundled models with those of the organisation before them. */
final class OverlaidModels implements ModelCatalog {

    private final ModelCatalog below;
    private final Map<String, ModelFacts> models;
    private final Map<String, ModelId> deployments;
    private final List<OverlayModels.Clarification> clarifications;

    OverlaidModels(
            ModelCatalog below,
            Map<String, ModelFacts> models,
            Map<String, ModelId> deployments,
            List<OverlayModels.Clarification> clarifications) {
        this.below = below;
        this.models = models;
        this.deployments = deployments;
        this.clarifications = clarifications;
    }

    @Override
    public Identification identify(ModelId id) {
        ModelFacts own = models.get(id.key());
        if (own != null) {
            return own(own, below.identify(id));
        }
        ModelId deployed = OverlayModels.deployment(id) ? deployments.get(id.name()) : null;
        return deployed == null || deployed.equals(id) ? below.identify(id) : deployed(deployed);
    }

    /** An entry says what the bundled facts do not; where it contradicts them, neither is taken: only a pinned clarification overrides. */
    private static Identification own(ModelFacts own, Identification bundled) {
        ModelFacts facts = bundled.facts();
        boolean known = facts != null && bundled.match() != Match.GUESS && bundled.match() != Match.UNKNOWN;
        List<BaseModel> bases = new ArrayList<>(own.bases());
        bases.addAll(bundled.bases());
        if (facts == null
                || !known
                || facts.license().unknown()
                || facts.license().equals(own.license())) {
            return new Identification(Match.EXACT, own, own.id(), bases, bundled.note());
        }
        return own.license().unknown()
                ? new Identification(
                        Match.EXACT, with(own, facts.license(), List.of()), own.id(), bases, bundled.note())
                : new Identification(
                        Match.EXACT,
                        with(
                                own,
                                LicenseExpression.NOASSERTION,
                                List.of(
                                        facts.license().toString(),
                                        own.license().toString())),
                        own.id(),
                        bases,
                        "the organisation's entry says " + own.license() + ", the bundled facts say " + facts.license()
                                + " (" + facts.source() + ")");
    }

    private static ModelFacts with(ModelFacts own, LicenseExpression license, List<String> candidates) {
        return new ModelFacts(
                own.id(),
                own.family(),
                own.publisher(),
                own.openness(),
                license,
                candidates,
                own.bases(),
                own.released(),
                own.tags(),
                own.line(),
                own.source(),
                own.asOf(),
                own.confidence());
    }

    /** A closed model of OpenAI deployed at Azure is under Azure's paper. */
    private Identification deployed(ModelId model) {
        ModelId there = model.namespace() == Namespace.OPENAI ? new ModelId(Namespace.AZURE, model.name()) : model;
        Identification meant = models.containsKey(model.key()) ? identify(model) : below.identify(there);
        if (meant.facts() == null) {
            meant = below.identify(model);
        }
        return meant.match() == Match.EXACT
                ? new Identification(
                        Match.NORMALISED, meant.facts(), meant.canonical(), meant.bases(), "deployment of " + model)
                : meant;
    }

    @Override
    public @Nullable Evidence clarification(ModelId id, @Nullable String revision, @Nullable String sha256) {
        for (OverlayModels.Clarification clarification : clarifications) {
            if (clarification.holds(id, revision, sha256)) {
                return clarification.evidence();
            }
        }
        return below.clarification(id, revision, sha256);
    }

    @Override
    public @Nullable ModelFacts byDigest(String sha256) {
        return below.byDigest(sha256);
    }

    @Override
    public List<BaseModel> basesIn(String title) {
        return below.basesIn(title);
    }

    @Override
    public List<String> licensesOfArchitecture(String architecture) {
        return below.licensesOfArchitecture(architecture);
    }

    @Override
    public List<ModelFacts> withTag(String tag) {
        List<ModelFacts> facts = new ArrayList<>(below.withTag(tag));
        for (ModelFacts own : models.values()) {
            if (own.openness() == Openness.OPEN_WEIGHTS && own.tags().contains(tag)) {
                facts.add(own);
            }
        }
        return facts;
    }

    @Override
    public List<ModelId> defaultsOf(String coordinates, String version) {
        return below.defaultsOf(coordinates, version);
    }

    @Override
    public String version() {
        return below.version();
    }

    @Override
    public String sha256() {
        return below.sha256();
    }
}
