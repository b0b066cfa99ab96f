package io.github.modellicense.catalog.models;

import io.github.modellicense.catalog.Identification;
import io.github.modellicense.catalog.LicensedModel.Match;
import io.github.modellicense.catalog.ModelFacts;
import io.github.modellicense.inventory.BaseModel;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.Namespace;
import io.github.modellicense.inventory.Relation;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the family of a name says of it. */
final class Families {

    private final ModelTables tables;
    private final RowFacts facts;

    Families(ModelTables tables) {
        this.tables = tables;
        this.facts = new RowFacts(tables);
    }

    /** A family's pattern and what of the name it does not explain. */
    record Matched(FamilyPattern pattern, List<String> rest) {}

    @Nullable
    Matched match(ModelName name, @Nullable String publisher) {
        String normalised = name.normalised();
        for (FamilyPattern pattern : tables.patterns(normalised)) {
            int matched = pattern.match(normalised);
            if (matched >= 0) {
                boolean hers = publisher == null || pattern.publisher().equals(publisher);
                return hers ? new Matched(pattern, pattern.rest(normalised, matched, tables.hidden())) : null;
            }
        }
        return null;
    }

    /** What the family says of a name that none of its rows shares. */
    Identification of(ModelId id, ModelName name, @Nullable String publisher) {
        Matched family = match(name, publisher);
        if (family == null) {
            return Identification.UNKNOWN;
        }
        boolean hub = id.namespace() == Namespace.HUGGINGFACE && publisher != null;
        boolean explained =
                explains(family, hub) || hers(id, name, publisher) && extendsTo(family, hub, publisher != null);
        return said(id, name, family.pattern(), explained);
    }

    /** The same where anybody may give a name: every word of it must be one that the family has. Else unknown. */
    Identification saying(ModelId id, ModelName name, @Nullable String publisher) {
        Matched family = match(name, publisher);
        return family != null && explains(family, false)
                ? said(id, name, family.pattern(), true)
                : Identification.UNKNOWN;
    }

    /** What a moving name says of which no more is known than that it means the closed model of a family. */
    @Nullable
    Identification closed(ModelId id, String family) {
        FamilyPattern pattern = tables.family(family);
        if (pattern == null) {
            return null;
        }
        ModelFacts said = RowFacts.of(id, pattern, facts.terms(id, pattern.publisher()));
        return new Identification(Match.NORMALISED, said, id, List.of(), null);
    }

    private Identification said(ModelId id, ModelName name, FamilyPattern pattern, boolean explained) {
        boolean certain = explained;
        boolean closed = pattern.openness().equals("api");
        certain &= !closed || id.namespace() != Namespace.HUGGINGFACE;
        certain &= !name.moving() || closed && id.namespace() != Namespace.MISTRAL;
        String license = closed ? facts.terms(id, pattern.publisher()) : pattern.license();
        ModelFacts said = RowFacts.of(id, pattern, license);
        return certain && !license.isEmpty()
                ? new Identification(
                        Match.NORMALISED, said, id, bases(pattern), "known as one of the family " + pattern.family())
                : new Identification(
                        Match.GUESS,
                        said,
                        null,
                        List.of(),
                        "only the beginning of the name is known, as one of the family " + pattern.family());
    }

    /** True where only the publisher, or a library that names what it publishes, may have given the name. */
    private boolean hers(ModelId id, ModelName name, @Nullable String publisher) {
        boolean library = id.namespace() == Namespace.OLLAMA || id.namespace() == Namespace.DOCKER;
        return (publisher != null || library) && !derived(name, publisher);
    }

    private boolean extendsTo(Matched family, boolean hub, boolean worded) {
        return FamilyRules.extendsTo(family.pattern(), family.rest(), tables.hidden(), hub, worded)
                && !inherits(family.pattern());
    }

    /** A family some of whose models keep the terms of another (its sizes were made from different ones) tells nothing. */
    boolean explains(Matched family, boolean hub) {
        return FamilyRules.explains(family.pattern(), family.rest(), tables.hidden(), hub)
                && !inherits(family.pattern());
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

    /** True where a word of the name begins another publisher's family under a licence of its own: its terms may pass on. */
    boolean derived(ModelName name, @Nullable String publisher) {
        List<String> words = NameTokens.dotted(name.tokens());
        for (int from = publisher == null ? 1 : 0; from < words.size(); from++) {
            if (beginsBound(words.subList(from, words.size()), publisher)) {
                return true;
            }
        }
        return false;
    }

    /** What stands at the beginning may be a family's name, or only the word that releases of one share: {@code gemma}. */
    private boolean beginsBound(List<String> words, @Nullable String publisher) {
        String text = String.join("-", words);
        boolean shared = false;
        for (FamilyPattern pattern : tables.patterns(text)) {
            boolean bound = bound(pattern, publisher);
            if (pattern.match(text) >= 0) {
                return bound;
            }
            shared |= bound && words.get(0).length() > 3 && pattern.begins(words.get(0));
        }
        return shared;
    }

    private static boolean bound(FamilyPattern pattern, @Nullable String publisher) {
        return pattern.license().startsWith("LicenseRef-")
                && pattern.openness().equals("open")
                && !pattern.publisher().equals(publisher);
    }
}
