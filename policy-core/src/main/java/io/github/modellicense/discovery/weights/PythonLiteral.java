package io.github.modellicense.discovery.weights;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the texts of a dictionary written as a Python or JSON literal. Nothing is evaluated. */
final class PythonLiteral {

    private final String source;
    private int at;

    private PythonLiteral(String source) {
        this.source = source;
    }

    /** The values of the outermost dictionary that are texts, by key; what comes after a mistake is left out. */
    static Map<String, String> texts(String source) {
        Map<String, String> found = new LinkedHashMap<>();
        new PythonLiteral(source).dictionary(found);
        return found;
    }

    private void dictionary(Map<String, String> found) {
        space();
        if (peek() != '{') {
            return;
        }
        at++;
        while (at < source.length()) {
            space();
            if (peek() != '\'' && peek() != '"') {
                return;
            }
            String key = text();
            space();
            if (peek() != ':') {
                return;
            }
            at++;
            space();
            if (peek() == '\'' || peek() == '"') {
                found.putIfAbsent(key, text());
            } else {
                skipValue();
            }
            space();
            if (peek() != ',') {
                return;
            }
            at++;
        }
    }

    private char peek() {
        return at < source.length() ? source.charAt(at) : 0;
    }

    private void space() {
        while (at < source.length() && source.charAt(at) <= ' ') {
            at++;
        }
    }

    private String text() {
        char quote = source.charAt(at++);
        StringBuilder value = new StringBuilder();
        while (at < source.length() && source.charAt(at) != quote) {
            if (source.charAt(at) == '\\' && at + 1 < source.length()) {
                at++;
            }
            value.append(source.charAt(at++));
        }
        at++;
        return value.toString();
    }

    /** Goes to the comma or brace after a value that is no text. */
    private void skipValue() {
        int depth = 0;
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == '\'' || c == '"') {
                text();
                continue;
            }
            if (depth == 0 && (c == ',' || c == '}')) {
                return;
            }
            if (c == '{' || c == '[' || c == '(') {
                depth++;
            } else if (c == '}' || c == ']' || c == ')') {
                depth--;
            }
            at++;
        }
    }
}
