package io.github.modellicense.catalog;

import io.github.modellicense.inventory.ModelId;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Package URLs of the kinds of models that the purl specification has a type for. */
final class Purl {

    private static final String PLAIN = "-._~";

    private Purl() {}

    static @Nullable String of(ModelId id, @Nullable String revision) {
        return switch (id.namespace()) {
            case HUGGINGFACE -> hub(id.name(), revision);
            case MAVEN -> maven(id.name());
            case DOCKER -> image(id.name(), revision);
            default -> null;
        };
    }

    private static @Nullable String hub(String name, @Nullable String revision) {
        String version = revision == null ? "" : "@" + encoded(revision.toLowerCase(Locale.ROOT));
        int slash = name.indexOf('/');
        return slash <= 0 || slash + 1 == name.length() || name.indexOf('/', slash + 1) >= 0
                ? null
                : "pkg:huggingface/" + encoded(name.substring(0, slash)) + "/" + encoded(name.substring(slash + 1))
                        + version;
    }

    /** {@code group:artifact[:version]} or {@code group:artifact:type:classifier}. */
    private static @Nullable String maven(String name) {
        String[] parts = name.split(":");
        if (parts.length < 2 || parts[0].isEmpty() || parts[1].isEmpty()) {
            return null;
        }
        String purl = "pkg:maven/" + encoded(parts[0]) + "/" + encoded(parts[1]);
        if (parts.length == 3) {
            return purl + "@" + encoded(parts[2]);
        }
        return parts.length == 4 ? purl + "?classifier=" + encoded(parts[3]) + "&type=" + encoded(parts[2]) : purl;
    }

    private static String image(String name, @Nullable String digest) {
        int colon = name.lastIndexOf(':');
        boolean tagged = colon > name.lastIndexOf('/');
        String repository = (tagged ? name.substring(0, colon) : name).toLowerCase(Locale.ROOT);
        String last = repository.substring(repository.lastIndexOf('/') + 1);
        boolean hosted = repository.indexOf('/') > 0
                && repository.substring(0, repository.indexOf('/')).indexOf('.') > 0;
        String url = hosted ? repository : "docker.io/" + repository;
        return "pkg:oci/" + encoded(last) + (digest == null ? "" : "@" + encoded(digest)) + "?repository_url="
                + encoded(url).replace("%2F", "/") + (tagged ? "&tag=" + encoded(name.substring(colon + 1)) : "");
    }

    private static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xFF);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (letter || PLAIN.indexOf(c) >= 0) {
                encoded.append(c);
            } else {
                encoded.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return encoded.toString();
    }
}
