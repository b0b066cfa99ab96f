package io.github.modellicense.discovery.config;

import static io.github.modellicense.inventory.Delivery.API;
import static io.github.modellicense.inventory.Delivery.UNKNOWN;
import static io.github.modellicense.inventory.Delivery.WEIGHTS;
import static io.github.modellicense.inventory.Namespace.ANTHROPIC;
import static io.github.modellicense.inventory.Namespace.AZURE;
import static io.github.modellicense.inventory.Namespace.BEDROCK;
import static io.github.modellicense.inventory.Namespace.COHERE;
import static io.github.modellicense.inventory.Namespace.DJL;
import static io.github.modellicense.inventory.Namespace.DOCKER;
import static io.github.modellicense.inventory.Namespace.FILE;
import static io.github.modellicense.inventory.Namespace.GOOGLE;
import static io.github.modellicense.inventory.Namespace.HUGGINGFACE;
import static io.github.modellicense.inventory.Namespace.MISTRAL;
import static io.github.modellicense.inventory.Namespace.NAME;
import static io.github.modellicense.inventory.Namespace.OLLAMA;
import static io.github.modellicense.inventory.Namespace.OPENAI;
import static io.github.modellicense.inventory.Namespace.VERTEX;
import static io.github.modellicense.inventory.Namespace.XAI;

import io.github.modellicense.inventory.Delivery;
import io.github.modellicense.inventory.Namespace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service or host of models, as the words of keys name it: which namespace its model names belong to, and how it
 * delivers. One line per provider; the order matters, because {@code azure.openai} is not {@code openai} and a gateway
 * that serves another maker's models is named first.
 *
 * @param words what keys say, as words of a {@link FlatKey}; several spellings separated by a bar
 * @param label the provider in reports; null where the place does not say
 */
record Provider(String words, Namespace namespace, @Nullable String label, Delivery delivery) {

    /** The place says no more than the name. */
    static final Provider UNSAID = new Provider("", NAME, null, UNKNOWN);

    /** Somebody's own server. */
    static final Provider SELF_HOSTED = new Provider("", NAME, "self-hosted", WEIGHTS);

    /** Made in the project itself, and known by its file. */
    static final Provider OWN_FILE = new Provider("", FILE, "self-hosted", WEIGHTS);

    static final Provider OF_OLLAMA = new Provider("ollama", OLLAMA, "self-hosted", WEIGHTS);
    static final Provider OF_DOCKER = new Provider("docker.model", DOCKER, "self-hosted", WEIGHTS);
    static final Provider OF_AZURE = new Provider(
            "azure.openai|azure.open.ai|azureopenai|azure.ai.inference|azure.ai|azureai|azure.foundry|azure.oai",
            AZURE,
            "azure",
            API);
    static final Provider OF_BEDROCK = new Provider("bedrock", BEDROCK, "bedrock", API);
    static final Provider OF_DJL = new Provider("djl", DJL, "self-hosted", WEIGHTS);
    static final Provider OF_GOOGLE = new Provider(
            "google.genai|google.ai.gemini|googleai|ai.gemini|gemini|google.ai|genai", GOOGLE, "google", API);

    /** Weights of a Hugging Face repository, run by oneself. */
    static final Provider HUB_WEIGHTS = new Provider(
            "jlama|llama3|gpu.llama3|llama.cpp|vllm|onnx|transformers|tei|tgi", HUGGINGFACE, "self-hosted", WEIGHTS);

    /** Hugging Face's hosted inference. */
    static final Provider HUB_API =
            new Provider("huggingface|hugging.face|hf|workers.hf", HUGGINGFACE, "huggingface", API);

    static final Provider OF_OPENAI =
            new Provider("openai|open.ai|open.ai.official|openai.sdk|oai", OPENAI, "openai", API);
    static final Provider OF_ANTHROPIC = new Provider("anthropic|claude", ANTHROPIC, "anthropic", API);
    static final Provider OF_MISTRAL = new Provider("mistralai|mistral.ai|mistral", MISTRAL, "mistral", API);
    static final Provider OF_VERTEX = new Provider("vertexai|vertex.ai|vertex|google.vertex", VERTEX, "vertex", API);
    static final Provider OF_COHERE = new Provider("cohere", COHERE, "cohere", API);
    static final Provider OF_XAI = new Provider("xai|grok|x.ai", XAI, "xai", API);

