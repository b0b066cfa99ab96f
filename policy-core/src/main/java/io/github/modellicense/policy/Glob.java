package io.github.modellicense.policy;

/** A pattern in which {@code *} stands for any characters, {@code /} included; everything else is literal. */
public record Glob(String pattern) {

    /** True where the whole text matches, case ignored. */
    public boolean matches(String text) {
        return matches(pattern, text, true);
    }

    /** True where the whole text matches, case and all. */
    public boolean matchesExactly(String text) {
        return matches(pattern, text, false);
    }

    private static boolean matches(String pattern, String text, boolean foldsCase) {
        int star = -1;
        int retry = 0;
        int p = 0;
        int t = 0;
        while (t < text.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                retry = t;
            } else if (p < pattern.length() && same(pattern.charAt(p), text.charAt(t), foldsCase)) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++retry;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }

    private static boolean same(char a, char b, boolean foldsCase) {
        return a == b || foldsCase && Character.toLowerCase(a) == Character.toLowerCase(b);
    }

    @Override
    public String toString() {
        return pattern;
    }
}
