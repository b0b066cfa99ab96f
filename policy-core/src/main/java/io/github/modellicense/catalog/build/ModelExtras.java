package io.github.modellicense.catalog.build;

import io.github.modellicense.catalog.models.Shards;
import io.github.modellicense.inventory.ModelId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** The small tables: terms of services, families' models, moving aliases, framework
 * defaults, digests, ends of life, architectures. */
final class ModelExtras {

    private final Path sources;
    private final SourceProblems problems;
    private final KnownLicenses licenses = new KnownLicenses();

    ModelExtras(Path sources, SourceProblems problems) {
        this.sources = sources;
        this.problems = problems;
    }

    /** @param rows takes what is looked up with a model's row, to stand in the same table */
    void write(Path target, List<ModelStep.SourceModel> models, BiConsumer<String, List<String>> rows)
            throws IOException {
        Set<String> keys = new HashSet<>();
        models.forEach(model -> keys.add(model.key()));
        copy("terms.tsv", 4, "model-terms", target, row -> List.of(row.field(1)));
        copy("families.tsv", 2, "model-families", target, row -> {
            known(row.field(1), keys, row);
            return List.of(row.field(1));
        });
        copy("architectures.tsv", 5, "model-architectures", target, row -> {
            ModelChecks.day(row.field(4), row.place(), problems);
            licenses.restricted(row.field(1), row.place(), problems);
            return List.of(row.field(1));
        });
        for (TsvSource.Row row : TsvSource.read(sources, "models/aliases.tsv", 4, problems)) {
            ModelChecks.id(row.field(0), row.place(), problems);
            ModelChecks.day(row.field(2), row.place(), problems);
            rows.accept(Shards.alias(row.field(0)), row.fields().subList(1, 4));
        }
        copy("digests.tsv", 8, "model-digests", target, row -> {
            ModelChecks.id(row.field(1), row.place(), problems);
            ModelChecks.day(row.field(7), row.place(), problems);
            return row.fields().subList(1, 8);
        });
        for (TsvSource.Row row : TsvSource.read(sources, "models/lines.tsv", 5, problems)) {
            ModelChecks.day(row.field(4), row.place(), problems);
            rows.accept(Shards.line(row.field(0)), row.fields().subList(1, 4));
        }
        copy("defaults.tsv", 5, "model-defaults", target, row -> {
            ModelChecks.id(row.field(2), row.place(), problems);
            ModelChecks.day(row.field(4), row.place(), problems);
            return List.of(row.field(1), row.field(2));
        });
    }

    private interface Fields {
        List<String> of(TsvSource.Row row);
    }

    private void copy(String source, int width, String table, Path target, Fields fields) throws IOException {
        TableWriter writer = new TableWriter();
        for (TsvSource.Row row : TsvSource.read(sources, "models/" + source, width, problems)) {
            writer.add(row.field(0), fields.of(row).toArray(new String[0]));
        }
        writer.write(target, table);
    }

    private void known(String id, Set<String> keys, TsvSource.Row row) {
        ModelChecks.id(id, row.place(), problems);
        if (id.indexOf(':') > 0 && !keys.contains(ModelId.parse(id).key())) {
            problems.add(row.place(), "no model \"" + id + "\" in the tables");
        }
    }
}
