package io.github.modellicense.policy.file;

import java.io.IOException;

/** Where the content of sources comes from; the plugin gives one that knows Maven, the class path and the network. */
public interface PolicySources {

    /**
     * The content of the source.
     *
     * @throws java.nio.file.NoSuchFileException where there is none
     * @throws IOException with a sentence that says why it could not be read
     */
    byte[] read(PolicySource source) throws IOException;
}
