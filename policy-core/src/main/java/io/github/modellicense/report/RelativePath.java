package io.github.modellicense.report;

import io.github.modellicense.inventory.Characters;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A place as a path below the root: never absolute, never above it, with {@code /}. */
public final class RelativePath {

    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private RelativePath() {}

    /** The path in plain text, on one line. */
    public static String of(String file) {
        if (isPlain(file)) {
            return file;
        }
        StringBuilder path = new StringBuilder(file.length());
        for (String segment : segments(Clean.line(file).replace('\\', '/'))) {
            if (!segment.isEmpty() && !segment.equals(".") && !segment.equals("..")) {
                path.append(path.length() == 0 ? "" : "/").append(segment);
            }
        }
        return path.length() == 0 ? "unnamed" : path.toString();
    }

    /** Most paths are below the root already; the ones that are not take the long way. */
    private static boolean isPlain(String file) {
        return !file.isEmpty()
                && file.charAt(0) != '/'
                && file.charAt(0) != '.'
                && !file.endsWith("/")
                && !file.contains("//")
                && !file.contains("/.")
                && file.indexOf('\\') < 0
                && !Characters.any(file, Characters.CONTROL | Characters.LINE_FEED | Characters.BEYOND_ASCII);
    }

    /** The path as a relative URI reference (RFC 3986): everything but unreserved characters percent-encoded. */
    public static String uri(String file) {
        String path = of(file);
        if (!Characters.any(path, Characters.NO_PATH)) {
            return path;
        }
        byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
        StringBuilder uri = new StringBuilder(bytes.length);
        for (byte each : bytes) {
            char c = (char) (each & 0xff);
            if (c == '/' || unreserved(c)) {
                uri.append(c);
            } else {
                uri.append('%').append(HEX[c >> 4]).append(HEX[c & 15]);
            }
        }
        return uri.toString();
    }

    private static boolean unreserved(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "-._~".indexOf(c) >= 0;
    }

    private static List<String> segments(String path) {
        List<String> segments = new ArrayList<>();
        int from = 0;
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', from)) {
            segments.add(path.substring(from, slash));
            from = slash + 1;
        }
        segments.add(path.substring(from));
        return segments;
    }
}
