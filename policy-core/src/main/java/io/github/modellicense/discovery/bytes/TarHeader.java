package io.github.modellicense.discovery.bytes;

/** One block of 512 bytes that stands before each file of a tar archive (POSIX.1-1988, ustar). */
record TarHeader(byte[] block) {

    private static final int NAME = 0;
    private static final int SIZE = 124;
    private static final int CHECKSUM = 148;
    private static final int TYPE = 156;
    private static final int MAGIC = 257;
    private static final int PREFIX = 345;

    /** True where the sum of the block's bytes is the one that it claims, signed as old programs did or unsigned. */
    static boolean hasChecksum(byte[] block) {
        long claimed = block.length < TarDirectory.BLOCK ? -1 : octal(block, CHECKSUM, 8);
        if (claimed <= 0) {
            return false;
        }
        long unsigned = 0;
        long signed = 0;
        for (int i = 0; i < TarDirectory.BLOCK; i++) {
            byte value = i >= CHECKSUM && i < CHECKSUM + 8 ? (byte) ' ' : block[i];
            unsigned += value & 0xFF;
            signed += value;
        }
        return claimed == unsigned || claimed == signed;
    }

    char type() {
        return (char) (block[TYPE] & 0xFF);
    }

    /** False for blocks that only say something of the next entry or of all. */
    boolean isOfEntry() {
        return switch (type()) {
            case 'x', 'g', 'X', 'L', 'K' -> false;
            default -> true;
        };
    }

    /** True for content; types that nobody knows count as files, as POSIX has it. */
    boolean isFile() {
        return switch (type()) {
            case '1', '2', '3', '4', '5', '6', 'D', 'V', 'M', 'x', 'g', 'X', 'L', 'K' -> false;
            default -> true;
        };
    }

    boolean isLink() {
        return type() == '1' || type() == '2';
    }

    /** Bytes of the content, as claimed; -1 where it is no number. Folders and devices have none, whatever they claim. */
    long size() {
        if (type() >= '3' && type() <= '6') {
            return 0;
        }
        return (block[SIZE] & 0x80) != 0 ? binary() : octal(block, SIZE, 12);
    }

    private long binary() {
        long value = block[SIZE] & 0x7F;
        for (int i = SIZE + 1; i < SIZE + 12; i++) {
            if (value > Long.MAX_VALUE >> 8) {
                return -1;
            }
            value = value << 8 | block[i] & 0xFF;
        }
        return value;
    }

    String name() {
        String name = text(block, NAME, 100);
        boolean ustar = text(block, MAGIC, 6).equals("ustar") && block[MAGIC + 5] == 0;
        String prefix = ustar ? text(block, PREFIX, 155) : "";
        return prefix.isEmpty() ? name : prefix + "/" + name;
    }

    /** The text up to the first zero byte. */
    static String text(byte[] bytes, int from, int length) {
        int end = from;
        while (end < from + length && bytes[end] != 0) {
            end++;
        }
        return TarDirectory.decoded(bytes, from, end);
    }

    /** Octal digits after spaces, up to a space or zero byte; -1 for anything else. */
    private static long octal(byte[] bytes, int from, int length) {
        int at = from;
        while (at < from + length && bytes[at] == ' ') {
            at++;
        }
        long value = 0;
        int digits = 0;
        for (; at < from + length && bytes[at] != 0 && bytes[at] != ' '; at++, digits++) {
            if (bytes[at] < '0' || bytes[at] > '7') {
                return -1;
            }
            value = value << 3 | bytes[at] - '0';
        }
        return digits == 0 ? 0 : value;
    }
}
