package io.github.modellicense.catalog;

import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.Namespace;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Addresses of the hub, such as {@code https://huggingface.co/google/gemma-2b/blob/main/LICENSE}. */
final class HubAddress {

    private static final String[] HUB = {"huggingface.co/", "www.huggingface.co/", "hf.co/"};

    private HubAddress() {}

    /** The model in whose repository the page lies; null for any other address. */
    static @Nullable ModelId model(String address) {
        String text = address.strip();
        int scheme = text.indexOf("://");
        String rest = scheme < 0 ? "" : text.substring(scheme + 3);
        for (String hub : HUB) {
            if (rest.toLowerCase(Locale.ROOT).startsWith(hub)) {
                return repository(rest.substring(hub.length()));
            }
        }
        return null;
    }

    private static @Nullable ModelId repository(String path) {
        String[] parts = path.split("[/?#]", 4);
        boolean model = parts.length >= 2
                && !parts[0].isBlank()
                && !parts[1].isBlank()
                && !parts[0].equals("datasets")
                && !parts[0].equals("spaces");
        return model ? new ModelId(Namespace.HUGGINGFACE, parts[0] + "/" + parts[1]) : null;
    }
}
