package io.github.modellicense.discovery.code;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The constant pool of a class file (JVMS 4.4), read in place. Every index and length is checked: what is out of range is
 * an {@link IndexOutOfBoundsException} or an empty text, never a wrong read.
 */
final class ConstantPool {

    static final int UTF8 = 1;
    static final int STRING = 8;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;

    private final byte[] bytes;
    private final int[] offsets;
    private final @Nullable String[] texts;
    private final int end;

    ConstantPool(byte[] bytes) {
        this.bytes = bytes;
        if (bytes.length < 10 || u4(0) != 0xCAFEBABE) {
            throw new IndexOutOfBoundsException("not a class file");
        }
        int count = u2(8);
        this.offsets = new int[count];
        this.texts = new String[count];
        int at = 10;
        for (int i = 1; i < count; i++) {
            offsets[i] = at;
            int tag = bytes[at];
            at += size(tag, at);
            if (tag == LONG || tag == DOUBLE) {
                i++;
            }
        }
        this.end = at;
    }

    private int size(int tag, int at) {
        return switch (tag) {
            case UTF8 -> 3 + u2(at + 1);
            case 3, 4, 9, 10, 11, 12, 17, 18 -> 5;
            case LONG, DOUBLE -> 9;
            case 7, STRING, 16, 19, 20 -> 3;
            case 15 -> 4;
            default -> throw new IndexOutOfBoundsException("constant pool tag " + tag);
        };
    }

    /** The offset after the pool. */
    int end() {
        return end;
    }

    int u1(int at) {
        return bytes[at] & 0xFF;
    }

    int u2(int at) {
        return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
    }

    int u4(int at) {
        return u2(at) << 16 | u2(at + 2);
    }

    int tag(int index) {
        return index <= 0 || index >= offsets.length || offsets[index] == 0 ? 0 : bytes[offsets[index]];
    }

    /** A text of the pool; empty where the index names none. */
    String utf8(int index) {
        if (tag(index) != UTF8) {
            return "";
        }
        String known = texts[index];
        if (known == null) {
            int at = offsets[index];
            known = new String(bytes, at + 3, u2(at + 1), StandardCharsets.UTF_8);
            texts[index] = known;
        }
        return known;
    }

    /** The name that a class, string, method type, module or package entry points to. */
    String named(int index) {
        int tag = tag(index);
        return tag == 7 || tag == STRING || tag == 16 ? utf8(u2(offsets[index] + 1)) : "";
    }

    /** A field or method: owner with slashes, name and descriptor. */
    record Member(String owner, String name, String descriptor) {}

    Member member(int index) {
        int tag = tag(index);
        if (tag < 9 || tag > 11) {
            return new Member("", "", "()V");
        }
        int at = offsets[index];
        return nameAndType(named(u2(at + 1)), u2(at + 3));
    }

    /** The call of an invokedynamic: the bootstrap method's number stands as the owner. */
    Member dynamic(int index) {
        if (tag(index) != 18) {
            return new Member("", "", "()V");
        }
        int at = offsets[index];
        return nameAndType(String.valueOf(u2(at + 1)), u2(at + 3));
    }

    private Member nameAndType(String owner, int index) {
        return tag(index) == 12
                ? new Member(owner, utf8(u2(offsets[index] + 1)), utf8(u2(offsets[index] + 3)))
                : new Member(owner, "", "()V");
    }

    /** The method that a method handle leads to. */
    Member handle(int index) {
        return tag(index) == 15 ? member(u2(offsets[index] + 2)) : new Member("", "", "()V");
    }
}
