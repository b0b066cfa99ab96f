package io.github.modellicense.catalog.build;

import io.github.modellicense.catalog.models.ModelName;
import io.github.modellicense.catalog.models.Shards;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.Namespace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Models, publishers, families, aliases, defaults and digests: checks their sources and writes the tables. */
final class ModelStep implements CatalogStep {

    private static final int WIDTH = 17;

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, TableWriter> sharded = new TreeMap<>();

    @Override
    public void compile(Path sources, Path target, SourceProblems problems) throws IOException {
        Path models = sources.resolve("models");
        Map<String, TsvSource.Row> publishers = new TreeMap<>();
        TableWriter publisherTable = new TableWriter();
        for (TsvSource.Row row : TsvSource.read(sources, "models/publishers.tsv", 5, problems)) {
            publishers.put(row.field(0), row);
            publisherTable.add(row.field(0), row.field(1), row.field(2), row.field(3));
        }
        publisherTable.write(target, "model-publishers");
        List<SourceModel> all = new ArrayList<>();
        for (Namespace namespace : Namespace.values()) {
            if (Files.exists(models.resolve(namespace.label() + ".tsv"))) {
                all.addAll(read(models, namespace, publishers, problems));
            }
        }
        ModelChecks.check(all, new KnownLicenses(), problems);
        new FamilySource(sources, all, problems).write(target, this::reference);
        write(all, target);
        Map<String, String> families = new TreeMap<>();
        for (TsvSource.Row row : TsvSource.read(sources, "models/families.tsv", 2, problems)) {
            families.put(row.field(0), row.field(1));
        }
        new KinSource(all, families)
                .write((line, fields) -> shard(Shards.ofKin(line)).add(line, fields));
        new ModelExtras(sources, problems)
                .write(
                        target,
                        all,
                        (key, fields) -> shard(Shards.ofModel(key)).add(key, fields.toArray(new String[0])));
        for (Namespace namespace : Namespace.values()) {
            if (namespace != Namespace.HUGGINGFACE) {
                shard(Shards.ofModel(namespace.label() + ":"));
            }
        }
        for (Map.Entry<String, TableWriter> table : sharded.entrySet()) {
            table.getValue().write(target, table.getKey());
        }
        ModelDigest.write(sources, all, target);
    }

    private List<SourceModel> read(
            Path models, Namespace namespace, Map<String, TsvSource.Row> publishers, SourceProblems problems)
            throws IOException {
        List<SourceModel> rows = new ArrayList<>();
        String file = namespace.label() + ".tsv";
        List<String> lines = Files.readAllLines(models.resolve(file));
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("#")) {
                continue;
            }
            TsvSource.Row row = new TsvSource.Row("models/" + file + ":" + (i + 1), List.of(line.split("\t", -1)));
            if (row.fields().size() != WIDTH) {
                problems.add(row.place(), "has " + row.fields().size() + " fields, not " + WIDTH);
            } else {
                rows.add(SourceModel.of(row, namespace, publishers));
            }
        }
        return rows;
    }

    private void write(List<SourceModel> all, Path target) throws IOException {
        Map<String, TreeSet<String>> names = new TreeMap<>();
        Map<String, TreeSet<String>> tags = new TreeMap<>();
        for (SourceModel model : all) {
            List<String> fields = new ArrayList<>(model.row().fields().subList(0, 14));
            fields.add(reference(model.source()));
            fields.add(reference(model.note()));
            fields.add(model.suggests());
            fields.add(model.standing());
            shard(Shards.ofModel(model.key())).add(model.key(), fields.toArray(new String[0]));
            ModelName name = ModelName.of(model.id());
            names.computeIfAbsent("c:" + name.core(), key -> new TreeSet<>()).add(model.key());
            names.computeIfAbsent("s:" + name.stem(), key -> new TreeSet<>()).add(model.key());
            for (String tag : model.tags().split(" ")) {
                if (!tag.isEmpty() && model.openness().equals("open") && model.publishedHere()) {
                    tags.computeIfAbsent(tag, key -> new TreeSet<>()).add(model.key());
                }
            }
        }
        names.forEach((key, values) -> shard(Shards.ofName(key)).add(key, values.toArray(new String[0])));
        write(tags, target, "model-tags");
    }

    private static void write(Map<String, TreeSet<String>> lists, Path target, String name) throws IOException {
        TableWriter table = new TableWriter();
        lists.forEach((key, values) -> table.add(key, values.toArray(new String[0])));
        table.write(target, name);
    }

    private TableWriter shard(String table) {
        return sharded.computeIfAbsent(table, name -> new TableWriter());
    }

    /** A short reference to a text that many rows share. */
    private String reference(String text) {
        if (text.isEmpty()) {
            return "";
        }
        return texts.computeIfAbsent(text, each -> {
            String reference = Shards.reference(texts.size());
            shard(Shards.ofText(reference)).add(reference, each);
            return reference;
        });
    }

    /** A line of a model source. */
    record SourceModel(TsvSource.Row row, ModelId id, String standing) {

        static SourceModel of(TsvSource.Row row, Namespace namespace, Map<String, TsvSource.Row> publishers) {
            ModelId id = new ModelId(namespace, row.field(0).isBlank() ? "?" : row.field(0));
            return new SourceModel(row, id, standing(row, id, publishers));
        }

        private static String standing(TsvSource.Row row, ModelId id, Map<String, TsvSource.Row> publishers) {
            String vendor = ModelName.of(id).vendor();
            TsvSource.Row publisher = publishers.get(vendor);
            String role = publisher == null ? "" : publisher.field(1);
            if (id.name().endsWith("-latest")) {
                return "alias";
            }
            switch (id.namespace()) {
                case HUGGINGFACE:
                    if (!row.field(11).isEmpty()) {
                        return "reupload";
                    }
                    return role.equals("official") || role.equals("own") ? role : "community";
                case OLLAMA:
                case DOCKER:
                    return vendor.isEmpty() ? "service" : "community";
                case NAME:
                    return row.field(1).equals("gpt4all-file") ? "community" : "service";
                default:
                    return "service";
            }
        }

        String key() {
            return id.key();
        }

        String field(int index) {
            return row.field(index);
        }

        String family() {
            return row.field(2);
        }

        String publisher() {
            return row.field(3);
        }

        String openness() {
            return row.field(4);
        }

        String license() {
            return row.field(5);
        }

        String tags() {
            return row.field(10);
        }

        String asOf() {
            return row.field(13);
        }

        String suggests() {
            return row.field(14);
        }

        String note() {
            return row.field(15);
        }

        String source() {
            return row.field(16);
        }

        /** True where the name is its publisher's own, there or at a service. */
        boolean published() {
            return standing.equals("official") || standing.equals("service");
        }

        boolean publishedHere() {
            return id.namespace() == Namespace.HUGGINGFACE && standing.equals("official");
        }
    }
}
