package io.github.modellicense.discovery.code;

import java.util.ArrayList;
import java.util.List;

/**
 * A method's descriptor.
 *
 * @param parameters each as written, such as {@code Ljava/lang/String;}
 */
record Descriptor(List<String> parameters, String returned) {

    static Descriptor of(String text) {
        List<String> parameters = new ArrayList<>();
        int at = text.startsWith("(") ? 1 : 0;
        while (at < text.length() && text.charAt(at) != ')') {
            int start = at;
            while (at < text.length() && text.charAt(at) == '[') {
                at++;
            }
            int end = at < text.length() && text.charAt(at) == 'L' ? text.indexOf(';', at) + 1 : at + 1;
            at = end <= at ? text.length() : end;
            parameters.add(text.substring(start, Math.min(at, text.length())));
        }
        return new Descriptor(
                parameters, at + 1 <= text.length() ? text.substring(Math.min(at + 1, text.length())) : "V");
    }

    /** Slots of the stack that a value of the type takes. */
    static int slots(String type) {
        return type.equals("J") || type.equals("D") ? 2 : type.equals("V") || type.isEmpty() ? 0 : 1;
    }
}
