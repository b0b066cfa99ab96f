package io.github.modellicense.discovery.weights;

/** Texts from strangers, made fit for one line of a report. */
public final class SafeText {

    private static final int MAX = 512;

    private SafeText() {}

    /** One line without control, format or stray surrogate characters, at most 512 characters. */
    public static String line(String raw) {
        return line(raw, MAX);
    }

    /** One line without control, format or stray surrogate characters, at most {@code most} characters. */
    public static String line(String raw, int most) {
        StringBuilder clean = new StringBuilder(Math.min(raw.length(), most));
        boolean space = false;
        for (int i = 0; i < raw.length() && clean.length() < most; ) {
            int point = raw.codePointAt(i);
            i += Character.charCount(point);
            if (Character.isWhitespace(point) || Character.isISOControl(point)) {
                space = clean.length() > 0;
            } else if (Character.getType(point) != Character.FORMAT
                    && Character.getType(point) != Character.SURROGATE) {
                if (space) {
                    clean.append(' ');
                    space = false;
                }
                clean.appendCodePoint(point);
            }
        }
        return clean.toString();
    }
}
