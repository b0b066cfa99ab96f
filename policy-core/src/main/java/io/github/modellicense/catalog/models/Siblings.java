package io.github.modellicense.catalog.models;

import io.github.modellicense.catalog.Identification;
import io.github.modellicense.catalog.LicensedModel.Line;
import io.github.modellicense.catalog.LicensedModel.Match;
import io.github.modellicense.catalog.ModelFacts;
import io.github.modellicense.inventory.BaseModel;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.Namespace;
import io.github.modellicense.inventory.Openness;
import io.github.modellicense.inventory.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What rows of the same name, the same release or the same family say of a name that has no row. */
final class Siblings {

    private final ModelTables tables;

    Siblings(ModelTables tables) {
        this.tables = tables;
    }

    /**
     * What the same name in another ecosystem, or the same release and size in another variant, says. Unknown with a note
     * where the rows disagree; plainly unknown where there is none.
     *
     * @param publisher whose name it must be; null where the place does not say
     */
    Identification sameName(ModelId id, ModelName name, @Nullable String publisher) {
        List<ModelRow> tags = tables.tags(id.namespace(), name);
        if (licenses(tags).size() > 1 || inherit(tags)) {
            return disagree(licenses(tags), tags);
        }
        Identification same = settle(id, name, tables.withCore(name.core()), publisher);
        if (same != null) {
            return same;
        }
        Identification release = id.namespace() == Namespace.AZURE || name.moving()
                ? null
                : settle(id, name, tables.withStem(name.stem()), publisher);
        return release == null ? Identification.UNKNOWN : release;
    }

    private @Nullable Identification settle(
            ModelId id, ModelName name, List<ModelRow> found, @Nullable String publisher) {
        List<ModelRow> rows = new ArrayList<>();
        for (ModelRow row : found) {
            boolean elsewhere = row.moving() && row.namespace() != id.namespace();
            if (row.trusted()
                    && !elsewhere
                    && (publisher == null || row.publisher().equals(publisher))) {
                rows.add(row);
            }
        }
        if (rows.isEmpty()) {
            return null;
        }
        FamilyMatch family = family(name, publisher);
        Set<String> licenses = licenses(rows);
        if (family != null
                && !(several(rows) && family.pattern().mixed(tables.hidden()))
                && !family.pattern().license().isEmpty()
                && family.pattern().openness().equals("open")) {
            licenses.add(family.pattern().license());
        }
        ModelRow best = best(rows, id.namespace());
        if (licenses.equals(Set.of(""))) {
            return null;
        }
        return licenses.size() == 1 && agreeOnOpenness(rows)
                ? new Identification(
                        Match.NORMALISED,
                        facts(id, best, best.publisher()),
                        canonical(rows, best),
                        best.bases(tables),
                        "read as " + best.id())
                : disagree(licenses, rows);
    }

    /** True where more than one place tells the licence of this very name. */
    private static boolean several(List<ModelRow> rows) {
        for (ModelRow row : rows) {
            if (row.namespace() != rows.get(0).namespace()) {
                return true;
            }
        }
        return false;
    }

