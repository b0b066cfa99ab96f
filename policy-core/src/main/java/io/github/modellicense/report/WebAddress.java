package io.github.modellicense.report;

import io.github.modellicense.inventory.Characters;
import org.jspecify.annotations.Nullable;

/** Addresses from a project or a policy, let through only where they can do no more than open a page. */
public final class WebAddress {

    private static final int AUTHORITY = "https://".length();

    private WebAddress() {}

    /** The text if it is a plain http or https address, else null. */
    public static @Nullable String of(String text) {
        if (!text.startsWith("https://") && !text.startsWith("http://")) {
            return null;
        }
        boolean plain = !Characters.any(text, Characters.NO_ADDRESS);
        for (int i = plain ? text.length() : 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= 0x20 || c >= 0x7f || "\"'<>\\^`{|}[]".indexOf(c) >= 0 || c == '%' && !hex(text, i)) {
                return null;
            }
        }
        return text.length() > AUTHORITY && Character.isLetterOrDigit(text.charAt(text.indexOf("//") + 2))
                ? text
                : null;
    }

    private static boolean hex(String text, int percent) {
        return percent + 2 < text.length()
                && Character.digit(text.charAt(percent + 1), 16) >= 0
                && Character.digit(text.charAt(percent + 2), 16) >= 0;
    }
}
