package io.github.modellicense.discovery.code;

import io.github.modellicense.discovery.FamiliarName;
import io.github.modellicense.discovery.WeightsName;
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
            int at = file.token(i).isName() ? valueOf(file, i) : -1;
            if (at < 0 || !endsThere(file, at + 1)) {
                continue;
            }
            String name = file.token(i).text();
            String value = file.token(at).text();
            if (holdsFile(name, value) && isDeclared(file, i)) {
                found.accept(new ModelSite(Value.text(value, file, at), Service.LOCAL, What.PLACE, Confidence.LIKELY));
            } else if (holdsModel(file, i, name, value)) {
                service = service == null ? serviceOf(file) : service;
                named(service, file, at);
            }
        }
    }

    private void named(Service service, SourceFile file, int at) {
        String value = file.token(at).text();
        boolean spoken = service != NONE && plausible(value);
        if (spoken || FamiliarName.isUnmistakable(value)) {
            Service whose = spoken ? service : Service.of("name", "", "unknown");
            found.accept(new ModelSite(Value.text(value, file, at), whose, What.NAME, Confidence.LIKELY));
        }
    }

    /** The text that a name is given, a type written between them or not; -1 where it is given none. */
    private static int valueOf(SourceFile file, int name) {
        int at = name + 1;
        if (file.token(at).is(":") && file.token(at + 1).isName("String")) {
            at += file.token(at + 2).is("?") ? 3 : 2;
        }
        return file.token(at).is("=") && file.token(at + 1).isString() ? at + 1 : -1;
    }

    /** {@code detModelPath = "models/det.onnx"}. */
    private static boolean holdsFile(String name, String value) {
        String lower = name.replace("_", "").toLowerCase(Locale.ROOT);
        boolean file = lower.endsWith("modelpath") || lower.endsWith("modelfile") || lower.endsWith("modelresource");
        return file && WeightsName.isWeights(value) && value.indexOf(' ') < 0;
    }

    private static boolean holdsModel(SourceFile file, int at, String name, String value) {
        if (words(name).equals(words(value))) {
            // A key, not a model: MODEL_NAME = "model-name".
            return false;
        }
        boolean declared = isDeclared(file, at);
        if (namesModel(name) && declared) {
            return true;
        }
        boolean about = words(name).endsWith("model") || namesModel(name) || declared && isNamedAfter(name, value);
        return about && FamiliarName.isUnmistakable(value);
    }

    /** {@code GEMINI_FLASH = "gemini-2.5-flash"}: a constant called like the model it holds. */
    private static boolean isNamedAfter(String name, String value) {
        int end = 0;
        while (end < value.length() && Character.isLetter(value.charAt(end))) {
            end++;
        }
        return end > 2
                && Declaration.isConstantName(name)
                && name.regionMatches(true, 0, value, 0, end)
                && (name.length() == end || !Character.isLetter(name.charAt(end)));
    }

    private static String words(String text) {
        return text.replace("_", "").replace("-", "").replace(".", "").toLowerCase(Locale.ROOT);
    }

    private static final Service NONE = new Service(Service.UNKNOWN.namespace(), "", Service.UNKNOWN.delivery());

    private static boolean endsThere(SourceFile file, int index) {
        Token token = file.token(index);
        boolean parameter = file.language() != Language.JAVA && (token.is(",") || token.is(")"));
        return token.is(";")
                || parameter && isDeclared(file, nameOf(file, index - 1))
                || file.language() != Language.JAVA
                        && token.line() > file.token(index - 1).line();
    }

    /** The name in front of a text that it is given. */
    private static int nameOf(SourceFile file, int value) {
        int before = value - 2;
        if (file.token(before).is("?")) {
            before--;
        }
        return file.token(before - 1).is(":") ? before - 2 : before;
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