    private boolean inherit(List<ModelRow> rows) {
        for (ModelRow row : rows) {
            if (!row.inherited(tables).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static Identification disagree(Set<String> licenses, List<ModelRow> rows) {
        licenses.remove("");
        TreeSet<String> ids = new TreeSet<>();
        for (ModelRow row : rows) {
            ids.add(row.id().toString());
        }
        return new Identification(
                Match.UNKNOWN,
                null,
                null,
                List.of(),
                "the name is shared by " + String.join(", ", ids) + ", whose licences or bases differ or are unknown"
                        + (licenses.isEmpty() ? "" : ": " + String.join(", ", licenses)));
    }

    /** The licences of the rows; closed models count as one, for the service and not the model sets the terms. */
    private static Set<String> licenses(List<ModelRow> rows) {
        Set<String> licenses = new TreeSet<>();
        for (ModelRow row : rows) {
            licenses.add(row.openness() == Openness.API_ONLY ? "the service's terms" : row.license());
        }
        return licenses;
    }

    private static boolean agreeOnOpenness(List<ModelRow> rows) {
        for (ModelRow row : rows) {
            if (row.openness() != rows.get(0).openness()) {
                return false;
            }
        }
        return true;
    }

    /** The id under which it is published, where one of the rows is that. */
    private static ModelId canonical(List<ModelRow> rows, ModelRow best) {
        for (ModelRow row : rows) {
            if (row.standing().equals("official")) {
                return row.canonical();
            }
        }
        return best.canonical();
    }

    /** The row to speak for the others: the same ecosystem's, else the publisher's own. */
    private static ModelRow best(List<ModelRow> rows, Namespace namespace) {
        ModelRow best = rows.get(0);
        for (ModelRow row : rows) {
            if (rank(row, namespace) > rank(best, namespace)) {
                best = row;
            }
        }
        return best;
    }

    private static int rank(ModelRow row, Namespace namespace) {
        int own = row.namespace() == namespace ? 4 : 0;
        int published = row.standing().equals("official") ? 2 : row.namespace() == Namespace.NAME ? 0 : 1;
        return own + published;
    }

    private ModelFacts facts(ModelId id, ModelRow row, String publisher) {
        ModelFacts facts = row.facts(tables);
        String license = row.openness() == Openness.API_ONLY ? terms(id, publisher) : row.license();
        return new ModelFacts(
                id,
                facts.family(),
                facts.publisher(),
                facts.openness(),
                ModelRow.expression(license),
                facts.candidates(),
                facts.bases(),
                facts.released(),
                facts.tags(),
                facts.line(),
                facts.source(),
                facts.asOf(),
                facts.confidence());
    }

    /** A router sells under paper of its own; a bare name is taken as the publisher's service. */
    private String terms(ModelId id, String publisher) {
        boolean routed = id.namespace() == Namespace.NAME && id.name().indexOf('/') >= 0;
        return tables.terms(id.namespace().label(), routed ? "" : publisher);
    }

    /** What all other artifacts of the same group and series say. */
    Identification sameSeries(ModelId id) {
        int dash = id.name().lastIndexOf('-');
        int colon = id.name().lastIndexOf(':');
        List<ModelRow> rows = dash > colon + 1 && colon > 0
                ? tables.startingWith(id.namespace().label() + ":" + id.name().substring(0, dash + 1))
                : List.of();
        ModelRow first = rows.size() < 2 ? null : rows.get(0);
        if (first == null || licenses(rows).size() > 1 || first.license().isEmpty()) {
            return Identification.UNKNOWN;
        }
        return new Identification(
                Match.NORMALISED,
                facts(id, first, first.publisher()),
                id,
                List.of(),
                "known as one of the series of " + first.name());
    }

    /** A family's pattern and what of the name it does not explain. */
    record FamilyMatch(FamilyPattern pattern, List<String> rest) {}

    @Nullable
    FamilyMatch family(ModelName name, @Nullable String publisher) {
        String normalised = name.normalised();
        for (FamilyPattern pattern : tables.patterns()) {
            int matched = pattern.match(normalised);
            if (matched >= 0) {
                boolean hers = publisher == null || pattern.publisher().equals(publisher);
                return hers ? new FamilyMatch(pattern, pattern.rest(normalised, matched, tables.hidden())) : null;
            }
        }
        return null;
    }

    /** What the family says of a name that none of its rows shares. */
    Identification sameFamily(ModelId id, ModelName name, @Nullable String publisher) {
        FamilyMatch family = family(name, publisher);
        if (family == null) {
            return Identification.UNKNOWN;
        }
        FamilyPattern pattern = family.pattern();
        boolean certain =
                explains(pattern, family.rest()) || hers(id, name, publisher) && extendsTo(pattern, family.rest());
        boolean closed = pattern.openness().equals("api");
        certain &= !closed || id.namespace() != Namespace.HUGGINGFACE;
        certain &= !name.moving() || closed && id.namespace() != Namespace.MISTRAL;
        String license = closed ? terms(id, pattern.publisher()) : pattern.license();
        ModelFacts facts = facts(id, pattern, license);
        return certain && !license.isEmpty()
                ? new Identification(
                        Match.NORMALISED, facts, id, bases(pattern), "known as one of the family " + pattern.family())
                : new Identification(
                        Match.GUESS,
                        facts,
                        null,
                        List.of(),
                        "only the beginning of the name is known, as one of the family " + pattern.family());
    }

    /** True where only the publisher, or a library that names what it publishes, may have given the name. */
    private boolean hers(ModelId id, ModelName name, @Nullable String publisher) {
        boolean library = id.namespace() == Namespace.OLLAMA || id.namespace() == Namespace.DOCKER;
        return (publisher != null || library) && !derived(name, publisher);
    }

    private boolean extendsTo(FamilyPattern pattern, List<String> rest) {
        return FamilyRules.extendsTo(pattern, rest, tables.hidden()) && !inherits(pattern);
    }

    /** A family some of whose models keep the terms of another (its sizes were made from different ones) tells nothing. */
    private boolean explains(FamilyPattern pattern, List<String> rest) {
        return FamilyRules.explains(pattern, rest, tables.hidden()) && !inherits(pattern);
    }

    private boolean inherits(FamilyPattern pattern) {
        for (String key : pattern.base().isEmpty() ? pattern.witnesses() : Set.<String>of()) {
            ModelRow row = tables.row(key);
            if (row != null && !row.inherited(tables).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private List<BaseModel> bases(FamilyPattern pattern) {
        ModelId base = pattern.base().isEmpty() ? null : tables.ofFamily(pattern.base());
        return base == null ? List.of() : List.of(new BaseModel(base, Relation.FINETUNE));
    }

    private static ModelFacts facts(ModelId id, FamilyPattern pattern, String license) {
        return new ModelFacts(
                id,
                pattern.family(),
                pattern.publisher(),
                ModelRow.openness(pattern.openness()),
                ModelRow.expression(license),
                ModelRow.words(pattern.candidates()),
                List.of(),
                null,
                List.of(),
                Line.UNKNOWN,
                pattern.source(),
                "2026-11-22",
                pattern.confidence());
    }

    /** What all models of the same line say of a name that is new among them; the family's guess where they do not. */
    Identification sameLine(ModelId id, ModelName name, @Nullable String publisher) {
        Identification family = sameFamily(id, name, publisher);
        if (family.match() == Match.NORMALISED) {
            return family;
        }
        Kin kin = derived(name, publisher) ? null : Kin.agreeing(tables, name, publisher);
        ModelRow row = kin == null ? alias(id, name) : tables.row(kin.key());
        return row == null || row.openness() == Openness.API_ONLY && id.namespace() == Namespace.HUGGINGFACE
                ? family
                : new Identification(
                        Match.NORMALISED,
                        facts(id, row, row.publisher()),
                        id,
                        List.of(),
                        "known as one of the line of " + row.id() + ", whose models all agree");
    }

    /** {@code codestral-latest} is one of {@code codestral-2501} and {@code codestral-2508}: two at least, and all agree. */
    private @Nullable ModelRow alias(ModelId id, ModelName name) {
        if (id.namespace() != Namespace.MISTRAL || !name.moving()) {
            return null;
        }
        String line = id.key().substring(0, id.key().length() - "latest".length());
        List<ModelRow> releases = new ArrayList<>();
        for (ModelRow row : tables.startingWith(line)) {
            String rest = row.key().substring(line.length());
            if (rest.length() == 4 && NameTokens.digits(rest)) {
                releases.add(row);
            }
        }
        boolean one = licenses(releases).size() == 1 && agreeOnOpenness(releases);
        return releases.size() > 1 && one && !releases.get(0).license().isEmpty() ? releases.get(0) : null;
    }

    /** True where a word of the name begins another publisher's family under a licence of its own: its terms may pass on. */
    private boolean derived(ModelName name, @Nullable String publisher) {
        List<String> words = NameTokens.dotted(name.tokens());
        for (int from = publisher == null ? 1 : 0; from < words.size(); from++) {
            String rest = String.join("-", words.subList(from, words.size()));
            for (FamilyPattern pattern : tables.patterns()) {
                if (pattern.match(rest) >= 0) {
                    if (pattern.license().startsWith("LicenseRef-")
                            && pattern.openness().equals("open")
                            && !pattern.publisher().equals(publisher)) {
                        return true;
                    }
                    break;
                }
            }
        }
        return false;
    }

    /** What a known re-uploader's copy was made from; null where the name shows no original that is known. */
    @Nullable
    Identification copyOf(ModelId id, ModelName name) {
        ModelRow original = namedOriginal(name);
        if (original == null) {
            original = only(tables.withCore(name.core()));
        }
        if (original == null) {
            Identification copy = copyOfFamily(id, name);
            return copy == null ? copyOfLine(id, name) : copy;
        }
        Relation relation = relation(name);
        List<BaseModel> bases = new ArrayList<>();
        ModelId base = original.standing().equals("reupload") ? firstBase(original) : original.canonical();
        bases.add(new BaseModel(base, relation));
        for (BaseModel further : original.bases(tables)) {
            if (!further.id().equals(base)) {
                bases.add(further);
            }
        }
        return new Identification(
                Match.REUPLOAD, facts(id, original, original.publisher()), base, bases, "a copy of " + base);
    }

    private ModelId firstBase(ModelRow row) {
        List<BaseModel> bases = row.bases(tables);
        return bases.isEmpty() ? row.canonical() : bases.get(0).id();
    }

    /** {@code bartowski/org_Name-GGUF} names the original in full. */
    private @Nullable ModelRow namedOriginal(ModelName name) {
        int underscore = name.plain().indexOf('_');
        while (underscore > 0) {
            String organisation = ModelName.lower(name.plain().substring(0, underscore));
            String rest = name.plain().substring(underscore + 1);
            if (!rest.isEmpty()) {
                ModelName inner = ModelName.of(new ModelId(Namespace.HUGGINGFACE, organisation + "/" + rest));
                for (ModelRow row : tables.withCore(inner.core())) {
                    if (row.namespace() == Namespace.HUGGINGFACE
                            && ModelName.lower(row.name()).startsWith(organisation + "/")) {
                        return row;
                    }
                }
            }
            underscore = name.plain().indexOf('_', underscore + 1);
        }
        return null;
    }

    /** The original of that name on the hub where all that bear the name agree. */
    private @Nullable ModelRow only(List<ModelRow> rows) {
        ModelRow original = null;
        Set<String> licenses = new TreeSet<>();
        for (ModelRow row : rows) {
            if (row.namespace() == Namespace.HUGGINGFACE) {
                licenses.add(row.license());
                boolean better = original == null
                        || row.original() && !original.original()
                        || row.standing().equals("official")
                                && !original.standing().equals("official");
                original = better ? row : original;
            }
        }
        return licenses.size() == 1 ? original : null;
    }

    /** A copy of a size that no row has, where every size of the line agrees. */
    private @Nullable Identification copyOfLine(ModelId id, ModelName name) {
        Kin kin = derived(name, null) ? null : Kin.agreeing(tables, name, null);
        ModelRow row = kin == null ? null : tables.row(kin.key());
        return row == null || row.openness() == Openness.API_ONLY
                ? null
                : new Identification(
                        Match.REUPLOAD,
                        facts(id, row, row.publisher()),
                        null,
                        List.of(),
                        "a copy of one of the line of " + row.id() + ", whose models all agree");
    }

    private @Nullable Identification copyOfFamily(ModelId id, ModelName name) {
        FamilyMatch family = family(name, null);
        if (family == null || !explains(family.pattern(), family.rest())) {
            return null;
        }
        FamilyPattern pattern = family.pattern();
        BaseModel base = baseInName(name);
        if (!pattern.openness().equals("open") || pattern.license().isEmpty() || base == null) {
            return null;
        }
        return new Identification(
                Match.REUPLOAD,
                facts(id, pattern, pattern.license()),
                base.id(),
                List.of(new BaseModel(base.id(), relation(name))),
                "a copy of one of the family " + pattern.family());
    }

    static Relation relation(ModelName name) {
        for (String format : name.stripped()) {
            if (Set.of("onnx", "openvino", "ov", "mlx", "llamafile", "safetensors", "ct2", "litert")
                    .contains(format)) {
                return Relation.CONVERTED;
            }
        }
        return Relation.QUANTIZED;
    }

    /** The first of the bases that a name shows; null where it shows none. */
    private @Nullable BaseModel baseInName(ModelName name) {
        List<BaseModel> bases = new ShownBases(tables).in(name);
        return bases.isEmpty() ? null : bases.get(0);
    }

    /** The published model of exactly these words, as a hub or a service names it; null where there is none. */
    @Nullable
    ModelId published(List<String> words) {
        if (!distinctive(words)) {
            return null;
        }
        String name = NameTokens.join(words);
        ModelRow served = null;
        for (ModelRow row : tables.withCore(name)) {
            if (row.publishedHere()) {
                return row.id();
            }
            boolean open = row.trusted() && row.openness() == Openness.OPEN_WEIGHTS;
            served = served == null && open ? row : served;
        }
        for (ModelRow row : tables.withStem(NameTokens.join(NameTokens.withoutVariants(words)))) {
            if (row.publishedHere() && (served == null || served.license().equals(row.license()))) {
                return row.id();
            }
        }
        return served == null ? null : served.canonical();
    }

    /** A single word such as {@code small} is nobody's name; a size or a version makes it one. */
    private static boolean distinctive(List<String> words) {
        boolean number = false;
        boolean letters = false;
        for (String word : words) {
            for (int i = 0; i < word.length(); i++) {
                number |= Character.isDigit(word.charAt(i));
            }
            letters |= word.length() > 2 && !NameTokens.size(word) && !NameTokens.variant(word);
        }
        return number && letters;
    }
}
