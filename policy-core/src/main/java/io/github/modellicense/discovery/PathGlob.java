package io.github.modellicense.discovery;

/**
 * A glob over paths with {@code /}: {@code **} is any number of folders, {@code *} any characters of one segment,
 * {@code ?} one character. A glob that ends in {@code /} means everything below the folder.
 */
public final class PathGlob {

    private final String glob;

    private PathGlob(String glob) {
        this.glob = glob;
    }

    /** The glob as a user writes it; back slashes are taken for slashes. */
    public static PathGlob of(String text) {
        String glob = text.replace('\\', '/');
        return new PathGlob(glob.endsWith("/") ? glob + "**" : glob);
    }

    /** True where the whole path matches. */
    public boolean matches(String path) {
        String[] wanted = glob.split("/", -1);
        String[] given = path.split("/", -1);
        return segments(wanted, 0, given, 0);
    }

    private static boolean segments(String[] wanted, int w, String[] given, int g) {
        // The last "**" met and where it began to match: all that backtracking needs, so the cost is a product.
        int star = -1;
        int mark = 0;
        while (g < given.length) {
            if (w < wanted.length && wanted[w].equals("**")) {
                star = w++;
                mark = g;
            } else if (w < wanted.length && segment(wanted[w], given[g])) {
                w++;
                g++;
            } else if (star >= 0) {
                w = star + 1;
                g = ++mark;
            } else {
                return false;
            }
        }
        while (w < wanted.length && wanted[w].equals("**")) {
            w++;
        }
        return w == wanted.length;
    }

    private static boolean segment(String wanted, String given) {
        int w = 0;
        int g = 0;
        int star = -1;
        int mark = 0;
        while (g < given.length()) {
            if (w < wanted.length() && wanted.charAt(w) == '*') {
                star = w++;
                mark = g;
            } else if (w < wanted.length() && (wanted.charAt(w) == '?' || wanted.charAt(w) == given.charAt(g))) {
                w++;
                g++;
            } else if (star >= 0) {
                w = star + 1;
                g = ++mark;
            } else {
                return false;
            }
        }
        while (w < wanted.length() && wanted.charAt(w) == '*') {
            w++;
        }
        return w == wanted.length();
    }

    @Override
    public String toString() {
        return glob;
    }
}
