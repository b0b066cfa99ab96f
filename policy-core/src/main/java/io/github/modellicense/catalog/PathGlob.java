package io.github.modellicense.catalog;

/** Globs of {@code files:} in a declaration; {@code *} stands for any characters, {@code /} included. */
final class PathGlob {

    private PathGlob() {}

    static boolean matches(String glob, String path) {
        int star = -1;
        int retry = 0;
        int g = 0;
        int p = 0;
        while (p < path.length()) {
            if (g < glob.length() && glob.charAt(g) == '*') {
                star = g++;
                retry = p;
            } else if (g < glob.length() && glob.charAt(g) == path.charAt(p)) {
                g++;
                p++;
            } else if (star >= 0) {
                g = star + 1;
                p = ++retry;
            } else {
                return false;
            }
        }
        while (g < glob.length() && glob.charAt(g) == '*') {
            g++;
        }
        return g == glob.length();
    }
}
