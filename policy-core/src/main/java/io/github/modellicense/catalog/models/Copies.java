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
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is known of a copy by somebody who uploads the models of others again. */
final class Copies {

    private final ModelTables tables;
    private final Families families;
    private final RowFacts facts;

    Copies(ModelTables tables) {
        this.tables = tables;
        this.families = new Families(tables);
        this.facts = new RowFacts(tables);
    }

    /** What a known re-uploader's copy was made from; null where the name shows no original that is known. */
    @Nullable
    Identification of(ModelId id, ModelName name) {
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
                Match.REUPLOAD, facts.of(id, original, original.publisher()), base, bases, "a copy of " + base);
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
        Kin kin = families.derived(name, null) ? null : Kin.agreeing(tables, name, null);
        ModelRow row = kin == null ? null : tables.row(kin.key());
        return row == null || row.openness() == Openness.API_ONLY
                ? null
                : new Identification(
                        Match.REUPLOAD,
                        facts.of(id, row, row.publisher()),
                        null,
                        List.of(),
                        "a copy of one of the line of " + row.id() + ", whose models all agree");
    }

    private @Nullable Identification copyOfFamily(ModelId id, ModelName name) {
        Families.Matched family = families.match(name, null);
        if (family == null || !families.explains(family, true)) {
            return null;
        }
        FamilyPattern pattern = family.pattern();
        BaseModel base = baseInName(name);
        if (!pattern.openness().equals("open")
                || pattern.license().isEmpty()
                || base == null && !(pattern.whole() && pattern.base().isEmpty())) {
            return null;
        }
        return new Identification(
                Match.REUPLOAD,
                RowFacts.of(id, pattern, pattern.license()),
                base == null ? null : base.id(),
                base == null ? List.of() : List.of(new BaseModel(base.id(), relation(name))),
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
}
