package io.github.modellicense.catalog;

import io.github.modellicense.catalog.LicensedModel.Line;
import io.github.modellicense.catalog.LicensedModel.Match;
import io.github.modellicense.inventory.BaseModel;
import io.github.modellicense.inventory.Confidence;
import io.github.modellicense.inventory.Evidence;
import io.github.modellicense.inventory.EvidenceSource;
import io.github.modellicense.inventory.LicenseText;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.Openness;
import io.github.modellicense.license.LicenseExpression;
import io.github.modellicense.license.LicenseObligation;
import io.github.modellicense.license.LicenseProfile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Concludes one model after the other with the same catalogues. */
final class Concluder {

    private final ModelCatalog models;
    private final LicenseCatalog licenses;

    Concluder(ModelCatalog models, LicenseCatalog licenses) {
        this.models = models;
        this.licenses = licenses;
    }

    LicensedModel conclude(FoundModel found) {
        return conclude(found, true);
    }

    private LicensedModel conclude(FoundModel found, boolean withFallbacks) {
        Identification known = models.identify(found.id());
        String sha256 = found.sha256();
        ModelFacts weights = sha256 == null ? null : models.byDigest(sha256);
        ModelFacts facts = known.facts() == null ? weights : known.facts();
        Match match = known.facts() == null && weights != null ? Match.DIGEST : known.match();
        Statements statements = statements(found, known, weights);
        List<Ancestor> lineage = new ArrayList<>(Lineage.of(found.id(), bases(found, known, weights), known, models));
        if (weights == null) {
            new ShownByName(models, licenses, found, known).weigh(statements, lineage);
        }
        ConcludedLicense license = license(statements, lineage);
        boolean sure = match != Match.GUESS && match != Match.UNKNOWN;
        return new LicensedModel(
                found.id(),
                canonical(known, weights),
                match,
                found.revision(),
                found.revision() != null,
                sha256,
                Purl.of(found.id(), found.revision()),
                name(found, known),
                facts != null ? facts.publisher() : found.publisher(),
                facts == null ? null : facts.family(),
                sure && facts != null ? openness(facts, found) : Openness.UNKNOWN,
                found.delivery(),
                found.usage(),
                found.declared(),
                license,
                lineage,
                obligations(license, lineage),
                withFallbacks ? fallbacks(found) : List.of(),
                sure && facts != null ? facts.tags() : List.of(),
                sure && facts != null ? facts.line() : Line.UNKNOWN,
                found.references());
    }

    /** Whose weights lie here is no service, whatever the file was declared to be. */
    private static Openness openness(ModelFacts facts, FoundModel found) {
        return facts.openness() == Openness.API_ONLY && found.held() ? Openness.UNKNOWN : facts.openness();
    }

    private static @Nullable String canonical(Identification known, @Nullable ModelFacts weights) {
        if (known.canonical() != null) {
            return known.canonical().toString();
        }
        return weights == null ? null : weights.id().toString();
    }

    private static String name(FoundModel found, Identification known) {
        String title = found.title();
        if (title != null) {
            return title;
        }
        ModelId id = known.canonical() == null ? found.id() : known.canonical();
        String last = id.name().substring(id.name().lastIndexOf('/') + 1);
        return last.isEmpty() ? id.name() : last;
    }

    private Statements statements(FoundModel found, Identification known, @Nullable ModelFacts weights) {
        Statements statements = new Statements(licenses, hint(found, known));
        statements.override(models.clarification(found.id(), found.revision(), found.sha256()));
        for (Evidence statement : found.licenses()) {
            statements.add(statement);
            linked(statement, found, statements);
        }
        for (LicenseText text : found.texts()) {
            if (!text.format().equals("card")) {
                statements.add(text);
            }
        }
        if (weights != null) {
            statements.add(evidence(EvidenceSource.DIGEST, weights, Confidence.CERTAIN), reading(weights));
        }
        ModelFacts facts = known.facts();
        if (facts != null && (!facts.license().unknown() || !facts.candidates().isEmpty())) {
            statements.add(evidence(EvidenceSource.CATALOG, facts, confidence(known)), reading(facts));
        }
        return statements;
    }

    /** A licence that is said to lie with another model is that model's, and no proof that this one is under it. */
    private void linked(Evidence statement, FoundModel found, Statements statements) {
        ModelId model = HubAddress.model(statement.value());
        Identification known = model == null || model.equals(found.id()) ? null : models.identify(model);
        LicenseExpression license = known == null ? LicenseExpression.NOASSERTION : Lineage.license(known);
        if (!license.unknown()) {
            statements.add(
                    new Evidence(statement.source(), "terms of " + model, statement.where(), null, Confidence.LIKELY),
                    new LicenseReading.Ambiguous(statement.value(), license.ids()));
        }
    }

