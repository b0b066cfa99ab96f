package io.github.modellicense.discovery.config;

/** The names that Amazon Bedrock gives to models, which nobody else writes so: {@code us.anthropic.claude-3-haiku-...-v1:0}. */
final class BedrockName {

    private static final String[] REGIONS = {"us.", "eu.", "apac.", "global.", "us-gov.", "jp.", "au."};

    private static final String[] VENDORS = {
        "anthropic.claude-",
        "amazon.titan-",
        "amazon.nova-",
        "meta.llama",
        "mistral.mi",
        "mistral.pixtral-",
        "cohere.command-",
        "cohere.embed-",
        "cohere.rerank-",
        "ai21.j",
        "stability.s",
        "deepseek.",
        "openai.gpt-oss-",
        "qwen.qwen",
        "writer.palmyra-",
        "luma.ray-"
    };

    private BedrockName() {}

    static boolean isOne(String name) {
        for (String vendor : VENDORS) {
            if (name.startsWith(vendor)) {
                return true;
            }
        }
        for (String region : REGIONS) {
            if (name.startsWith(region)) {
                return isOne(name.substring(region.length()));
            }
        }
        return false;
    }
}
