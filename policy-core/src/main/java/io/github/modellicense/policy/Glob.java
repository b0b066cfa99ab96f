package io.github.modellicense.policy;

/** A pattern in which {@code *} stands for any characters, {@code /} included; everything else is literal. */
public record Glob(String pattern) {

    /** True where the whole text matches, case ignored. */
    public boolean matches(String text) {
        return matches(pattern, 0, text, 0);
    }

    private static boolean matches(String pattern, int from, String text, int at) {
        int star = -1;
        int retry = at;
        int p = from;
        int t = at;
        while (t < text.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                retry = t;
            } else if (p < pattern.length() && same(pattern.charAt(p), text.charAt(t))) {
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

    private static boolean same(char a, char b) {
        return a == b || Character.toLowerCase(a) == Character.toLowerCase(b);
    }

    @Override
    public String toString() {
        return pattern;
    }
}
