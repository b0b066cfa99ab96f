package io.github.modellicense.discovery.weights;

import io.github.modellicense.discovery.Place;
import io.github.modellicense.discovery.bytes.Decoding;
import io.github.modellicense.inventory.EvidenceSource;
import io.github.modellicense.inventory.LicenseText;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.Namespace;
import io.github.modellicense.inventory.Relation;
import io.github.modellicense.yaml.InvalidFileException;
import io.github.modellicense.yaml.YamlNode;
import io.github.modellicense.yaml.YamlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What lies beside the weights of one folder and speaks of them: card, adapter and model configuration, metadata files and
 * licence texts. Read once for a folder.
 */
final class Sidecars {

    private static final int LARGEST = 1 << 20;
    private static final int LARGEST_INDEX = 32 << 20;
    private static final int LARGEST_TEXT = 256 << 10;

    /** Keys of a merge's recipe whose values are models. */
    private static final Set<String> INGREDIENTS = Set.of("base_model", "model", "models", "source_model", "lora");

    /** An adapter is of some base, whoever forgot to write down which. */
    private static final ModelId UNNAMED = new ModelId(Namespace.NAME, "(a base that nobody names)");

    private final List<LicenseText> weightsTexts = new ArrayList<>();
    private final List<LicenseText> plainTexts = new ArrayList<>();
    private final List<LicenseText> proses = new ArrayList<>();
    private final Map<String, String> shards = new HashMap<>();
    private final List<String> ingredients = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private boolean codeFolder;
    private boolean modelFolder;
    private final List<FrontMatter> others = new ArrayList<>();
    private final List<String> otherPlaces = new ArrayList<>();
    private @Nullable FrontMatter card;
    private String cardPlace = "";
    private @Nullable FlatJson adapter;
    private @Nullable FlatJson config;
    private @Nullable FlatJson djl;
    private String djlPlace = "";
    private @Nullable FlatJson spacy;
    private String spacyPlace = "";
    private YamlNode.@Nullable Mapping metadata;
    private String metadataPlace = "";
    private @Nullable Properties modelProperties;

    /** Reads the sidecars of the folder in which these places lie. */
    static Sidecars of(List<Place> folder) {
        Sidecars sidecars = new Sidecars();
        for (Place place : folder) {
            try {
                sidecars.read(place);
            } catch (InvalidFileException e) {
                sidecars.warnings.add("the file beside it is unreadable: " + e.getMessage());
            } catch (IOException | RuntimeException e) {
                sidecars.warnings.add(place.path() + " beside it is unreadable: " + e.getMessage());
            }
        }
        return sidecars;
    }

    /** True for the names that cards have. */
    static boolean namedLikeCard(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean markdown = lower.endsWith(".md") || lower.endsWith(".markdown");
        boolean readme = lower.startsWith("readme");
        return markdown
                        && (readme
                                || lower.startsWith("model_card")
                                || lower.startsWith("modelcard")
                                || lower.startsWith("model-card")
                                || lower.endsWith(".model-card.md"))
                || lower.equals("readme")
                || lower.equals("readme.txt")
                || lower.equals("readme.rst");
    }

    private void read(Place place) throws IOException, InvalidFileException {
        String name = place.name().toLowerCase(Locale.ROOT);
        codeFolder |= ProjectFiles.named(name) || place.path().contains("META-INF/") || outermost(place.path());
        if (namedLikeCard(name)) {
            card(place);
        } else if (name.endsWith(".index.json")) {
            shards(place);
        } else {
            switch (name) {
                case "mergekit_config.yml", "mergekit_config.yaml", "mergekit_moe_config.yml" -> merge(place);
                case "adapter_config.json" -> {
                    adapter = json(place);
                    modelFolder = true;
                }
                case "config.json" -> {
                    config = json(place);
                    modelFolder |= config.has("model_type") || config.hasBelow("architectures");
                }
                case "metadata.json" -> {
                    djl = json(place);
                    djlPlace = place.path();
                }
                case "meta.json" -> {
                    spacy = json(place);
                    spacyPlace = place.path();
                }
                case "metadata.yaml", "metadata.yml" -> metadata(place);
                case "model.properties" -> properties(place);
                default -> licenseFile(place);
            }
        }
    }

