package io.github.modellicense.discovery.config;

import org.jspecify.annotations.Nullable;

/** Reads the model out of a URL of Hugging Face, or of DJL's zoo. */
final class HubUrl {

    private HubUrl() {}

    /**
     * {@code owner/name} in a Hugging Face URL, hosted or of an inference endpoint; null where the URL has none.
     */
    static @Nullable String repository(String url) {
        int host = indexOfHost(url);
        if (host < 0) {
            return null;
        }
        String path = url.substring(url.indexOf('/', host) + 1);
        for (String step : new String[] {"hf-inference/", "models/", "pipeline/feature-extraction/", "api/models/"}) {
            path = path.startsWith(step) ? path.substring(step.length()) : path;
        }
        String[] segments = path.split("[/?#]", 4);
        boolean named = segments.length > 1 && !segments[0].isEmpty() && !segments[1].isEmpty();
        if (!named || segments[0].equals("datasets") || segments[0].equals("spaces") || segments[0].equals("docs")) {
            return null;
        }
        String repository = segments[0] + "/" + segments[1];
        return ModelName.plausible(repository) ? repository : null;
    }

    private static int indexOfHost(String url) {
        for (String host : new String[] {"huggingface.co/", "hf.co/"}) {
            int at = url.indexOf(host);
            if (at == 0 || at > 0 && (url.charAt(at - 1) == '/' || url.charAt(at - 1) == '.')) {
                return at;
            }
        }
        return -1;
    }
}
