package io.github.modellicense.report;

import org.jspecify.annotations.Nullable;

/** Package URLs, let through only where they keep to the grammar's characters. */
public final class PackageUrl {

    private PackageUrl() {}

    /** That of a Maven artifact; null where one of the parts is missing or needs more than the grammar's characters. */
    public static @Nullable String maven(
            @Nullable String groupId, @Nullable String artifactId, @Nullable String version) {
        return groupId == null || artifactId == null || version == null
                ? null
                : of("pkg:maven/" + groupId + "/" + artifactId + "@" + version);
    }

    /** The text if it is a purl with a type and a name, else null. */
    public static @Nullable String of(@Nullable String text) {
        if (text == null || !text.startsWith("pkg:")) {
            return null;
        }
        int slash = text.indexOf('/');
        if (slash <= "pkg:".length() || slash == text.length() - 1 || text.contains("..")) {
            return null;
        }
        for (int i = 4; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            boolean plain = i < slash ? letter || "+.-".indexOf(c) >= 0 : letter || "/-._~:@?=&+%#".indexOf(c) >= 0;
            boolean percent = c == '%'
                    && (i + 2 >= text.length()
                            || Character.digit(text.charAt(i + 1), 16) < 0
                            || Character.digit(text.charAt(i + 2), 16) < 0);
            if (!plain || percent) {
                return null;
            }
        }
        return text;
    }
}
