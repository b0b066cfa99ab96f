package io.github.modellicense.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;

/** A file of the project that a goal writes: whole or not at all. */
final class OwnFile {

    private final Path file;
    private final Log log;

    OwnFile(Path file, Log log) {
        this.file = file;
        this.log = log;
    }

    /** Writes the file where there is none; what a person wrote stays. */
    void writeNew(String text) throws MojoExecutionException {
        if (Files.exists(file)) {
            log.warn(file.getFileName() + " exists and was left as it is; remove it first to have it written anew");
            return;
        }
        write(text);
    }

    /** Writes the file. */
    void write(String text) throws MojoExecutionException {
        Path temporary = file.resolveSibling("." + file.getFileName() + ".tmp");
        try {
            Files.write(temporary, text.getBytes(StandardCharsets.UTF_8));
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
            log.info("Wrote " + file.getFileName());
        } catch (IOException e) {
            throw new MojoExecutionException(file.getFileName() + " cannot be written: " + e.getMessage(), e);
        }
    }
}
