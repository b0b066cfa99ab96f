package io.github.modellicense.discovery.bytes;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A place whose content can be read at random without a copy. */
public interface HasBytes {

    /** The content; null where it would have to be unpacked first. Closing it closes nothing. */
    @Nullable
    Bytes bytes() throws IOException;

    /** How much may still be unpacked of the archive that holds it. */
    ByteLimit limit();
}
