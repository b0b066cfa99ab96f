package io.github.modellicense.catalog.models;

import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.Namespace;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Other spellings that the same ecosystem uses for the same id: looked up exactly, before anything is normalised. */
final class Spellings {

    private Spellings() {}

    static List<ModelId> of(ModelId id, ModelTables tables) {
        Set<String> names = new LinkedHashSet<>();
        String name = id.name().trim();
        switch (id.namespace()) {
            case HUGGINGFACE -> hub(name, names, tables);
            case OLLAMA -> ollama(name, names);
            case DOCKER -> docker(name, names);
            case BEDROCK -> bedrock(name, names);
            case AZURE -> azure(name, names);
            case GOOGLE, VERTEX -> google(name, names);
            case MAVEN -> maven(name, names);
            case DJL -> djl(name, names);
            case NAME, OPENAI, MISTRAL, ANTHROPIC, XAI, COHERE -> routed(name, names);
            default -> {}
        }
        names.remove(id.name());
        List<ModelId> spellings = new ArrayList<>();
        for (String each : names) {
            if (!each.isBlank()) {
                spellings.add(new ModelId(id.namespace(), each));
            }
        }
        return spellings;
    }

    private static void hub(String name, Set<String> names, ModelTables tables) {
        ModelName parts = ModelName.of(new ModelId(Namespace.HUGGINGFACE, name));
        names.add(parts.vendor() + "/" + parts.plain());
        ModelTables.Organisation organisation = tables.organisation(parts.vendor());
        if (organisation != null && !organisation.movedTo().isEmpty()) {
            names.add(organisation.movedTo() + "/" + parts.plain());
        }
        String plain = parts.plain();
        if (parts.vendor().equals("meta-llama")) {
            names.add("meta-llama/" + (plain.startsWith("Meta-") ? plain.substring(5) : "Meta-" + plain));
        }
        if (parts.vendor().isEmpty()) {
            names.add(plain);
        }
    }

    private static void ollama(String name, Set<String> names) {
        String path = name;
        for (String host : List.of("registry.ollama.ai/", "ollama.com/", "https://ollama.com/")) {
            path = path.startsWith(host) ? path.substring(host.length()) : path;
        }
        path = path.startsWith("library/") ? path.substring(8) : path;
        names.add(path);
        if (path.endsWith(":latest")) {
            names.add(path.substring(0, path.length() - 7));
        } else if (path.indexOf(':') < 0) {
            names.add(path + ":latest");
        }
    }

    private static void docker(String name, Set<String> names) {
        String path = name;
        for (String host : List.of("docker.io/", "index.docker.io/", "registry-1.docker.io/")) {
            path = path.startsWith(host) ? path.substring(host.length()) : path;
        }
        int digest = path.indexOf('@');
        path = digest > 0 ? path.substring(0, digest) : path;
        names.add(path);
        if (path.endsWith(":latest")) {
            names.add(path.substring(0, path.length() - 7));
        } else if (path.lastIndexOf(':') <= path.lastIndexOf('/')) {
            names.add(path + ":latest");
        }
    }

    private static void bedrock(String name, Set<String> names) {
        String id = NameReader.bedrockId(name);
        String context = withoutContext(id);
        for (String each : List.of(id, context, "us." + id, "us." + context)) {
            names.add(each);
            if (each.startsWith("moonshot.")) {
                names.add("moonshotai." + each.substring(9));
            }
        }
        if (id.isEmpty()) {
            names.clear();
        }
    }

    /** {@code …:300k} asks for a longer context, not for another model. */
    private static String withoutContext(String id) {
        int colon = id.lastIndexOf(':');
        boolean context = colon > 0
                && id.endsWith("k")
                && colon + 2 < id.length()
                && NameTokens.digits(id.substring(colon + 1, id.length() - 1));
        return context ? id.substring(0, colon) : id;
    }

    private static void azure(String name, Set<String> names) {
        String plain = NameReader.withoutDevice(name);
        names.add(plain);
        names.add(plain.toLowerCase(Locale.ROOT));
    }

    private static void google(String name, Set<String> names) {
        int models = name.lastIndexOf("/models/");
        String plain = models >= 0 ? name.substring(models + 8) : name.startsWith("models/") ? name.substring(7) : name;
        names.add(plain);
        int publishers = models < 0 ? -1 : name.lastIndexOf("publishers/", models);
        if (publishers >= 0) {
            names.add(name.substring(publishers + 11, models) + "/" + plain);
        }
        int at = plain.indexOf('@');
        if (at > 0) {
            names.add(plain.substring(0, at) + "-" + plain.substring(at + 1));
        }
    }

    private static void maven(String name, Set<String> names) {
        String[] parts = name.split(":");
        if (parts.length > 2) {
            names.add(parts[0] + ":" + parts[1]);
        }
        if (parts.length == 4) {
            names.add(parts[0] + ":" + parts[1] + ":jar:" + parts[2]);
            names.add(parts[0] + ":" + parts[1] + ":jar:" + parts[3]);
        }
    }

    private static void djl(String name, Set<String> names) {
        String path = name.startsWith("djl://") ? name.substring(6) : name;
        String[] parts = path.split("/");
        if (parts.length >= 2) {
            names.add("djl://" + parts[0] + "/" + parts[1]);
        }
    }

    private static void routed(String name, Set<String> names) {
        String path = name.startsWith("~") ? name.substring(1) : name;
        int colon = path.lastIndexOf(':');
        if (colon > path.lastIndexOf('/') && colon > 0) {
            names.add(path.substring(0, colon));
        }
        names.add(path);
    }
}