    /** What lies at the top of a tree or an archive is about all of it, which is code. */
    private static boolean outermost(String path) {
        return path.substring(path.lastIndexOf("!/") < 0 ? 0 : path.lastIndexOf("!/") + 2)
                        .indexOf('/')
                < 0;
    }

    private void card(Place place) throws IOException {
        String content = Decoding.lenient(bytes(place, LARGEST));
        FrontMatter matter = FrontMatter.of(place.path(), content);
        String prose = matter == null ? content : matter.prose();
        if (!prose.isBlank()) {
            proses.add(
                    new LicenseText(place.path(), prose.substring(0, Math.min(LARGEST_TEXT, prose.length())), "card"));
        }
        if (matter != null && (matter.isModelCard() || matter.namesTerms())) {
            // README.md is the one that hubs read; the others are translations and drafts of it.
            if (card != null && !place.name().equalsIgnoreCase("readme.md")) {
                others.add(matter);
                otherPlaces.add(place.path());
            } else {
                if (card != null) {
                    others.add(card);
                    otherPlaces.add(cardPlace);
                }
                card = matter;
                cardPlace = place.path();
            }
            modelFolder = true;
        }
        if (matter != null && matter.problem() != null) {
            warnings.add("the file beside it is unreadable as YAML: " + matter.problem());
        }
    }

    private void shards(Place place) throws IOException {
        FlatJson index = FlatJson.read(bytes(place, LARGEST_INDEX));
        for (Map.Entry<String, String> entry : index.values().entrySet()) {
            if (entry.getKey().startsWith("weight_map.")) {
                shards.put(entry.getValue(), place.path());
            }
        }
    }

    /** The recipe of a merge names the models that went into it. */
    private void merge(Place place) throws IOException, InvalidFileException {
        modelFolder = true;
        merged(YamlReader.read(place.path(), bytes(place, LARGEST)), false);
    }

    private void merged(YamlNode node, boolean model) {
        if (node instanceof YamlNode.Mapping mapping) {
            for (YamlNode.Entry entry : mapping.entries()) {
                merged(entry.value(), INGREDIENTS.contains(entry.key().value()));
            }
        } else if (node instanceof YamlNode.Sequence sequence) {
            sequence.items().forEach(item -> merged(item, model));
        } else if (model && node instanceof YamlNode.Scalar scalar && !scalar.empty()) {
            // "model+adapter" is both.
            ingredients.addAll(List.of(scalar.value().split("\\+", 8)));
        }
    }

    private void metadata(Place place) throws IOException, InvalidFileException {
        if (YamlReader.read(place.path(), bytes(place, LARGEST)) instanceof YamlNode.Mapping mapping) {
            metadata = mapping;
            metadataPlace = place.path();
        }
    }

    private void properties(Place place) throws IOException {
        Properties properties = new Properties();
        properties.load(new ByteArrayInputStream(bytes(place, LARGEST)));
        modelProperties = properties;
    }

    private void licenseFile(Place place) throws IOException {
        LicenseFiles meaning = LicenseFiles.of(place.name());
        if (meaning == LicenseFiles.OTHER) {
            return;
        }
        List<LicenseText> texts = meaning == LicenseFiles.WEIGHTS ? weightsTexts : plainTexts;
        if (place.name().toLowerCase(Locale.ROOT).endsWith(".pdf")) {
            texts.add(new LicenseText(place.path(), "", "pdf"));
            return;
        }
        String text = Decoding.lenient(bytes(place, LARGEST_TEXT));
        texts.add(new LicenseText(place.path(), text, text.isBlank() ? "empty" : "text"));
    }

    private static FlatJson json(Place place) throws IOException {
        return FlatJson.read(bytes(place, LARGEST));
    }

