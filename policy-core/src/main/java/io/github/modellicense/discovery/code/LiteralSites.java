package io.github.modellicense.discovery.code;

import io.github.modellicense.discovery.FamiliarName;
import io.github.modellicense.discovery.code.ModelSite.What;
import io.github.modellicense.inventory.Confidence;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds texts that name a model by their own form or by the words beside them: model URLs, request bodies, Ollama
 * commands, settings given as text. The name itself never counts.
 */
final class LiteralSites {

    private static final Service DJL = Service.of("djl", "self-hosted", "weights");
    private static final Service OLLAMA = Service.of("ollama", "self-hosted", "weights");
    private static final Set<String> PULLS = Set.of("pull", "run", "create", "show", "push");
    private static final Set<String> PUTS = Set.of(
            "put", "of", "entry", "add", "addProperty", "set", "with", "field", "append", "ofEntries", "property");
    private static final Set<String> REQUEST_WORDS = Set.of(
            "messages",
            "prompt",
            "max_tokens",
            "max_completion_tokens",
            "temperature",
            "stream",
            "top_p",
            "input",
            "contents",
            "instructions",
            "response_format",
            "tools",
            "maxTokens");

    private final ServiceHosts hosts;
    private final Values values;
    private final Consumer<ModelSite> found;

    LiteralSites(ServiceHosts hosts, Values values, Consumer<ModelSite> found) {
        this.hosts = hosts;
        this.values = values;
        this.found = found;
    }

    void scan(SourceFile file) {
        for (int i = 0; i < file.size(); i++) {
            Token token = file.token(i);
            if (token.isString() || token.kind() == Token.Kind.TEMPLATE) {
                literal(file, i, token);
            }
        }
    }

    private void literal(SourceFile file, int i, Token token) {
        String text = token.text();
        if (token.isString() && ModelUrl.isUrl(text)) {
            url(file, i, text);
        } else if (text.startsWith("ai.djl.") && token.isString()) {
            zooArtifact(file, i, text);
        } else if (text.equals("ollama") || text.startsWith("ollama ")) {
            command(file, i, text);
        } else if (text.equals("model")) {
            put(file, i);
        } else if (text.contains("--model")) {
            option(file, i, text);
        } else if (text.contains("\"model\"")) {
            requestBody(file, i, text);
        } else if (token.isString()) {
            setting(file, i, text);
        }
    }

    private void url(SourceFile file, int i, String text) {
        Value value = Value.text(text, file, i);
        if (text.startsWith("djl://")) {
            found.accept(new ModelSite(value, DJL, What.PLACE, Confidence.CERTAIN));
        } else if (ModelUrl.hub(text) != null) {
            Service service = hosts.find(text);
            Service weights = Service.of("huggingface", "self-hosted", "weights");
            found.accept(new ModelSite(value, service == null ? weights : service, What.PLACE, Confidence.CERTAIN));
        } else if (ModelUrl.isWeights(text) && !ModelUrl.isExample(text)) {
            found.accept(new ModelSite(value, Service.LOCAL, What.PLACE, Confidence.CERTAIN));
        }
    }

