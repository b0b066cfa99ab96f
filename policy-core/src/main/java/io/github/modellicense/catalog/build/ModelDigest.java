package io.github.modellicense.catalog.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The day of the newest fact about models, and one digest over the sources: both stand in every report. */
final class ModelDigest {

    private ModelDigest() {}

    static void write(Path sources, List<ModelStep.SourceModel> models, Path target) throws IOException {
        String newest = "";
        for (ModelStep.SourceModel model : models) {
            newest = model.asOf().compareTo(newest) > 0 ? model.asOf() : newest;
        }
        TableWriter table = new TableWriter();
        table.add("version", newest);
        table.add("sha256", digest(sources));
        table.write(target, "model-about");
    }

    private static String digest(Path sources) throws IOException {
        TreeSet<String> files = new TreeSet<>();
        try (Stream<Path> walk = Files.walk(sources)) {
            walk.filter(Files::isRegularFile)
                    .forEach(file ->
                            files.add(sources.relativize(file).toString().replace('\\', '/')));
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String file : files) {
                digest.update(file.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(sources.resolve(file)));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
