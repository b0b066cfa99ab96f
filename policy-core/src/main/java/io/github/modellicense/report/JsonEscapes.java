package io.github.modellicense.report;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes characters that act on a terminal or turn text around as JSON escapes: the value stays, the effect goes. */
final class JsonEscapes extends CharacterEscapes {

    static final JsonEscapes INSTANCE = new JsonEscapes();

    private static final long serialVersionUID = 1L;

    private static final int[] ASCII = CharacterEscapes.standardAsciiEscapesForJSON();

    static {
        ASCII[0x7f] = CharacterEscapes.ESCAPE_STANDARD;
    }

    private JsonEscapes() {}

    @Override
    public int[] getEscapeCodesForAscii() {
        return ASCII.clone();
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int ch) {
        return Clean.acts((char) ch) ? new SerializedString(escape(ch)) : null;
    }

    private static String escape(int ch) {
        String hex = Integer.toHexString(ch).toUpperCase(Locale.ROOT);
        return "\\u" + "0000".substring(hex.length()) + hex;
    }
}
