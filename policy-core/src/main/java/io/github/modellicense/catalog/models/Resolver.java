package io.github.modellicense.catalog.models;

import io.github.modellicense.catalog.Identification;
import io.github.modellicense.catalog.LicensedModel.Match;
import io.github.modellicense.inventory.BaseModel;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.Namespace;
import io.github.modellicense.inventory.Openness;
import io.github.modellicense.inventory.Relation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From an id to what it is: exact first, then other spellings of the same ecosystem, then the name itself. What the name
 * alone suggests is a guess or an unknown with its base named, never a licence.
 */
final class Resolver {

    private static final String CLOSED = "the closed model of the family ";

    private final ModelTables tables;
    private final SameName sameName;
    private final SameLine sameLine;
    private final SameSeries sameSeries;
    private final Families families;
    private final Copies copies;
    private final ShownBases shown;

    Resolver(ModelTables tables) {
        this.tables = tables;
        this.sameName = new SameName(tables);
        this.sameLine = new SameLine(tables);
        this.sameSeries = new SameSeries(tables);
        this.families = new Families(tables);
        this.copies = new Copies(tables);
        this.shown = new ShownBases(tables);
    }

    Identification identify(ModelId id) {
        if (id.namespace() == Namespace.SHA256 || id.namespace() == Namespace.FILE || placeholder(id.name())) {
            return Identification.UNKNOWN;
        }
        ModelRow exact = tables.row(id);
        if (exact != null) {
            return KnownRow.identification(exact, Match.EXACT, tables);
        }
        for (ModelId spelling : Spellings.of(id, tables)) {
            ModelRow row = tables.row(spelling);
            if (row != null) {
                return KnownRow.identification(row, Match.NORMALISED, tables);
            }
        }
        if (id.namespace() == Namespace.NAME && id.name().contains("://")) {
            return Identification.UNKNOWN;
        }
        Identification moved = meaning(id);
        if (moved != null) {
            return moved;
        }
        Identification found = byName(id);
        return anybodys(id, found) ? unsettled(id, found) : found;
    }

    /**
     * True for a plain word where whoever runs the place gives the names: {@code falcon} may be a project's, and what another
     * library means by the word sets nothing free here. A number, a second word or a publisher makes it a model's name.
     */
    private static boolean anybodys(ModelId id, Identification found) {
        boolean free = id.namespace() == Namespace.AZURE
                || id.namespace() == Namespace.NAME
                || id.namespace() == Namespace.OPENAI;
        if (!free || found.match() != Match.NORMALISED || found.facts() == null) {
            return false;
        }
        boolean kept = FamilyPattern.reserves(found.facts().license().toString());
        ModelName name = ModelName.of(id);
        List<String> words = NameTokens.withoutVariants(name.tokens());
        return found.facts().openness() == Openness.OPEN_WEIGHTS
                && !kept
                && name.vendor().isEmpty()
                && words.size() == 1
                && !NameTokens.numbered(words.get(0));
    }

    /** What a moving name without a row of its own meant on the day that its fact gives. */
    private @Nullable Identification meaning(ModelId id) {
        List<String> alias = tables.alias(id.key());
        if (alias == null) {
            return null;
        }
        Identification meant = alias.get(0).startsWith(CLOSED)
                ? families.closed(id, alias.get(0).substring(CLOSED.length()))
                : alias.get(0).indexOf(':') > 0 ? identify(ModelId.parse(alias.get(0))) : null;
        return meant == null || meant.facts() == null || meant.match() == Match.GUESS
                ? null
                : new Identification(
                        Match.NORMALISED, meant.facts(), meant.canonical(), meant.bases(), KnownRow.moving(alias));
    }

    private static Identification unsettled(ModelId id, Identification found) {
        return new Identification(
                Match.UNKNOWN,
                null,
                null,
                List.of(),
                "\"" + id.name() + "\" is a word that anybody may give; a model of that name is "
                        + (found.canonical() == null ? "known elsewhere" : found.canonical()));
    }

    private static boolean placeholder(String name) {
        return name.contains("${") || name.contains("#{") || name.contains("{{");
    }

    private Identification byName(ModelId id) {
        String embedded = id.namespace() == Namespace.OLLAMA || id.namespace() == Namespace.DOCKER
                ? NameReader.hubIdIn(id.name())
                : null;
        if (embedded != null) {
            return normalised(identify(new ModelId(Namespace.HUGGINGFACE, embedded)));
        }
        ModelName name = ModelName.of(id);
        return switch (id.namespace()) {
            case HUGGINGFACE -> hub(id, name);
            case OLLAMA, DOCKER -> name.vendor().isEmpty() ? service(id, name, "") : community(name);
            case BEDROCK -> NameReader.bedrockId(id.name()).isEmpty() ? Identification.UNKNOWN : sold(id, name);
            case AZURE -> known(id, name);
            case OPENAI -> name.tuned() ? tuned(id, name) : sold(id, name);
            case ANTHROPIC -> service(id, name, "Anthropic");
            case MAVEN -> sameSeries.of(id);
            case DJL -> Identification.UNKNOWN;
            case COHERE -> ofOwner(id, name, "Cohere");
            case GOOGLE -> ofOwner(id, name, "Google");
            case MISTRAL -> ofOwner(id, name, "Mistral AI");
            case XAI -> ofOwner(id, name, "xAI");
            default -> sold(id, name);
        };
    }

