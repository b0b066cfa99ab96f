package io.github.modellicense.catalog.overlay;

import io.github.modellicense.catalog.LicenseCatalog;
import io.github.modellicense.yaml.FileProblem;
import io.github.modellicense.yaml.InvalidFileException;
import io.github.modellicense.yaml.YamlNode;
import io.github.modellicense.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads a catalogue file of the organisation; its format is described in {@code docs/catalogs.md}. */
public final class CatalogFile {

    private static final List<String> KEYS = List.of("version", "models", "licenses", "deployments", "clarifications");

    private CatalogFile() {}

    /**
     * The content of a file.
     *
     * @param file the name for messages
     * @param licenses the licences known without the file
     * @throws InvalidFileException with every unknown key, wrong value, unknown licence and missing source at once
     */
    public static Overlay read(String file, byte[] content, LicenseCatalog licenses) throws InvalidFileException {
        List<FileProblem> problems = new ArrayList<>();
        YamlNode root = YamlReader.read(file, content);
        Entry top = Entry.of(root, "the file", problems);
        top.allow(KEYS);
        String version = top.text("version");
        if (version == null || !version.equals("1")) {
            top.problem("version", "\"version\" must be 1");
        }
        OverlayLicenses own = OverlayLicenses.read(top.entries("licenses"));
        LicenseCatalog all = own.over(licenses);
        OverlayModels models = OverlayModels.read(
                top.entries("models"), top.entries("deployments"), top.entries("clarifications"), all);
        if (!problems.isEmpty()) {
            throw new InvalidFileException(problems);
        }
        return new Overlay(own, models);
    }

    /**
     * The {@code LicenseRef-} ids that a file declares, whatever else stands in it.
     *
     * @throws InvalidFileException where the file is not readable, or an id is none
     */
    public static Set<String> licenseIds(String file, byte[] content) throws InvalidFileException {
        List<FileProblem> problems = new ArrayList<>();
        Entry top = Entry.of(YamlReader.read(file, content), "the file", problems);
        OverlayLicenses own = OverlayLicenses.read(top.entries("licenses"));
        if (!problems.isEmpty()) {
            throw new InvalidFileException(problems);
        }
        return new TreeSet<>(own.ids());
    }
}