    /** {@code ai.djl.pytorch:resnet}: an artifact of DJL's model zoo, which has no engines and no libraries. */
    private void zooArtifact(SourceFile file, int i, String text) {
        String[] parts = text.split(":");
        boolean artifact = parts.length >= 2
                && isPlain(parts[0])
                && isPlain(parts[1])
                && !parts[1].contains("engine")
                && !parts[1].contains("native")
                && !parts[1].endsWith("model-zoo")
                && !parts[0].equals("ai.djl.spring");
        if (artifact && !parts[1].equals("api") && !parts[1].equals("bom")) {
            found.accept(new ModelSite(Value.text(text, file, i), DJL, What.ARTIFACT, Confidence.CERTAIN));
        }
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c) && "._-".indexOf(c) < 0) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** {@code "ollama", "pull", "all-minilm"} or {@code "ollama pull all-minilm"}. */
    private void command(SourceFile file, int i, String text) {
        String[] words = text.trim().split("\\s+");
        if (words.length >= 3 && PULLS.contains(words[1]) && words[2].indexOf('%') < 0) {
            found.accept(new ModelSite(Value.text(words[2], file, i), OLLAMA, What.NAME, Confidence.CERTAIN));
        } else if (words.length == 1
                && file.token(i + 1).is(",")
                && PULLS.contains(file.token(i + 2).text())) {
            int from = i + 4;
            if (file.token(i + 3).is(",")) {
                emitKnown(file, from, file.declarations().expressionEnd(from), OLLAMA, Confidence.CERTAIN);
            }
        }
    }

    /** The option of a command: {@code "exec --model gpt-5-codex --full-auto"}. */
    private void option(SourceFile file, int i, String text) {
        int from = text.indexOf("--model") + 7;
        int end = from + 1;
        while (end < text.length() && text.charAt(end) > ' ') {
            end++;
        }
        boolean given = from < text.length() && (text.charAt(from) == ' ' || text.charAt(from) == '=');
        if (given && FamiliarName.isUnmistakable(text.substring(from + 1, end))) {
            Value value = Value.text(text.substring(from + 1, end), file, i);
            found.accept(new ModelSite(value, Service.UNKNOWN, What.NAME, Confidence.LIKELY));
        }
    }

    /** A request body built as a map: {@code put("model", "gpt-4o")} beside {@code "messages"}. */
    private void put(SourceFile file, int i) {
        boolean pair = file.token(i + 1).is(",")
                || file.token(i + 1).isName("to")
                || file.token(i + 1).is(":");
        int open = file.around(i);
        boolean called = open > 0
                && (file.token(open).is("[")
                        || PUTS.contains(file.token(Types.callee(file, open)).text())
                        || file.token(i + 1).isName("to"));
        if (pair && called && speaksToService(file)) {
            int from = i + 2;
            emitKnown(file, from, file.declarations().expressionEnd(from), serviceOf(file), Confidence.LIKELY);
        }
    }

    private boolean speaksToService(SourceFile file) {
        for (int i = 0; i < file.size(); i++) {
            boolean text = file.token(i).isString();
            if (text
                    && (REQUEST_WORDS.contains(file.token(i).text())
                            || hosts.find(file.token(i).text()) != null)) {
                return true;
            }
        }
        return false;
    }

    private void emitKnown(SourceFile file, int from, int to, Service service, Confidence confidence) {
        for (Value value : values.of(file, from, to)) {
            if (value.known()) {
                found.accept(new ModelSite(value, service, What.NAME, confidence));
            }
        }
    }

    /** The one service whose host the file names; unknown where it names none or several. */
    private Service serviceOf(SourceFile file) {
        Service service = null;
        for (int i = 0; i < file.size(); i++) {
            Token token = file.token(i);
            boolean text = token.isString() || token.kind() == Token.Kind.TEMPLATE;
            Service named = text ? hosts.find(token.text()) : null;
            if (named != null && service != null && !named.equals(service)) {
                return Service.UNKNOWN;
            }
            service = named == null ? service : named;
        }
        return service == null ? Service.UNKNOWN : service;
    }

    /** A request body as JSON text. */
    private void requestBody(SourceFile file, int i, String text) {
        for (int key = text.indexOf("\"model\""); key >= 0; key = text.indexOf("\"model\"", key + 7)) {
            int colon = skipSpace(text, key + 7);
            int quote = colon < text.length() && text.charAt(colon) == ':' ? skipSpace(text, colon + 1) : -1;
            boolean quoted = quote >= 0 && quote < text.length() && text.charAt(quote) == '"';
            int end = quoted ? text.indexOf('"', quote + 1) : -1;
            if (end > 0) {
                requested(file, i, text.substring(0, quote), text.substring(quote + 1, end), isRequest(text));
            }
        }
    }

    private void requested(SourceFile file, int i, String before, String name, boolean request) {
        boolean plain = !name.isBlank() && name.indexOf('$') < 0 && name.indexOf('%') < 0 && name.indexOf('{') < 0;
        boolean told = request || FamiliarName.isUnmistakable(name) || serviceOf(file) != Service.UNKNOWN;
        if (plain && told) {
            Value value = Value.text(name, file, i);
            int line = (int) before.chars().filter(c -> c == '\n').count();
            found.accept(new ModelSite(value, serviceOf(file), What.NAME, Confidence.LIKELY, line));
        }
    }

    private static int skipSpace(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) <= ' ') {
            i++;
        }
        return i;
    }

    private static boolean isRequest(String text) {
        int words = 0;
        for (String word : REQUEST_WORDS) {
            words += text.contains('"' + word + '"') ? 1 : 0;
        }
        return words > 0;
    }

    /** A setting of a known framework given as text: {@code "djl.model-filter.backbone = bert"}. */
    private void setting(SourceFile file, int i, String text) {
        int equals = text.indexOf('=');
        String key = equals > 0 ? text.substring(0, equals).trim() : text;
        if (!SettingKeys.namesModel(key) && !(SettingKeys.couldNameModel(key) && hasFrameworkKey(file))) {
            ownSetting(file, i, key, equals > 0 ? text.substring(equals + 1).trim() : "");
            return;
        }
        if (equals > 0) {
            String value = text.substring(equals + 1).trim();
            if (!value.isEmpty() && value.indexOf('$') < 0 && value.indexOf('%') < 0) {
                found.accept(new ModelSite(
                        Value.annotated(value, file, i), SettingKeys.service(key), What.NAME, Confidence.CERTAIN));
            }
        } else if (file.token(i + 1).is(",") || file.token(i + 1).isName("to")) {
            int from = i + 2;
            emitKnown(file, from, argumentEnd(file, from), SettingKeys.service(key), Confidence.CERTAIN);
        }
    }

    /** A setting of the project's own, given as text: {@code "app.fallback-model=gpt-4o"}. */
    private void ownSetting(SourceFile file, int i, String key, String value) {
        if (FamiliarName.isUnmistakable(value) && ModelWords.keySaysModel(key)) {
            found.accept(new ModelSite(
                    Value.annotated(value, file, i), SettingKeys.service(key), What.NAME, Confidence.LIKELY));
        }
    }

    /** True where a key beside it is one of a known framework. */
    private static boolean hasFrameworkKey(SourceFile file) {
        for (int i = 0; i < file.size(); i++) {
            if (file.token(i).isString()
                    && SettingKeys.isOfFramework(file.token(i).text())) {
                return true;
            }
        }
        return false;
    }

    private static int argumentEnd(SourceFile file, int from) {
        return file.declarations().expressionEnd(from);
    }
}
