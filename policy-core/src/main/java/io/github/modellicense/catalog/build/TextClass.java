package io.github.modellicense.catalog.build;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A class file whose instances hand out a text as a {@code Supplier<String[]>} of its parts: a constant has 65,535 bytes
 * at most. Format: chapter 4 of the Java Virtual Machine Specification, SE 17.
 */
final class TextClass {

    /** A char takes three bytes at most. */
    private static final int MOST_CHARS = 65_535 / 3;

    private static final int JAVA_17 = 61;
    private static final int PUBLIC_FINAL = 0x0031;
    private static final int PUBLIC = 0x0001;

    private static final int UTF8 = 1;
    private static final int CLASS = 7;
    private static final int STRING = 8;
    private static final int METHOD = 10;
    private static final int NAME_AND_TYPE = 12;

    private static final int SIPUSH = 0x11;
    private static final int LDC_W = 0x13;
    private static final int ALOAD_0 = 0x2a;
    private static final int AASTORE = 0x53;
    private static final int DUP = 0x59;
    private static final int ARETURN = 0xb0;
    private static final int RETURN = 0xb1;
    private static final int INVOKESPECIAL = 0xb7;
    private static final int ANEWARRAY = 0xbd;
    /** The array, the array again, an index, a part. */
    private static final int STACK = 4;

    private final ByteArrayOutputStream pool = new ByteArrayOutputStream();
    private final DataOutputStream constants = new DataOutputStream(pool);
    private int count;

    private TextClass() {}

    /** The class of that internal name. */
    static byte[] of(String type, String text) throws IOException {
        return new TextClass().bytes(type, parts(text));
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            int to = Math.min(from + MOST_CHARS, text.length());
            parts.add(text.substring(from, to));
            from = to;
        }
        return parts;
    }

    private byte[] bytes(String type, List<String> parts) throws IOException {
        int self = type(type);
        int object = type("java/lang/Object");
        int supplier = type("java/util/function/Supplier");
        int string = type("java/lang/String");
        int code = utf8("Code");
        int init = utf8("<init>");
        int nothing = utf8("()V");
        int get = utf8("get");
        int any = utf8("()Ljava/lang/Object;");
        int superInit = pair(METHOD, object, pair(NAME_AND_TYPE, init, nothing));
        byte[] fill = fill(string, parts);

        ByteArrayOutputStream file = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(file);
        out.writeInt(0xCAFEBABE);
        out.writeInt(JAVA_17);
        out.writeShort(count + 1);
        pool.writeTo(out);
        shorts(out, PUBLIC_FINAL, self, object, 1, supplier, 0, 2);
        method(out, init, nothing, code, construct(superInit));
        method(out, get, any, code, fill);
        out.writeShort(0);
        return file.toByteArray();
    }

    private static byte[] construct(int superInit) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeByte(ALOAD_0);
        instruction(out, INVOKESPECIAL, superInit);
        out.writeByte(RETURN);
        return bytes.toByteArray();
    }

    /** {@code return new String[] {part, part…}}. */
    private byte[] fill(int string, List<String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        instruction(out, SIPUSH, parts.size());
        instruction(out, ANEWARRAY, string);
        for (int i = 0; i < parts.size(); i++) {
            out.writeByte(DUP);
            instruction(out, SIPUSH, i);
            instruction(out, LDC_W, single(STRING, utf8(parts.get(i))));
            out.writeByte(AASTORE);
        }
        out.writeByte(ARETURN);
        return bytes.toByteArray();
    }

    private static void instruction(DataOutputStream out, int code, int operand) throws IOException {
        out.writeByte(code);
        out.writeShort(operand);
    }

    private static void method(DataOutputStream out, int name, int type, int code, byte[] bytes) throws IOException {
        shorts(out, PUBLIC, name, type, 1, code);
        out.writeInt(bytes.length + 12);
        shorts(out, STACK, 1);
        out.writeInt(bytes.length);
        out.write(bytes);
        shorts(out, 0, 0);
    }

    private static void shorts(DataOutputStream out, int... values) throws IOException {
        for (int value : values) {
            out.writeShort(value);
        }
    }

    private int utf8(String text) throws IOException {
        constants.writeByte(UTF8);
        constants.writeUTF(text);
        return ++count;
    }

    private int type(String name) throws IOException {
        return single(CLASS, utf8(name));
    }

    private int single(int tag, int index) throws IOException {
        constants.writeByte(tag);
        constants.writeShort(index);
        return ++count;
    }

    private int pair(int tag, int first, int second) throws IOException {
        constants.writeByte(tag);
        shorts(constants, first, second);
        return ++count;
    }
}
