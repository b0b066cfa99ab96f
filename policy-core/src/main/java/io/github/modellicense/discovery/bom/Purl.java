package io.github.modellicense.discovery.bom;

import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.Namespace;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The model that a package URL names: those of type {@code huggingface} and {@code maven}. */
record Purl(ModelId id, @Nullable String revision) {

    static @Nullable Purl of(@Nullable String purl) {
        if (purl == null) {
            return null;
        }
        String rest = purl.split("[?#]", 2)[0];
        int at = rest.lastIndexOf('@');
        String revision = at < 0 ? null : rest.substring(at + 1);
        String path = at < 0 ? rest : rest.substring(0, at);
        if (path.startsWith("pkg:huggingface/")) {
            String name = decoded(path.substring("pkg:huggingface/".length()));
            return name.isBlank() ? null : new Purl(new ModelId(Namespace.HUGGINGFACE, name), revision);
        }
        if (path.startsWith("pkg:maven/") && path.indexOf('/', 10) > 0) {
            String name = decoded(path.substring(10)).replace('/', ':');
            return new Purl(new ModelId(Namespace.MAVEN, name), revision);
        }
        return null;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
