package io.github.modellicense;

import io.github.modellicense.catalog.BundledLicenses;
import io.github.modellicense.catalog.Conclusion;
import io.github.modellicense.catalog.LicenseCatalog;
import io.github.modellicense.catalog.LicensedInventory;
import io.github.modellicense.catalog.ModelCatalog;
import io.github.modellicense.catalog.models.BundledModels;
import io.github.modellicense.catalog.overlay.CatalogFile;
import io.github.modellicense.catalog.overlay.Overlay;
import io.github.modellicense.inventory.Inventory;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.SourceLocation;
import io.github.modellicense.policy.file.PolicySource;
import io.github.modellicense.policy.file.PolicySources;
import io.github.modellicense.yaml.FileProblem;
import io.github.modellicense.yaml.InvalidFileException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What is known of licences and models: the bundled catalogue with the organisation's own on top. */
public final class Knowledge {

    private final LicenseCatalog licenses;
    private final ModelCatalog models;

    private Knowledge(LicenseCatalog licenses, ModelCatalog models) {
        this.licenses = licenses;
        this.models = models;
    }

    /** What ships with the engine. */
    public static Knowledge bundled() {
        return new Knowledge(new BundledLicenses(), new BundledModels());
    }

    /**
     * This knowledge with the organisation's catalogue files on top, each over the ones before it.
     *
     * @throws InvalidFileException with every problem of every file
     */
    Knowledge with(List<String> catalogs, PolicySources sources) throws InvalidFileException {
        List<FileProblem> problems = new ArrayList<>();
        LicenseCatalog overlaidLicenses = licenses;
        ModelCatalog overlaidModels = models;
        for (String catalog : catalogs) {
            try {
                byte[] content = sources.read(PolicySource.parse(catalog));
                Overlay overlay = CatalogFile.read(catalog, content, overlaidLicenses);
                overlaidLicenses = overlay.over(overlaidLicenses);
                overlaidModels = overlay.over(overlaidModels);
            } catch (InvalidFileException e) {
                problems.addAll(e.problems());
            } catch (IOException e) {
                problems.add(new FileProblem(SourceLocation.of(catalog), "the file cannot be read: " + e.getMessage()));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidFileException(problems);
        }
        return new Knowledge(overlaidLicenses, overlaidModels);
    }

    /** Licences. */
    public LicenseCatalog licenses() {
        return licenses;
    }

    /** Models; used by one thread at a time. */
    public ModelCatalog models() {
        return models;
    }

    /** The day of the newest fact, ISO. */
    public String version() {
        return models.version();
    }

    /** Digest of all facts. */
    public String sha256() {
        return models.sha256();
    }

    /** The models that a version of a framework's module uses where none is configured. */
    synchronized List<ModelId> defaultsOf(String coordinates, String version) {
        return models.defaultsOf(coordinates, version);
    }

    /** The models of an inventory with their licences. */
    synchronized LicensedInventory conclude(Inventory inventory) {
        return Conclusion.conclude(inventory, models, licenses);
    }
}
