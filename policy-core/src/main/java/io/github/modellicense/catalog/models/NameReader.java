package io.github.modellicense.catalog.models;

import io.github.modellicense.inventory.Namespace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Takes names apart, ecosystem by ecosystem. */
final class NameReader {

    private static final Set<String> REGIONS =
            Set.of("us", "eu", "apac", "au", "jp", "ca", "us-gov", "global", "sa", "af", "me", "il", "uk");

    private static final Set<String> ROUTER_SUFFIXES =
            Set.of("free", "nitro", "beta", "extended", "thinking", "online", "floor", "exacto");

    private static final Set<String> DEVICES = Set.of("cuda", "generic", "openvino", "qnn", "trtrtx", "vitis");

    private static final Set<String> USUAL_REGISTRIES =
            Set.of("registry.ollama.ai", "ollama.com", "docker.io", "index.docker.io", "registry-1.docker.io");

    private static final Set<String> REPEATING =
            Set.of("nvidia", "amazon", "ibm", "microsoft", "google", "facebook", "openai", "anthropic");

    private static final Set<String> FILE_ENDINGS = Set.of(
            "gguf", "bin", "onnx", "pt", "pth", "llamafile", "task", "tflite", "safetensors", "ggml", "litertlm");

    private NameReader() {}

    static ModelName read(Namespace namespace, String name) {
        String trimmed = name.trim();
        switch (namespace) {
            case HUGGINGFACE:
                return hub(trimmed);
            case OLLAMA:
                return ollama(trimmed);
            case DOCKER:
                return docker(trimmed);
            case BEDROCK:
                return bedrock(trimmed);
            case AZURE:
                return named("", withoutDevice(beforeVersion(trimmed)), false, false);
            case VERTEX:
            case GOOGLE:
                return vertex(trimmed);
            case OPENAI:
                return openai(trimmed);
            default:
                return routed(trimmed);
        }
    }

    private static ModelName named(String vendor, String plain, boolean hosted, boolean tuned) {
        List<String> tokens = NameTokens.split(plain);
        List<String> stripped = NameTokens.stripFormats(tokens);
        vendorOnce(vendor, tokens);
        if (tokens.isEmpty()) {
            tokens.add(plain.toLowerCase(Locale.ROOT));
        }
        return new ModelName(vendor.toLowerCase(Locale.ROOT), plain, tokens, stripped, hosted, tuned);
    }

    /** {@code nvidia/nvidia-nemotron}: the vendor once is enough; {@code Meta-Llama-3} was renamed {@code Llama-3}. */
    private static void vendorOnce(String vendor, List<String> tokens) {
        if (tokens.size() < 2) {
            return;
        }
        String first = tokens.get(0);
        boolean repeated = first.equals(vendor.toLowerCase(Locale.ROOT)) && REPEATING.contains(first);
        if (repeated || first.equals("meta") && tokens.get(1).startsWith("llama")) {
            tokens.remove(0);
        }
    }

    private static ModelName hub(String name) {
        String path = afterHost(name);
        int at = path.indexOf('@');
        if (at > 0) {
            path = path.substring(0, at);
        }
        int slash = path.indexOf('/');
        return slash < 0
                ? named("", path, false, false)
                : named(path.substring(0, slash), path.substring(slash + 1), false, false);
    }

    private static String afterHost(String name) {
        for (String host : List.of(
                "https://huggingface.co/",
                "http://huggingface.co/",
                "huggingface.co/",
                "hf.co/",
                "https://hf.co/",
                "hf://")) {
            if (name.regionMatches(true, 0, host, 0, host.length())) {
                return name.substring(host.length());
            }
        }
        return name;
    }

    /** The hub id inside {@code hf.co/org/name:quant}; null where the name is none. */
    static @org.jspecify.annotations.Nullable String hubIdIn(String name) {
        String path = afterHost(name);
        if (path.length() == name.length()) {
            return null;
        }
        int colon = path.lastIndexOf(':');
        String id = colon > path.indexOf('/') ? path.substring(0, colon) : path;
        return id.indexOf('/') > 0 && !id.endsWith("/") ? id : null;
    }

    private static ModelName ollama(String name) {
        int colon = name.lastIndexOf(':');
        boolean tagged = colon > name.lastIndexOf('/') && colon > 0;
        String path = tagged ? name.substring(0, colon) : name;
        String tag = tagged ? name.substring(colon + 1) : "latest";
        boolean hosted = tag.equals("cloud") || tag.endsWith("-cloud");
        String rest = hosted ? tag.substring(0, Math.max(0, tag.length() - 6)) : tag;
        String[] parts = path.split("/");
        String user = space(parts);
        String last = parts[parts.length - 1];
        String plain = rest.isEmpty() || rest.equals("latest") ? last : last + "-" + rest;
        return named(user.equals("library") ? "" : user, plain, hosted, false);
    }

    /** Who published: the folder before the name, or the whole registry where it is not the usual one. */
    private static String space(String[] parts) {
        if (parts.length > 1 && hostLike(parts[0]) && !USUAL_REGISTRIES.contains(parts[0])) {
            return parts[0];
        }
        return parts.length > 1 && !hostLike(parts[parts.length - 2]) ? parts[parts.length - 2] : "";
    }

    private static boolean hostLike(String segment) {
        return segment.indexOf('.') >= 0 || segment.indexOf(':') >= 0 || segment.equals("localhost");
    }

