package io.github.modellicense.discovery.bytes;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Bytes as text: UTF-8, UTF-16 with a mark, and Latin-1 where the format allows it. */
public final class Decoding {

    private Decoding() {}

    /** The text without its mark; null where the bytes are none. */
    public static @Nullable String text(byte[] content, boolean latin) {
        if (starts(content, 0xFE, 0xFF)) {
            return decode(content, 2, StandardCharsets.UTF_16BE);
        }
        if (starts(content, 0xFF, 0xFE)) {
            return decode(content, 2, StandardCharsets.UTF_16LE);
        }
        int mark = starts(content, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        String text = decode(content, mark, StandardCharsets.UTF_8);
        return text == null && latin ? new String(content, StandardCharsets.ISO_8859_1) : text;
    }

    /** True where the bytes begin with the mark of UTF-16. */
    public static boolean isWide(byte[] content) {
        return starts(content, 0xFE, 0xFF) || starts(content, 0xFF, 0xFE);
    }

    /** The text whatever it holds: what is none of these encodings is read as UTF-8 with its faults replaced. */
    public static String lenient(byte[] content) {
        String text = text(content, false);
        return text == null ? new String(content, StandardCharsets.UTF_8) : text;
    }

    private static boolean starts(byte[] content, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (content.length <= i || (content[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String decode(byte[] content, int from, Charset charset) {
        try {
            return charset.newDecoder()
                    .decode(ByteBuffer.wrap(content, from, content.length - from))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
