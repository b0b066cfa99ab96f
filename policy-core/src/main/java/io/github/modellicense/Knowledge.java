package io.github.modellicense;

import io.github.modellicense.catalog.BundledLicenses;
import io.github.modellicense.catalog.Conclusion;
import io.github.modellicense.catalog.LicenseCatalog;
import io.github.modellicense.catalog.LicensedInventory;
import io.github.modellicense.catalog.ModelCatalog;
import io.github.modellicense.catalog.models.BundledModels;
import io.github.modellicense.inventory.Inventory;
import io.github.modellicense.inventory.ModelId;
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
