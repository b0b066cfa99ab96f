package io.github.modellicense.discovery.config;

import io.github.modellicense.inventory.Delivery;
import io.github.modellicense.inventory.Namespace;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who answers at a base URL. An OpenAI client that points elsewhere does not use OpenAI's models, whatever its keys are
 * called.
 */
final class Hosts {

    private static final List<Host> KNOWN = List.of(
            new Host("openai.azure.com", Provider.OF_AZURE),
            new Host("services.ai.azure.com", Provider.OF_AZURE),
            new Host("cognitiveservices.azure.com", Provider.OF_AZURE),
            new Host("openai.com", Provider.OF_OPENAI),
            new Host("anthropic.com", Provider.OF_ANTHROPIC),
            new Host("mistral.ai", Provider.OF_MISTRAL),
            new Host("aiplatform.googleapis.com", Provider.OF_VERTEX),
            new Host("generativelanguage.googleapis.com", Provider.OF_GOOGLE),
            new Host("x.ai", Provider.OF_XAI),
            new Host("cohere.ai", Provider.OF_COHERE),
            new Host("cohere.com", Provider.OF_COHERE),
            new Host("huggingface.co", Provider.HUB_API),
            new Host("amazonaws.com", Provider.OF_BEDROCK),
            new Host("openrouter.ai", named("openrouter")),
            new Host("groq.com", named("groq")),
            new Host("deepseek.com", named("deepseek")),
            new Host("models.inference.ai.azure.com", named("github-models")),
            new Host("models.github.ai", named("github-models")),
            new Host("dashscope.aliyuncs.com", named("dashscope")),
            new Host("dashscope-intl.aliyuncs.com", named("dashscope")),
            new Host("bigmodel.cn", named("zhipuai")),
            new Host("z.ai", named("zhipuai")),
            new Host("moonshot.cn", named("moonshot")),
            new Host("moonshot.ai", named("moonshot")),
            new Host("together.xyz", named("together")),
            new Host("together.ai", named("together")),
            new Host("fireworks.ai", named("fireworks")),
            new Host("perplexity.ai", named("perplexity")),
            new Host("api.nvidia.com", named("nvidia")),
            new Host("deepinfra.com", named("deepinfra")),
            new Host("cerebras.ai", named("cerebras")),
            new Host("sambanova.ai", named("sambanova")),
            new Host("siliconflow.cn", named("siliconflow")),
            new Host("volces.com", named("volcengine")),
            new Host("minimax.chat", named("minimax")),
            new Host("langchain4j.dev", Provider.OF_OPENAI));

    private Hosts() {}

    private static Provider named(String label) {
        return new Provider("", Namespace.NAME, label, Delivery.API);
    }

    /**
     * The provider at a URL; where the host is nobody's known, a provider without a name.
     *
     * @return null where the text is no URL
     */
    static @Nullable Provider at(String url) {
        String host = host(url);
        if (host.isEmpty()) {
            return null;
        }
        if (url.contains(":11434") || host.startsWith("ollama")) {
            return Provider.OF_OLLAMA;
        }
        for (Host known : KNOWN) {
            if (host.equals(known.name) || host.endsWith("." + known.name)) {
                return known.provider;
            }
        }
        return isOwn(host) ? Provider.SELF_HOSTED : Provider.UNSAID;
    }

    private static String host(String url) {
        int scheme = url.indexOf("://");
        if (scheme < 0 || !url.regionMatches(true, 0, "http", 0, 4)) {
            return "";
        }
        int start = scheme + 3;
        int end = start;
        while (end < url.length() && "/:?#".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        String authority = url.substring(start, end);
        return authority.substring(authority.indexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean isOwn(String host) {
        return host.indexOf('.') < 0
                || host.equals("127.0.0.1")
                || host.equals("0.0.0.0")
                || host.equals("host.docker.internal")
                || host.startsWith("192.168.")
                || host.startsWith("10.")
                || host.endsWith(".local")
                || host.endsWith(".svc")
                || host.contains(".svc.");
    }

    private record Host(String name, Provider provider) {}
}
