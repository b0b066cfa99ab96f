package io.github.modellicense.discovery.config;

import java.util.Locale;

/** Recognises message bundles: their values are words for people, whatever their keys are called. */
final class Translation {

    private Translation() {}

    static boolean isBundle(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        int slash = lower.lastIndexOf('/');
        for (String folder : lower.substring(0, slash + 1).split("/")) {
            if (isFolder(folder)) {
                return true;
            }
        }
        String name = path.substring(slash + 1);
        int dot = name.lastIndexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        return stem.startsWith("messages")
                || stem.equals("ValidationMessages")
                || isFolder(stem)
                || endsWithLocale(stem);
    }

    private static boolean isFolder(String name) {
        return switch (name) {
            case "i18n", "l10n", "locale", "locales", "lang", "langs", "nls", "translations", "messages" -> true;
            default -> false;
        };
    }

    /** {@code messages_de}, {@code ui.pt_BR}, {@code locale.constant-de_DE}. */
    private static boolean endsWithLocale(String stem) {
        int length = stem.length();
        boolean country = length > 6
                && (stem.charAt(length - 3) == '_' || stem.charAt(length - 3) == '-')
                && Character.isUpperCase(stem.charAt(length - 1))
                && Character.isUpperCase(stem.charAt(length - 2));
        int end = country ? length - 3 : length;
        return end > 3
                && "_-.".indexOf(stem.charAt(end - 3)) >= 0
                && (country || stem.charAt(end - 3) == '_')
                && isLanguage(stem.substring(end - 2, end));
    }

    private static boolean isLanguage(String code) {
        for (String known : Locale.getISOLanguages()) {
            if (known.equals(code)) {
                return true;
            }
        }
        return false;
    }
}
