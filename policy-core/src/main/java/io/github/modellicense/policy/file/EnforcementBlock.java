package io.github.modellicense.policy.file;

import io.github.modellicense.policy.Policy;
import org.jspecify.annotations.Nullable;

/** What one file says a build may switch off; what it does not say is null. */
record EnforcementBlock(
        @Nullable Stated<Boolean> allowSkip,
        @Nullable Stated<Boolean> allowReportOnly,
        @Nullable Stated<String> minimumPluginVersion,
        @Nullable Stated<Integer> catalogMaxAge) {

    static final EnforcementBlock NONE = new EnforcementBlock(null, null, null, null);

    static EnforcementBlock read(@Nullable Fields fields) {
        if (fields == null) {
            return NONE;
        }
        return new EnforcementBlock(
                stated(fields, "allowSkip", fields.flag("allowSkip")),
                stated(fields, "allowReportOnly", fields.flag("allowReportOnly")),
                stated(fields, "minimumPluginVersion", version(fields)),
                stated(fields, "catalogMaxAge", fields.days("catalogMaxAge")));
    }

    private static <T> @Nullable Stated<T> stated(Fields fields, String key, @Nullable T value) {
        return value == null ? null : new Stated<>(value, fields.at(key));
    }

    private static @Nullable String version(Fields fields) {
        String text = fields.text("minimumPluginVersion");
        if (text != null && !PluginVersion.valid(text)) {
            fields.problem(
                    "minimumPluginVersion",
                    "\"minimumPluginVersion\" must be a version such as 1.2.0, not \"" + text + "\"");
            return null;
        }
        return text;
    }

    /** These switches over the earlier ones, which may only become stricter. */
    EnforcementBlock over(EnforcementBlock earlier, Problems problems) {
        refuseOn("allowSkip", allowSkip, earlier.allowSkip, problems);
        refuseOn("allowReportOnly", allowReportOnly, earlier.allowReportOnly, problems);
        Stated<String> version = earlier.minimumPluginVersion;
        if (minimumPluginVersion != null
                && version != null
                && PluginVersion.compare(minimumPluginVersion.value(), version.value()) < 0) {
            problems.add(
                    minimumPluginVersion.at(),
                    "\"minimumPluginVersion\" can only become newer than the " + version.value() + " of "
                            + version.at());
        }
        Stated<Integer> age = earlier.catalogMaxAge;
        if (catalogMaxAge != null && age != null && catalogMaxAge.value() > age.value()) {
            problems.add(
                    catalogMaxAge.at(),
                    "\"catalogMaxAge\" can only become shorter than the " + age.value() + "d of " + age.at());
        }
        return new EnforcementBlock(
                allowSkip == null ? earlier.allowSkip : allowSkip,
                allowReportOnly == null ? earlier.allowReportOnly : allowReportOnly,
                minimumPluginVersion == null ? version : minimumPluginVersion,
                catalogMaxAge == null ? age : catalogMaxAge);
    }

    private static void refuseOn(
            String key, @Nullable Stated<Boolean> here, @Nullable Stated<Boolean> before, Problems problems) {
        if (here != null && here.value() && before != null && !before.value()) {
            problems.add(here.at(), "\"" + key + "\" is false at " + before.at() + " and cannot become true again");
        }
    }

    Policy.Enforcement value() {
        return new Policy.Enforcement(
                allowSkip == null || allowSkip.value(),
                allowReportOnly == null || allowReportOnly.value(),
                minimumPluginVersion == null ? null : minimumPluginVersion.value(),
                catalogMaxAge == null ? null : catalogMaxAge.value());
    }
}
