package io.github.modellicense.discovery.config;

import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.Namespace;

/** Reads <code>djl://group/artifact[/version[/name]]</code>. */
final class DjlUrl {

    private static final String HUB_GROUP = "ai.djl.huggingface.";

    private DjlUrl() {}

    /** A model of Hugging Face where the group says so, else of DJL's own zoo: {@code group/artifact}. */
    static ModelId id(String url) {
        String path = url.substring("djl://".length());
        int query = path.indexOf('?');
        path = query < 0 ? path : path.substring(0, query);
        int slash = path.indexOf('/');
        if (path.startsWith(HUB_GROUP) && slash > 0 && path.indexOf('/', slash + 1) > 0) {
            return new ModelId(Namespace.HUGGINGFACE, path.substring(slash + 1));
        }
        return new ModelId(Namespace.DJL, path.isEmpty() ? url : path);
    }
}