    private static byte[] bytes(Place place, int most) throws IOException {
        try (InputStream in = place.open()) {
            return in.readNBytes(most);
        }
    }

    /** Adds what the folder says of the weights file of this name. */
    void describe(String name, HeaderFacts facts) {
        String shard = shards.get(name);
        if (shard != null) {
            facts.sameModelAs(shard);
        }
        boolean adapterFile = name.startsWith("adapter_") || facts.notes().contains("adapter");
        describeByCards(facts);
        base(
                adapter == null ? null : adapter.get("base_model_name_or_path"),
                adapterFile || card == null ? Relation.ADAPTER : Relation.FINETUNE,
                facts);
        base(config == null ? null : config.get("_name_or_path"), Relation.FINETUNE, facts);
        for (String ingredient : ingredients) {
            base(ingredient, Relation.MERGE, facts);
        }
        facts.architecture(config == null ? null : config.get("model_type"));
        describeByMetadata(name, facts);
        if ((adapter != null || adapterFile) && facts.bases().isEmpty()) {
            facts.base(UNNAMED, Relation.ADAPTER);
        }
        weightsTexts.forEach(facts::text);
        // In a folder of code, a plain LICENSE is the code's; beside a card or a configuration it is the model's.
        if (modelFolder || !codeFolder) {
            plainTexts.forEach(facts::text);
            proses.forEach(facts::text);
        } else {
            for (LicenseText text : plainTexts) {
                facts.text(new LicenseText(text.where(), text.text(), "code"));
            }
        }
        warnings.forEach(facts::warning);
    }

    private void describeByCards(HeaderFacts facts) {
        if (card != null) {
            describeByCard(card, cardPlace, facts);
        }
        for (int i = 0; i < others.size(); i++) {
            describeByCard(others.get(i), otherPlaces.get(i), facts);
        }
    }

    private static void describeByCard(FrontMatter card, String cardPlace, HeaderFacts facts) {
        facts.title(card.text("model_name"));
        facts.publisher(card.text("model_creator"));
        facts.license(
                EvidenceSource.CARD,
                cardPlace + ":" + card.line("license"),
                card.text("license"),
                card.text("license_name"),
                card.text("license_link"));
        for (String license : card.tagged("license")) {
            facts.license(EvidenceSource.CARD, cardPlace + ":" + card.line("tags"), license, null, null);
        }
        for (String base : card.texts("base_model")) {
            base(base, card.relation(), facts);
        }
        for (String base : card.tagged("base_model")) {
            base(base, card.relation(), facts);
        }
    }

    private static void base(@Nullable String value, Relation relation, HeaderFacts facts) {
        ModelId id = HubLinks.base(value);
        if (id != null) {
            facts.base(id, relation);
        }
    }

    private void describeByMetadata(String name, HeaderFacts facts) {
        if (metadata != null && metadata.get("license") instanceof YamlNode.Scalar license) {
            facts.statement(
                    EvidenceSource.SIDECAR, metadataPlace + ":" + license.at().line(), license.value());
            if (metadata.get("author") instanceof YamlNode.Scalar author) {
                facts.publisher(author.value());
            }
            if (metadata.get("description") instanceof YamlNode.Scalar description) {
                facts.title(description.value());
            }
        }
        if (djl != null && djl.hasBelow("artifacts")) {
            facts.title(djl.get("name"));
            facts.license(
                    EvidenceSource.SIDECAR,
                    djlPlace + "#licenses",
                    djl.get("licenses.license.name"),
                    null,
                    djl.get("licenses.license.url"));
        }
        if (spacy != null && spacy.has("spacy_version")) {
            facts.publisher(spacy.get("author"));
            facts.statement(EvidenceSource.SIDECAR, spacyPlace + "#license", spacy.get("license"));
        }
        String model = modelProperties == null ? null : modelProperties.getProperty("model.name");
        if (model != null && name.startsWith(model)) {
            facts.title(model);
        }
    }

    /** The card; null where the folder has none. */
    @Nullable
    FrontMatter card() {
        return card;
    }
}
