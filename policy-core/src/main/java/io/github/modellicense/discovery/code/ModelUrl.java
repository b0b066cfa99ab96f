package io.github.modellicense.discovery.code;

import io.github.modellicense.discovery.WeightsName;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Recognises the URLs of weights by what they are, never by the name of a model in them. */
final class ModelUrl {

    /** Where DJL and its examples keep their models, packed. */
    private static final List<String> DJL_HOSTS =
            List.of("resources.djl.ai", "mlrepo.djl.ai", "djl-ai.s3.amazonaws.com");

    private static final Set<String> HUB_VERBS = Set.of("resolve", "blob", "raw");

    private ModelUrl() {}

    /**
     * A repository of the Hugging Face hub named by the URL of one of its files or of its inference service.
     *
     * @param revision null where the URL names none or the newest
     */
    record Hub(String name, @Nullable String revision) {}

    static @Nullable Hub hub(String url) {
        String host = ServiceHosts.host(url);
        String address = withoutQuery(url);
        int path = address.indexOf('/', address.indexOf("://") + 3);
        if (path < 0) {
            return null;
        }
        String[] parts = address.substring(path + 1).split("/");
        if (host.equals("huggingface.co") || host.equals("www.huggingface.co") || host.equals("hf.co")) {
            boolean file = parts.length > 4 && HUB_VERBS.contains(parts[2]) && !parts[0].equals("datasets");
            return file ? new Hub(parts[0] + "/" + parts[1], parts[3].equals("main") ? null : parts[3]) : null;
        }
        if (host.equals("api-inference.huggingface.co") || host.equals("router.huggingface.co")) {
            return inference(parts);
        }
        return null;
    }

    private static @Nullable Hub inference(String[] parts) {
        for (int i = 0; i + 2 < parts.length; i++) {
            if (parts[i].equals("models")) {
                return new Hub(parts[i + 1] + "/" + parts[i + 2], null);
            }
        }
        return null;
    }

    /** True for the URL of a file of weights, or of a packed model where DJL keeps them. */
    static boolean isWeights(String url) {
        if (!isUrl(url)) {
            return false;
        }
        String path = withoutQuery(url).toLowerCase(Locale.ROOT);
        String extension = path.substring(path.lastIndexOf('.') + 1);
        return WeightsName.isWeightsUrl(url)
                || DJL_HOSTS.contains(ServiceHosts.host(url))
                        && (extension.equals("zip") || extension.equals("gz") || extension.equals("tar"));
    }

    /** True for the hosts that RFC 2606 reserves for examples: nothing is there. */
    static boolean isExample(String url) {
        String host = ServiceHosts.host(url);
        String domain = host.startsWith("www.") ? host.substring(4) : host;
        return domain.equals("example.com") || domain.equals("example.org") || domain.equals("example.net");
    }

    static boolean isUrl(String text) {
        int scheme = text.indexOf("://");
        return scheme > 0 && scheme < 12 && text.indexOf(' ') < 0 && text.indexOf('\n') < 0;
    }

    static String withoutQuery(String url) {
        int question = url.indexOf('?');
        return question < 0 ? url : url.substring(0, question);
    }
}