    private static ModelName docker(String name) {
        String path = name;
        int digest = path.indexOf('@');
        if (digest > 0) {
            path = path.substring(0, digest);
        }
        int colon = path.lastIndexOf(':');
        boolean tagged = colon > path.lastIndexOf('/') && colon > 0;
        String tag = tagged ? path.substring(colon + 1) : "latest";
        String repository = tagged ? path.substring(0, colon) : path;
        String[] parts = repository.split("/");
        String last = parts[parts.length - 1];
        String space = space(parts);
        return named(space.equals("ai") ? "" : space, tag.equals("latest") ? last : last + "-" + tag, false, false);
    }

    private static ModelName bedrock(String name) {
        String id = bedrockId(name);
        int dot = id.indexOf('.');
        String vendor = dot > 0 ? id.substring(0, dot) : "";
        String plain = dot > 0 ? id.substring(dot + 1) : id;
        int colon = plain.indexOf(':');
        if (colon > 0) {
            plain = plain.substring(0, colon);
        }
        int dash = plain.lastIndexOf('-');
        if (dash > 0 && plain.startsWith("v", dash + 1) && NameTokens.digits(plain.substring(dash + 2))) {
            plain = plain.substring(0, dash);
        }
        return named(vendor, plain, true, false);
    }

    /** The id without ARN and region; empty where the ARN is of a model of somebody's own. */
    static String bedrockId(String name) {
        String id = name;
        if (id.startsWith("arn:")) {
            if (!id.contains(":foundation-model/") && !id.contains(":inference-profile/")) {
                return "";
            }
            id = id.substring(id.lastIndexOf('/') + 1);
        }
        int dot = id.indexOf('.');
        return dot > 0 && REGIONS.contains(id.substring(0, dot)) && id.indexOf('.', dot + 1) > 0
                ? id.substring(dot + 1)
                : id;
    }

    private static String beforeVersion(String name) {
        int colon = name.indexOf(':');
        return colon > 0 && NameTokens.digits(name.substring(colon + 1)) ? name.substring(0, colon) : name;
    }

    /** Foundry Local's {@code -cuda-gpu}, {@code -generic-cpu} and kin. */
    static String withoutDevice(String name) {
        int last = name.lastIndexOf('-');
        int before = last < 0 ? -1 : name.lastIndexOf('-', last - 1);
        if (before > 0
                && DEVICES.contains(name.substring(before + 1, last).toLowerCase(Locale.ROOT))
                && Set.of("gpu", "cpu", "npu").contains(name.substring(last + 1).toLowerCase(Locale.ROOT))) {
            return name.substring(0, before);
        }
        return name;
    }

    private static ModelName vertex(String name) {
        int models = name.lastIndexOf("/models/");
        String vendor = "";
        String plain = name;
        if (models >= 0) {
            int publishers = name.lastIndexOf("publishers/", models);
            vendor = publishers >= 0 ? name.substring(publishers + 11, models) : "";
            plain = name.substring(models + 8);
        } else if (name.startsWith("models/")) {
            plain = name.substring(7);
        }
        int slash = plain.lastIndexOf('/');
        if (slash >= 0) {
            vendor = plain.substring(0, slash);
            plain = plain.substring(slash + 1);
        }
        int at = plain.indexOf('@');
        if (at > 0) {
            plain = plain.substring(0, at);
        }
        if (plain.endsWith("-maas")) {
            plain = plain.substring(0, plain.length() - 5);
        }
        return named(lastSegment(vendor), plain.isEmpty() ? name : plain, true, false);
    }

    private static ModelName openai(String name) {
        if (name.startsWith("ft:")) {
            String[] parts = name.split(":");
            return named("", parts.length > 1 && !parts[1].isEmpty() ? parts[1] : name, true, true);
        }
        return routed(name);
    }

    private static ModelName routed(String name) {
        String path = name.startsWith("~") ? name.substring(1) : name;
        int slash = path.lastIndexOf('/');
        int colon = path.indexOf(':', slash + 1);
        if (colon > 0 && ROUTER_SUFFIXES.contains(path.substring(colon + 1).toLowerCase(Locale.ROOT))) {
            path = path.substring(0, colon);
        }
        slash = path.lastIndexOf('/');
        String vendor = slash < 0 ? "" : lastSegment(path.substring(0, slash));
        String plain = withoutEnding(slash < 0 || slash + 1 == path.length() ? path : path.substring(slash + 1));
        boolean routers = vendor.equals("routers");
        boolean nobody = routers || vendor.equals("models") || vendor.startsWith("@");
        return named(nobody ? "" : vendor, routers ? unhurried(plain) : plain, false, false);
    }

    /** Fireworks' routers ({@code accounts/fireworks/routers/glm-5p1-fast}) run the same weights faster. */
    private static String unhurried(String plain) {
        int dash = plain.lastIndexOf('-');
        String speed = plain.substring(dash + 1);
        return dash > 0 && (speed.equals("fast") || speed.equals("turbo")) ? plain.substring(0, dash) : plain;
    }

    private static String withoutEnding(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 && FILE_ENDINGS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT))
                ? name.substring(0, dot)
                : name;
    }

    private static String lastSegment(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The prefixes of a router that come before a vendor; none where the name has no slash. */
    static List<String> segments(String name) {
        List<String> segments = new ArrayList<>();
        for (String segment : name.split("/")) {
            segments.add(segment.toLowerCase(Locale.ROOT));
        }
        return segments;
    }
}
