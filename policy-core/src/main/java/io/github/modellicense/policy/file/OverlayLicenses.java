package io.github.modellicense.policy.file;

import io.github.modellicense.yaml.InvalidFileException;
import java.util.Set;

/** Tells which licences of its own a catalogue file of the organisation declares. */
public interface OverlayLicenses {

    /**
     * The {@code LicenseRef-} ids.
     *
     * @param file the source, for messages
     * @throws InvalidFileException where the file is broken
     */
    Set<String> licenseIds(String file, byte[] content) throws InvalidFileException;
}
