package io.github.modellicense.discovery.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A class file's members as far as models are named by them (JVMS 4). Bad input ends in an IndexOutOfBoundsException. */
final class ClassFile {

    private static final int MAX_MEMBERS = 20_000;

    private final ConstantPool pool;
    private final String name;
    private final String parent;
    private final List<Method> methods = new ArrayList<>();
    private final Map<String, String> injected = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private final List<int[]> bootstraps = new ArrayList<>();
    private String sourceFile = "";

    /**
     * A method with a body.
     *
     * @param code offset of its first instruction
     * @param end offset after its last instruction
     * @param lines pairs of instruction offset, from 0, and line
     * @param injected what annotations inject into its parameters, by position
     */
    record Method(
            String name,
            String descriptor,
            boolean isStatic,
            int code,
            int end,
            int[] lines,
            Map<Integer, String> injected) {

        /** The source line of an instruction, 0 where none is known. */
        int line(int at) {
            int line = 0;
            for (int i = 0; i < lines.length; i += 2) {
                if (lines[i] <= at) {
                    line = lines[i + 1];
                }
            }
            return line;
        }
    }

    ClassFile(byte[] bytes) {
        this.pool = new ConstantPool(bytes);
        int at = pool.end();
        this.name = pool.named(pool.u2(at + 2));
        this.parent = pool.named(pool.u2(at + 4));
        at += 8 + 2 * pool.u2(at + 6);
        at = members(at, false);
        at = members(at, true);
        classAttributes(at);
    }

    ConstantPool pool() {
        return pool;
    }

    /** With slashes, nested types with a dollar sign. */
    String name() {
        return name;
    }

    String parent() {
        return parent;
    }

    List<Method> methods() {
        return methods;
    }

    /** The source's file name; empty where it is not recorded. */
    String sourceFile() {
        return sourceFile;
    }

    /** The texts of constant fields, by name; empty for constants of other types. */
    Map<String, String> texts() {
        return texts;
    }

    /** What an annotation injects into a field, as written: {@code ${key:default}}; null where nothing is injected. */
    @Nullable
    String injected(String field) {
        return injected.get(field);
    }

    /** The constant pool indexes of a bootstrap method's arguments. */
    int[] bootstrapArguments(String number) {
        int index = number.isEmpty() ? -1 : Integer.parseInt(number);
        return index < 0 || index >= bootstraps.size() ? new int[0] : bootstraps.get(index);
    }

    private int members(int start, boolean areMethods) {
        int count = pool.u2(start);
        int at = start + 2;
        for (int i = 0; i < count && i < MAX_MEMBERS; i++) {
            String member = pool.utf8(pool.u2(at + 2));
            Map<Integer, String> parameters = new HashMap<>();
            int code = -1;
            int attributes = pool.u2(at + 6);
            int attribute = at + 8;
            for (int j = 0; j < attributes; j++) {
                String kind = pool.utf8(pool.u2(attribute));
                if (kind.equals("Code") && areMethods) {
                    code = attribute + 6;
                } else if (kind.equals("RuntimeVisibleAnnotations") && !areMethods) {
                    String value = ClassAnnotations.injected(pool, attribute + 6);
                    if (value != null) {
                        injected.put(member, value);
                    }
                } else if (kind.equals("ConstantValue") && !areMethods) {
                    texts.put(member, pool.named(pool.u2(attribute + 6)));
                } else if (kind.equals("RuntimeVisibleParameterAnnotations") && areMethods) {
                    parameters = ClassAnnotations.injectedParameters(pool, attribute + 6);
                }
                attribute = next(attribute);
            }
            if (code >= 0) {
                boolean isStatic = (pool.u2(at) & 8) != 0;
                methods.add(method(member, pool.utf8(pool.u2(at + 4)), isStatic, code, parameters));
            }
            at = attribute;
        }
        return at;
    }

    private int next(int attribute) {
        int length = pool.u4(attribute + 2);
        if (length < 0) {
            throw new IndexOutOfBoundsException("an attribute of more than 2 GiB");
        }
        return attribute + 6 + length;
    }

    private Method method(
            String member, String descriptor, boolean isStatic, int code, Map<Integer, String> parameters) {
        int length = pool.u4(code + 4);
        int start = code + 8;
        int exceptions = pool.u2(start + length);
        int attributes = start + length + 2 + 8 * exceptions;
        int count = pool.u2(attributes);
        int at = attributes + 2;
        int[] lines = {};
        for (int i = 0; i < count; i++) {
            if (pool.utf8(pool.u2(at)).equals("LineNumberTable")) {
                lines = lines(at + 6);
            }
            at = next(at);
        }
        return new Method(member, descriptor, isStatic, start, start + length, lines, parameters);
    }

    private int[] lines(int at) {
        int[] lines = new int[2 * pool.u2(at)];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = pool.u2(at + 2 + 2 * i);
        }
        return lines;
    }

    private void classAttributes(int start) {
        int at = start + 2;
        for (int i = 0; i < pool.u2(start); i++) {
            String kind = pool.utf8(pool.u2(at));
            if (kind.equals("SourceFile")) {
                sourceFile = pool.utf8(pool.u2(at + 6));
            } else if (kind.equals("BootstrapMethods")) {
                bootstraps(at + 6);
            }
            at = next(at);
        }
    }

    private void bootstraps(int start) {
        int at = start + 2;
        for (int i = 0; i < pool.u2(start); i++) {
            int[] arguments = new int[pool.u2(at + 2)];
            for (int j = 0; j < arguments.length; j++) {
                arguments[j] = pool.u2(at + 4 + 2 * j);
            }
            bootstraps.add(arguments);
            at += 4 + 2 * arguments.length;
        }
    }
}
