package io.github.modellicense.discovery.bytes;

import org.jspecify.annotations.Nullable;

/**
 * What a pax header says of the entry after it.
 *
 * @param path its name, where the ustar header could not hold it
 * @param size in bytes; -1 where it is not told
 * @param sparse true where the content is not the file's bytes one after the other
 */
record PaxRecords(@Nullable String path, long size, boolean sparse) {

    static final PaxRecords NONE = new PaxRecords(null, -1, false);

    /** Reads records of the form {@code LENGTH KEY=VALUE\n}, up to the first that is none. */
    static PaxRecords of(byte[] bytes) {
        String path = null;
        long size = -1;
        boolean sparse = false;
        int start = 0;
        while (start < bytes.length) {
            int space = indexOf(bytes, ' ', start, Math.min(bytes.length, start + 10));
            int end = space < 0 ? -1 : start + (int) number(bytes, start, space);
            int equals = space < 0 ? -1 : indexOf(bytes, '=', space, Math.min(end, bytes.length));
            if (equals < 0 || end > bytes.length || end <= equals) {
                break;
            }
            String key = TarDirectory.decoded(bytes, space + 1, equals);
            switch (key) {
                case "path", "GNU.sparse.name" -> path = TarDirectory.decoded(bytes, equals + 1, end - 1);
                case "size" -> size = number(bytes, equals + 1, end - 1);
                default -> sparse |= key.startsWith("GNU.sparse.");
            }
            start = end;
        }
        return new PaxRecords(path, size, sparse);
    }

    private static int indexOf(byte[] bytes, char wanted, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    /** A decimal number of at most 18 digits; -1 for anything else. */
    private static long number(byte[] bytes, int from, int to) {
        if (to <= from || to - from > 18) {
            return -1;
        }
        long value = 0;
        for (int i = from; i < to; i++) {
            if (bytes[i] < '0' || bytes[i] > '9') {
                return -1;
            }
            value = value * 10 + bytes[i] - '0';
        }
        return value;
    }
}
