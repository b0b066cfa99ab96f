package io.github.modellicense.catalog.models;

import io.github.modellicense.catalog.Identification;
import io.github.modellicense.catalog.LicensedModel.Match;
import io.github.modellicense.catalog.ModelCatalog;
import io.github.modellicense.catalog.ModelFacts;
import io.github.modellicense.catalog.SortedTable;
import io.github.modellicense.inventory.BaseModel;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.Openness;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The models that ship with the plugin, compiled from {@code src/main/catalog/models}. Used by one thread. */
public final class BundledModels implements ModelCatalog {

    private final ModelTables tables;
    private @Nullable Resolver resolver;
    /** By the id as written: the modules of a build mostly name the same models, and the merged report names them again. */
    private final Map<String, Identification> identified = new HashMap<>();

    private final Map<String, List<BaseModel>> shown = new HashMap<>();

    /** The catalogue in the JAR. */
    public BundledModels() {
        this.tables = new ModelTables();
    }

    BundledModels(Function<String, SortedTable> reader, Predicate<String> hidden) {
        this.tables = new ModelTables(reader, hidden);
    }

    @Override
    public Identification identify(ModelId id) {
        Identification known = identified.get(id.toString());
        if (known == null) {
            known = lookUp(id);
            identified.put(id.toString(), known);
        }
        return known;
    }

    private Identification lookUp(ModelId id) {
        ModelRow row = tables.row(id);
        if (row != null) {
            return KnownRow.identification(row, Match.EXACT, tables);
        }
        if (resolver == null) {
            resolver = new Resolver(tables);
        }
        return resolver.identify(id);
    }

    @Override
    public @Nullable ModelFacts byDigest(String sha256) {
        return Digests.facts(tables, sha256);
    }

    @Override
    public List<BaseModel> basesIn(String title) {
        List<BaseModel> bases = shown.get(title);
        if (bases == null) {
            bases = List.copyOf(new ShownBases(tables).in(title));
            shown.put(title, bases);
        }
        return bases;
    }

    @Override
    public List<String> licensesOfArchitecture(String architecture) {
        return tables.licensesOfArchitecture(architecture);
    }

    @Override
    public List<ModelFacts> withTag(String tag) {
        List<ModelFacts> facts = new ArrayList<>();
        for (ModelRow row : tables.withTag(tag)) {
            if (row.openness() == Openness.OPEN_WEIGHTS) {
                facts.add(row.facts(tables));
            }
        }
        return facts;
    }

    @Override
    public List<ModelId> defaultsOf(String coordinates, String version) {
        return Defaults.of(tables, coordinates, version);
    }

    @Override
    public String version() {
        return tables.about("version");
    }

    @Override
    public String sha256() {
        return tables.about("sha256");
    }
}
