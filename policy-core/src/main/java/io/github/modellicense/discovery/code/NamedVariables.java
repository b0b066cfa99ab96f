package io.github.modellicense.discovery.code;

import io.github.modellicense.discovery.FamiliarName;
import io.github.modellicense.discovery.code.ModelSite.What;
import io.github.modellicense.inventory.Confidence;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Finds variables and constants that say by their own name that they hold a model's name, in files that speak to a model
 * API or service; elsewhere only where nothing else is called by the name.
 */
final class NamedVariables {

    private static final List<String> TAILS =
            List.of("modelid", "modelname", "deploymentname", "llmname", "llmmodel", "chatmodel", "embeddingmodel");

    private static final List<String> TOPICS = List.of(
            "ollama",
            "openai",
            "gpt",
            "anthropic",
            "claude",
            "gemini",
            "mistral",
            "bedrock",
            "azure",
            "llm",
            "chat",
            "embedding",
            "embed",
            "completion",
            "image",
            "vision",
            "default",
            "ai",
            "rerank",
            "judge",
            "cohere",
            "groq");

    private final ModelApis apis;
    private final ServiceHosts hosts;
    private final Consumer<ModelSite> found;

    NamedVariables(ModelApis apis, ServiceHosts hosts, Consumer<ModelSite> found) {
        this.apis = apis;
        this.hosts = hosts;
        this.found = found;
    }

    void scan(SourceFile file) {
        Service service = null;
        for (int i = 0; i + 2 < file.size(); i++) {
            boolean text = file.token(i).isName()
                    && file.token(i + 1).is("=")
                    && file.token(i + 2).isString();
            if (!text || !endsThere(file, i + 3) || !namesModel(file.token(i).text()) || !isDeclared(file, i)) {
                continue;
            }
            service = service == null ? serviceOf(file) : service;
            String value = file.token(i + 2).text();
            boolean spoken = service != NONE && plausible(value);
            if (spoken || FamiliarName.isUnmistakable(value)) {
                Service whose = spoken ? service : Service.of("name", "", "unknown");
                found.accept(new ModelSite(Value.text(value, file, i + 2), whose, What.NAME, Confidence.LIKELY));
            }
        }
    }

    private static final Service NONE = new Service(Service.UNKNOWN.namespace(), "", Service.UNKNOWN.delivery());

    private static boolean endsThere(SourceFile file, int index) {
        Token token = file.token(index);
        return token.is(";")
                || file.language() != Language.JAVA
                        && token.line() > file.token(index - 1).line();
    }

    private static boolean isDeclared(SourceFile file, int index) {
        return file.declarations().named(file.token(index).text()).stream().anyMatch(found -> found.at() == index);
    }

    static boolean namesModel(String variable) {
        String name = variable.replace("_", "").toLowerCase(Locale.ROOT);
        if (TAILS.stream().anyMatch(name::endsWith) || name.equals("model") || name.equals("llm")) {
            return true;
        }
        String topic = name.endsWith("model") ? name.substring(0, name.length() - 5) : "";
        return !topic.isEmpty() && TOPICS.stream().anyMatch(topic::endsWith);
    }

    /** A name, not a sentence, path, class or word alone in capitals. */
    private static boolean plausible(String value) {
        boolean odd = value.length() < 2 || value.length() > 120 || !Character.isLetterOrDigit(value.charAt(0));
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            odd |= !Character.isLetterOrDigit(c) && "._-/:@".indexOf(c) < 0;
        }
        boolean name = value.chars().anyMatch(c -> c >= '0' && c <= '9' || c == '-' || c == '/' || c == ':');
        return !odd && name && !value.contains("://") && !value.endsWith(".json");
    }

    /** The one service that the file speaks to; {@link Service#UNKNOWN} for several, {@link #NONE} for none. */
    private Service serviceOf(SourceFile file) {
        Service service = NONE;
        for (String imported : file.imports().names().values()) {
            ModelApi api = apis.find(imported);
            service = api == null ? service : together(service, api.service());
        }
        for (String wildcard : file.imports().wildcards()) {
            ModelApi api = apis.find(wildcard + ".");
            service = api == null ? service : together(service, api.service());
        }
        for (int i = 0; i < file.size(); i++) {
            Service host = file.token(i).isString() ? hosts.find(file.token(i).text()) : null;
            service = host == null ? service : together(service, host);
        }
        return service;
    }

    private static Service together(Service one, Service other) {
        boolean same = one.equals(other) || other.provider() == null;
        return one == NONE ? other : same ? one : Service.UNKNOWN;
    }
}
