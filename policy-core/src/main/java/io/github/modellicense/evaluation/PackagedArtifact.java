package io.github.modellicense.evaluation;

import java.util.List;

/**
 * What a module built and ships: a JAR, WAR or distribution.
 *
 * @param module id of the module, as in references; empty for a folder
 * @param name the artifact's file name
 * @param files its entries that could hold a notice, sorted by path
 */
public record PackagedArtifact(String module, String name, List<File> files) {
    public PackagedArtifact {
        files = List.copyOf(files);
    }

    /**
     * An entry.
     *
     * @param path inside the artifact, with {@code /}
     * @param text its content as text; of class files and other binaries, the readable parts
     */
    public record File(String path, String text) {}
}
