package io.github.modellicense.discovery.weights;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What a file shows at first sight.
 *
 * @param name last segment of the path, lower case
 * @param bytes the first bytes, at most 8 KiB
 * @param size of the whole file in bytes; -1 where unknown
 */
record Head(String name, byte[] bytes, long size) {

    static Head of(String name, byte[] bytes, long size) {
        return new Head(name.toLowerCase(Locale.ROOT), bytes, size);
    }

    /** What follows the last dot of the name, lower case; empty where there is none. */
    String extension() {
        return name.substring(name.lastIndexOf('.') + 1).equals(name) ? "" : name.substring(name.lastIndexOf('.') + 1);
    }

    boolean starts(int... wanted) {
        return has(0, wanted);
    }

    boolean has(int at, int... wanted) {
        if (at < 0 || bytes.length < at + wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if ((bytes[at + i] & 0xFF) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    boolean starts(String ascii) {
        return has(0, ascii);
    }

    boolean has(int at, String ascii) {
        if (at < 0 || bytes.length < at + ascii.length()) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if (bytes[at + i] != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** True where the text stands anywhere in the head. */
    boolean contains(String ascii) {
        return Search.indexOf(bytes, bytes.length, ascii) >= 0;
    }

    int u8(int at) {
        return at < bytes.length ? bytes[at] & 0xFF : -1;
    }

    long u32(int at) {
        return at + 4 <= bytes.length
                ? (u8(at) | u8(at + 1) << 8 | u8(at + 2) << 16 | (long) u8(at + 3) << 24) & 0xFFFFFFFFL
                : -1;
    }

    long i64(int at) {
        return at + 8 <= bytes.length ? u32(at) | u32(at + 4) << 32 : -1;
    }

    /** The first character that is no white space or byte order mark; 0 where there is none. */
    char firstCharacter() {
        int at = starts(0xEF, 0xBB, 0xBF) ? 3 : 0;
        while (at < bytes.length && (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\r' || bytes[at] == '\t')) {
            at++;
        }
        return at < bytes.length ? (char) (bytes[at] & 0xFF) : 0;
    }

    /** The head as characters, one for each byte. */
    String latin() {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
