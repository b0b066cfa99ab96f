package io.github.modellicense.discovery.weights;

import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.Namespace;
import org.jspecify.annotations.Nullable;

/** Ids in links and in the fields that hubs fill with ids. */
final class HubLinks {

    private static final String[] HUB = {"https://huggingface.co/", "https://hf.co/", "http://huggingface.co/"};

    private HubLinks() {}

    /** The model that a link leads to; null where it leads elsewhere. */
    static @Nullable ModelId byLink(@Nullable String link) {
        if (link == null) {
            return null;
        }
        for (String hub : HUB) {
            if (link.startsWith(hub)) {
                return repository(link.substring(hub.length()));
            }
        }
        if (link.startsWith("https://ollama.com/library/")) {
            String name = link.substring("https://ollama.com/library/".length());
            return name.isBlank() || name.indexOf('/') >= 0 ? null : new ModelId(Namespace.OLLAMA, SafeText.line(name));
        }
        return null;
    }

    private static @Nullable ModelId repository(String path) {
        String[] parts = path.split("[/?#]", 4);
        boolean model = parts.length >= 2
                && !parts[0].equals("datasets")
                && !parts[0].equals("spaces")
                && segment(parts[0])
                && segment(parts[1]);
        return model ? new ModelId(Namespace.HUGGINGFACE, parts[0] + "/" + parts[1]) : null;
    }

    /**
     * A base model as cards and adapter configurations name it: an id of the hub, or a path on somebody's disk, which stays
     * a plain name so that nothing is concluded from it.
     */
    static @Nullable ModelId base(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String name = SafeText.line(value, 200);
        ModelId linked = byLink(name);
        if (linked != null) {
            return linked;
        }
        int slash = name.indexOf('/');
        boolean id = slash < 0
                ? segment(name)
                : name.indexOf('/', slash + 1) < 0
                        && segment(name.substring(0, slash))
                        && segment(name.substring(slash + 1));
        return name.isBlank() ? null : new ModelId(id ? Namespace.HUGGINGFACE : Namespace.NAME, name);
    }

    private static boolean segment(String part) {
        if (part.isEmpty() || part.startsWith(".")) {
            return false;
        }
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (!(c >= 'a' && c <= 'z'
                    || c >= 'A' && c <= 'Z'
                    || c >= '0' && c <= '9'
                    || c == '-'
                    || c == '_'
                    || c == '.')) {
                return false;
            }
        }
        return true;
    }
}
