package io.github.modellicense.discovery.code;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads injecting annotations of class files (JVMS 4.7.16): Spring's Value, MicroProfile's ConfigProperty and kin. */
final class ClassAnnotations {

    private static final int DEPTH = 20;

    private final ConstantPool pool;
    private int at;
    private @Nullable String key;
    private @Nullable String otherwise;

    private ClassAnnotations(ConstantPool pool, int at) {
        this.pool = pool;
        this.at = at;
    }

    /** The text injected, as {@code ${key:default}}; null where no annotation injects. */
    static @Nullable String injected(ConstantPool pool, int at) {
        return new ClassAnnotations(pool, at).annotations();
    }

    static Map<Integer, String> injectedParameters(ConstantPool pool, int at) {
        Map<Integer, String> injected = new HashMap<>();
        ClassAnnotations annotations = new ClassAnnotations(pool, at + 1);
        for (int i = 0; i < pool.u1(at); i++) {
            String value = annotations.annotations();
            if (value != null) {
                injected.put(i, value);
            }
        }
        return injected;
    }

    private @Nullable String annotations() {
        int count = pool.u2(at);
        at += 2;
        String injected = null;
        for (int i = 0; i < count; i++) {
            String type = pool.utf8(pool.u2(at));
            boolean injects =
                    type.endsWith("/Value;") || type.endsWith("/ConfigProperty;") || type.endsWith("/Property;");
            key = null;
            otherwise = null;
            annotation(0);
            if (injects && key != null) {
                String plain = key;
                injected = plain.startsWith("${")
                        ? plain
                        : "${" + plain + (otherwise == null ? "" : ":" + otherwise) + "}";
            }
        }
        return injected;
    }

    private void annotation(int depth) {
        int pairs = pool.u2(at + 2);
        at += 4;
        for (int i = 0; i < pairs; i++) {
            String element = pool.utf8(pool.u2(at));
            at += 2;
            element(element, depth);
        }
    }

    private void element(String element, int depth) {
        if (depth > DEPTH) {
            throw new IndexOutOfBoundsException("annotations nested deeper than " + DEPTH);
        }
        int tag = pool.u1(at);
        at++;
        switch (tag) {
            case 'e' -> at += 4;
            case '@' -> annotation(depth + 1);
            case '[' -> {
                int count = pool.u2(at);
                at += 2;
                for (int i = 0; i < count; i++) {
                    element("", depth + 1);
                }
            }
            default -> {
                if (tag == 's' && depth == 0) {
                    text(element, pool.utf8(pool.u2(at)));
                }
                at += 2;
            }
        }
    }

    private void text(String element, String value) {
        if (element.equals("defaultValue")) {
            otherwise = value;
        } else if (element.equals("value") || element.equals("name")) {
            key = value;
        }
    }
}
