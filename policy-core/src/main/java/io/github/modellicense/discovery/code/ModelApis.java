package io.github.modellicense.discovery.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tables of model APIs: whose types take model names, by which methods, and which classes carry a model. */
final class ModelApis {

    /** Methods and named arguments that take a model's name in any of the APIs. */
    private static final Set<String> SETTERS = Set.of(
            "model",
            "modelName",
            "modelId",
            "deploymentName",
            "deploymentId",
            "withModel",
            "withModelName",
            "withModelId",
            "withDeploymentName",
            "withDeploymentOrModelName",
            "setModel",
            "setModelName",
            "setModelId",
            "setDeploymentName",
            "defaultModel",
            "defaultModelName",
            "chatModelName",
            "embeddingModelName",
            "llmModel",
            "foundationModel",
            "foundationModelId",
            "modelIdentifier");

    /** Methods and named arguments that take the place of weights. */
    private static final Set<String> PLACES = Set.of(
            "modelPath",
            "withModelPath",
            "setModelPath",
            "modelFile",
            "modelUri",
            "setModelResource",
            "setModelUri",
            "modelUrl",
            "setModelFilePath",
            "pathToModel");

    /** A method that names a model by one of its arguments; {@code new} is a constructor. */
    record Call(String type, String method, int argument, String what, Service service) {}

    private final List<ModelApi> apis = new ArrayList<>();
    private final List<Call> calls = new ArrayList<>();
    private final Map<String, String> bundled = new HashMap<>();
    private final Set<String> methods = new HashSet<>(SETTERS);
    private final Set<String> calledMethods = new HashSet<>();

    static ModelApis bundled() {
        ModelApis tables = new ModelApis();
        for (String[] row : Table.rows("model-apis.tsv")) {
            Service service = Service.of(row[1], row[2], row[3]);
            List<String> methods = row.length > 5 ? List.of(row[5].split(",")) : List.of();
            tables.apis.add(new ModelApi(row[0], service, row.length > 4 && row[4].equals("compatible"), methods));
            tables.methods.addAll(methods);
        }
        for (String[] row : Table.rows("model-calls.tsv")) {
            Service service = Service.of(row[4], row[5], row[6]);
            tables.calls.add(new Call(row[0], row[1], Integer.parseInt(row[2]), row[3], service));
            tables.calledMethods.add(row[1]);
        }
        for (String[] row : Table.rows("bundled-model-classes.tsv")) {
            tables.bundled.put(row[0], row[1]);
        }
        return tables;
    }

    /** The API that a qualified type belongs to, by the longest prefix; null for any other type. */
    @Nullable
    ModelApi find(String type) {
        ModelApi best = null;
        for (ModelApi api : apis) {
            if (type.startsWith(api.prefix())
                    && (best == null || api.prefix().length() > best.prefix().length())) {
                best = api;
            }
        }
        return best;
    }

    /**
     * The API that one of several possible types belongs to. Where imports leave several, the one whose provider the type
     * is named after; an API of nobody's where that does not tell either.
     */
    @Nullable
    ModelApi findAny(List<String> types) {
        ModelApi found = null;
        for (String type : types) {
            ModelApi api = find(type);
            if (api == null) {
                continue;
            }
            if (isNamedAfter(type, api.service())) {
                return api;
            }
            boolean same = found == null || found.service().equals(api.service());
            found = same ? api : new ModelApi("", Service.UNKNOWN, false, List.of());
        }
        return found;
    }

    private static boolean isNamedAfter(String type, Service service) {
        String lower = simple(type).toLowerCase(Locale.ROOT);
        String provider = service.provider();
        return lower.contains(service.namespace().label())
                || provider != null && lower.contains(provider.replace("-", ""));
    }

    private static String simple(String type) {
        for (String segment : type.split("\\.")) {
            if (!segment.isEmpty() && Character.isUpperCase(segment.charAt(0))) {
                return segment;
            }
        }
        return type;
    }

    /** True where clients of the service take a base URL that may lead to another one. */
    boolean isCompatible(Service service) {
        return apis.stream().anyMatch(api -> api.compatible() && api.service().equals(service));
    }

    /** The special call of a type, by method; null where there is none. */
    @Nullable
    Call call(String type, String method) {
        for (Call call : calls) {
            if (call.method().equals(method) && type.equals(call.type())) {
                return call;
            }
        }
        return null;
    }

    /** True for a method that some special call has. */
    boolean hasCall(String method) {
        return calledMethods.contains(method);
    }

    /** The Maven coordinates of the model that a class carries in its JAR; null for any other class. */
    @Nullable
    String bundledModel(String simpleName) {
        return bundled.get(simpleName);
    }

    boolean takesName(@Nullable ModelApi api, String method) {
        return SETTERS.contains(method) || api != null && api.methods().contains(method);
    }

    /** True for a method that takes a model's name in some API. */
    boolean mayTakeName(String method) {
        return methods.contains(method);
    }

    boolean takesPlace(String method) {
        return PLACES.contains(method);
    }
}