    /** A name that only begins like a known family's says possibly; nothing is concluded from that. */
    private static Confidence confidence(Identification known) {
        boolean high = known.facts() != null && known.facts().confidence().equals("high");
        return switch (known.match()) {
            case GUESS, UNKNOWN -> Confidence.POSSIBLE;
            case EXACT, DIGEST -> high ? Confidence.CERTAIN : Confidence.LIKELY;
            case NORMALISED, REUPLOAD -> Confidence.LIKELY;
        };
    }

    private static LicenseReading reading(ModelFacts facts) {
        return facts.license().unknown()
                ? new LicenseReading.Ambiguous("unsettled", facts.candidates())
                : new LicenseReading.Known(facts.license());
    }

    private static Evidence evidence(EvidenceSource source, ModelFacts facts, Confidence confidence) {
        String value = facts.license().unknown()
                ? "unsettled (one of " + String.join(", ", facts.candidates()) + ")"
                : facts.license().toString();
        return new Evidence(source, value, facts.source(), facts.asOf(), confidence);
    }

    /** What may settle a spelling that several texts share. */
    private static String hint(FoundModel found, Identification known) {
        ModelFacts facts = known.match() == Match.GUESS ? null : known.facts();
        StringBuilder hint = new StringBuilder(found.id().name());
        append(hint, facts == null ? found.publisher() : facts.publisher());
        append(hint, facts == null ? found.title() : facts.family());
        append(hint, facts == null ? null : facts.released());
        return hint.toString();
    }

    private static void append(StringBuilder hint, @Nullable String more) {
        if (more != null) {
            hint.append(' ').append(more);
        }
    }

    private List<BaseModel> bases(FoundModel found, Identification known, @Nullable ModelFacts weights) {
        List<BaseModel> bases = new ArrayList<>(found.bases());
        bases.addAll(known.bases());
        if (weights != null) {
            bases.addAll(weights.bases());
        }
        return bases;
    }

    private ConcludedLicense license(Statements statements, List<Ancestor> lineage) {
        LicenseExpression concluded = statements.concluded();
        List<LicenseExpression> operands = new ArrayList<>();
        operands.add(concluded);
        for (Ancestor ancestor : lineage) {
            operands.add(ancestor.license());
        }
        operands.addAll(statements.notices());
        LicenseExpression all = LicenseExpression.and(operands);
        LicenseExpression effective = all.unknown() ? LicenseExpression.NOASSERTION : all;
        return new ConcludedLicense(
                statements.declared(),
                statements.detected(),
                concluded,
                effective,
                LicenseRanks.category(effective, licenses),
                statements.conflict(),
                withLineage(statements.evidence(), lineage));
    }

    private static List<Evidence> withLineage(List<Evidence> evidence, List<Ancestor> lineage) {
        List<Evidence> all = new ArrayList<>(evidence);
        for (Ancestor ancestor : lineage) {
            all.add(new Evidence(
                    EvidenceSource.LINEAGE,
                    ancestor.license().toString(),
                    ancestor.id() + " (" + ancestor.relation().label() + ")",
                    null,
                    Confidence.LIKELY));
        }
        return all;
    }

    private List<LicenseObligation> obligations(ConcludedLicense license, List<Ancestor> lineage) {
        Set<String> ids = new LinkedHashSet<>(license.effective().ids());
        ids.addAll(license.concluded().ids());
        for (Ancestor ancestor : lineage) {
            ids.addAll(ancestor.license().ids());
        }
        // Compared field by field: a record's own hash code costs a cold JVM its bootstrap.
        Map<String, LicenseObligation> obligations = new LinkedHashMap<>();
        for (String id : ids) {
            LicenseProfile profile = licenses.profile(id);
            if (profile != null) {
                for (LicenseObligation obligation : profile.obligations()) {
                    obligations.putIfAbsent(obligation.kind().label() + " " + obligation.text(), obligation);
                }
            }
        }
        return List.copyOf(obligations.values());
    }

    private List<LicensedModel> fallbacks(FoundModel found) {
        List<LicensedModel> fallbacks = new ArrayList<>();
        for (ModelId id : found.fallbacks()) {
            fallbacks.add(conclude(FoundModel.named(id), false));
        }
        return fallbacks;
    }
}
