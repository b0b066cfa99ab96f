package io.github.modellicense.policy.file;

/** Versions of the plugin: numbers between dots, then perhaps a qualifier, which comes before the version itself. */
public final class PluginVersion {

    private PluginVersion() {}

    static boolean valid(String text) {
        int end = numbersEnd(text);
        if (end == 0 || text.charAt(end - 1) == '.' || text.contains("..")) {
            return false;
        }
        for (int i = end; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c) && c != '.' && c != '-' && c != '_' && c != '+') {
                return false;
            }
        }
        return end == text.length() || text.charAt(end) == '-' && end + 1 < text.length();
    }

    /** Negative where the first version is older, positive where it is newer, 0 where they are the same. */
    public static int compare(String one, String other) {
        String[] a = one.substring(0, numbersEnd(one)).split("\\.");
        String[] b = other.substring(0, numbersEnd(other)).split("\\.");
        for (int i = 0; i < Math.max(a.length, b.length); i++) {
            int compared = number(a, i).compareTo(number(b, i));
            if (compared != 0) {
                return compared;
            }
        }
        String tail = one.substring(numbersEnd(one));
        String otherTail = other.substring(numbersEnd(other));
        if (tail.isEmpty() || otherTail.isEmpty()) {
            return Boolean.compare(tail.isEmpty(), otherTail.isEmpty());
        }
        return tail.compareTo(otherTail);
    }

    private static java.math.BigInteger number(String[] parts, int index) {
        boolean absent = index >= parts.length || parts[index].isEmpty();
        return absent ? java.math.BigInteger.ZERO : new java.math.BigInteger(parts[index]);
    }

    private static int numbersEnd(String text) {
        int end = 0;
        while (end < text.length() && (text.charAt(end) >= '0' && text.charAt(end) <= '9' || text.charAt(end) == '.')) {
            end++;
        }
        return text.startsWith(".") ? 0 : end;
    }
}