    /** Every provider, the more specific and the gateways first. */
    static final List<Provider> ALL = List.of(
            OF_AZURE,
            OF_BEDROCK,
            OF_VERTEX,
            new Provider("openrouter|open.router", NAME, "openrouter", API),
            new Provider("github.models|githubmodels", NAME, "github-models", API),
            new Provider("groq", NAME, "groq", API),
            new Provider("watsonx|watsonx.ai", NAME, "watsonx", API),
            new Provider("oci.genai|oci", NAME, "oci", API),
            new Provider("openshift.ai|openshiftai", NAME, "self-hosted", WEIGHTS),
            new Provider("workers.ai|cloudflare", NAME, "cloudflare", API),
            new Provider("dashscope|tongyi|bailian", NAME, "dashscope", API),
            new Provider("qianfan", NAME, "qianfan", API),
            new Provider("zhipuai|zhipu.ai|zhipu", NAME, "zhipuai", API),
            new Provider("minimax", NAME, "minimax", API),
            new Provider("moonshot|moonshotai", NAME, "moonshot", API),
            new Provider("deepseek|deep.seek", NAME, "deepseek", API),
            new Provider("voyage.ai|voyageai|voyage", NAME, "voyageai", API),
            new Provider("jina|jina.ai|jinaai", NAME, "jina", API),
            new Provider("nomic", NAME, "nomic", API),
            new Provider("stabilityai|stability.ai|stability", NAME, "stability", API),
            new Provider("elevenlabs|eleven.labs", NAME, "elevenlabs", API),
            new Provider("perplexity", NAME, "perplexity", API),
            new Provider("together|togetherai|together.ai", NAME, "together", API),
            new Provider("fireworks|fireworks.ai", NAME, "fireworks", API),
            new Provider("nvidia|nvidia.nim|nim", NAME, "nvidia", API),
            new Provider("replicate", NAME, "replicate", API),
            new Provider("deepinfra", NAME, "deepinfra", API),
            new Provider("cerebras", NAME, "cerebras", API),
            new Provider("sambanova", NAME, "sambanova", API),
            new Provider("snowflake|cortex", NAME, "snowflake", API),
            new Provider("xinference", NAME, "self-hosted", WEIGHTS),
            new Provider("localai|local.ai|lmstudio|lm.studio", NAME, "self-hosted", WEIGHTS),
            new Provider("postgresml", HUGGINGFACE, "self-hosted", WEIGHTS),
            OF_OLLAMA,
            HUB_WEIGHTS,
            HUB_API,
            OF_DJL,
            OF_OPENAI,
            OF_ANTHROPIC,
            OF_MISTRAL,
            OF_GOOGLE,
            OF_COHERE,
            OF_XAI);

    /** The provider that the beginning of the words names; null where none. */
    static @Nullable Provider leading(String flat) {
        for (Provider provider : ALL) {
            for (String spelling : spellings(provider)) {
                if (FlatKey.startsWith(flat, spelling)) {
                    return provider;
                }
            }
        }
        return null;
    }

    /** The provider that the words name anywhere; null where none. */
    static @Nullable Provider within(String flat) {
        for (Provider provider : ALL) {
            for (String spelling : spellings(provider)) {
                if (FlatKey.contains(flat, spelling)) {
                    return provider;
                }
            }
        }
        return null;
    }

    /** True where the words are exactly a provider's name. */
    static boolean isSpelling(String flat) {
        for (Provider provider : ALL) {
            for (String spelling : spellings(provider)) {
                if (flat.equals(spelling)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The spelling of this provider that the words hold; empty where they hold none. */
    String spellingIn(String flat) {
        for (String spelling : spellings(this)) {
            if (!spelling.isEmpty() && FlatKey.contains(flat, spelling)) {
                return spelling;
            }
        }
        return "";
    }

    private static String[] spellings(Provider provider) {
        return provider.words.split("\\|");
    }
}