    /** A deployment has the name its owner gave it: only what is exactly a model's name says anything. */
    private Identification known(ModelId id, ModelName name) {
        Identification same = sameName.of(id, name, null);
        ModelName inner = name.withVendor();
        ModelTables.Organisation vendor = inner == null ? null : tables.organisation(inner.vendor());
        Identification behind = same.match() == Match.UNKNOWN && inner != null && vendor != null && vendor.publishes()
                ? sameName.of(id, inner, vendor.publisher())
                : same;
        if (behind.match() != Match.UNKNOWN || behind.note() != null) {
            return behind;
        }
        Identification family = families.saying(id, name, null);
        return family.match() != Match.NORMALISED && inner != null && vendor != null && vendor.publishes()
                ? families.saying(id, inner, vendor.publisher())
                : family;
    }

    private static Identification normalised(Identification found) {
        return found.match() == Match.EXACT
                ? new Identification(Match.NORMALISED, found.facts(), found.canonical(), found.bases(), found.note())
                : found;
    }

    /** A name under a vendor prefix counts only where the prefix is one of that vendor's. */
    private Identification sold(ModelId id, ModelName name) {
        if (name.vendor().isEmpty()) {
            return service(id, name, "");
        }
        ModelTables.Organisation vendor = tables.organisation(name.vendor());
        if (vendor == null || vendor.reuploads()) {
            Identification asHub = id.namespace() == Namespace.NAME || id.namespace() == Namespace.OPENAI
                    ? normalised(hub(id, name))
                    : Identification.UNKNOWN;
            return asHub.facts() == null ? community(name) : asHub;
        }
        Identification offered = service(id, name, vendor.publisher());
        ModelName slower = offered.match() == Match.NORMALISED ? null : name.unhurried();
        Identification model = slower == null ? offered : sameName.of(id, slower, vendor.publisher());
        return model.match() == Match.UNKNOWN ? offered : model;
    }

    /** A publisher's own service: mostly its own models, and what it may host of others. */
    private Identification ofOwner(ModelId id, ModelName name, String publisher) {
        Identification own = name.vendor().isEmpty() ? service(id, name, publisher) : Identification.UNKNOWN;
        return own.match() == Match.NORMALISED || own.note() != null && own.facts() == null ? own : sold(id, name);
    }

    private Identification service(ModelId id, ModelName name, String publisher) {
        Identification same = sameName.of(id, name, publisher.isEmpty() ? null : publisher);
        if (same.match() != Match.UNKNOWN || same.note() != null) {
            return same;
        }
        return sameLine.of(id, name, publisher.isEmpty() ? null : publisher);
    }

    /** A tuning that the service hosts for one customer: its terms stay the service's, its base is named. */
    private Identification tuned(ModelId id, ModelName name) {
        Identification base = identify(new ModelId(id.namespace(), name.plain()));
        if (base.facts() == null || base.canonical() == null) {
            return Identification.UNKNOWN;
        }
        List<BaseModel> bases = new ArrayList<>();
        bases.add(new BaseModel(base.canonical(), Relation.FINETUNE));
        bases.addAll(base.bases());
        return new Identification(
                Match.NORMALISED, base.facts(), null, bases, "a customer's own tuning of " + base.canonical());
    }

    private Identification hub(ModelId id, ModelName name) {
        ModelTables.Organisation organisation = tables.organisation(name.vendor());
        if (organisation != null && organisation.publishes()) {
            Identification same = sameName.of(id, name, organisation.publisher());
            if (same.match() != Match.UNKNOWN || same.note() != null) {
                return same;
            }
            return sameLine.of(id, name, organisation.publisher());
        }
        if (organisation != null && organisation.reuploads()) {
            Identification copy = copies.of(id, name);
            copy = copy == null ? copyOfNamed(id, name) : copy;
            return copy == null ? community(name) : copy;
        }
        return community(name);
    }

    /** {@code bartowski/org_Name-GGUF} where the original has no row: what the rules say of it, they say of its copy. */
    private @Nullable Identification copyOfNamed(ModelId id, ModelName name) {
        int underscore = name.plain().indexOf('_');
        String vendor = underscore < 1 ? "" : name.plain().substring(0, underscore);
        ModelTables.Organisation organisation = tables.organisation(vendor);
        if (organisation == null
                || !organisation.publishes()
                || underscore + 1 == name.plain().length()) {
            return null;
        }
        String home = organisation.movedTo().isEmpty() ? vendor : organisation.movedTo();
        String original = NameTokens.withoutFormats(name.plain().substring(underscore + 1));
        Identification found = identify(new ModelId(Namespace.HUGGINGFACE, home + "/" + original));
        if (found.facts() == null || found.canonical() == null || found.match() == Match.GUESS) {
            return null;
        }
        List<BaseModel> bases = new ArrayList<>();
        bases.add(new BaseModel(found.canonical(), Copies.relation(name)));
        bases.addAll(found.bases());
        return new Identification(
                Match.REUPLOAD, found.facts(), found.canonical(), bases, "a copy of " + found.canonical());
    }

    /** Nobody whom the catalogue knows: the licence stays unknown, the base that the name shows is named. */
    private Identification community(ModelName name) {
        List<BaseModel> bases = shown.in(name);
        return bases.isEmpty()
                ? Identification.UNKNOWN
                : new Identification(
                        Match.UNKNOWN,
                        null,
                        null,
                        bases,
                        "the name shows " + bases.get(0).id() + " as its base; its own licence is unknown");
    }
}
