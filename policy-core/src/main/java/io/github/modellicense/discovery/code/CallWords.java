package io.github.modellicense.discovery.code;

import java.util.Locale;
import java.util.Set;

/** What calls do with a value, by their names: those of the JDK, of Kotlin and of common libraries. */
final class CallWords {

    private static final Set<String> WRAPPERS = Set.of(
            "of",
            "from",
            "valueOf",
            "fromString",
            "ofNullable",
            "asList",
            "listOf",
            "setOf",
            "arrayOf",
            "singletonList",
            "singleton",
            "create",
            "get",
            "Path",
            "File",
            "URI",
            "URL",
            "fromName",
            "just",
            "requireNonNull",
            "String",
            "FileInputStream",
            "ModelId",
            "Some",
            "Option",
            "toPath");

    private static final Set<String> DEFAULTS = Set.of(
            "getOrDefault",
            "getProperty",
            "orElse",
            "requireNonNullElse",
            "firstNonNull",
            "defaultIfBlank",
            "defaultIfEmpty",
            "defaultString",
            "getenv",
            "getOptionalValue",
            "orElseGet",
            "requireNonNullElseGet",
            "getEnv",
            "env",
            "getEnvOrDefault",
            "envOrDefault",
            "getOrElse",
            "ifBlank",
            "ifEmpty",
            "getEnvOr",
            "getString",
            "defaultValue");

    private static final Set<String> TEXTS = Set.of(
            "getValue",
            "getName",
            "asString",
            "toString",
            "name",
            "value",
            "id",
            "getId",
            "modelName",
            "getModelName",
            "modelId",
            "getModelId",
            "trim",
            "strip",
            "getModel",
            "model",
            "get",
            "toPath",
            "toAbsolutePath",
            "normalize",
            "toUri",
            "openStream",
            "orElseThrow",
            "text",
            "key",
            "label",
            "getLabel",
            "getKey",
            "getCode",
            "code",
            "intern");

    private CallWords() {}

    /** True for calls that give back what they are given first. */
    static boolean wrap(String name) {
        return WRAPPERS.contains(name);
    }

    /** True for calls without arguments that give the text of a constant, an enum constant or a text. */
    static boolean giveText(String name) {
        return TEXTS.contains(name);
    }

    /** True for calls whose last argument is the value where nothing else is set. */
    static boolean giveDefault(String name, int arguments) {
        return arguments > 0 && DEFAULTS.contains(name) || arguments == 2 && standsInForSetting(name);
    }

    /** A method of the project that says by its name that its last argument stands in for a setting. */
    private static boolean standsInForSetting(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("env") && !lower.contains("envelope")
                || lower.contains("env") && (lower.contains("or") || lower.contains("default"))
                || lower.contains("property") && (lower.contains("default") || lower.contains("or"));
    }
}
