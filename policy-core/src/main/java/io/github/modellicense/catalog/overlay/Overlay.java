package io.github.modellicense.catalog.overlay;

import io.github.modellicense.catalog.LicenseCatalog;
import io.github.modellicense.catalog.ModelCatalog;

/** What an organisation's catalogue file adds to what is bundled. */
public final class Overlay {

    private final OverlayLicenses licenses;
    private final OverlayModels models;

    Overlay(OverlayLicenses licenses, OverlayModels models) {
        this.licenses = licenses;
        this.models = models;
    }

    /** The given models with the organisation's own before them. */
    public ModelCatalog over(ModelCatalog below) {
        return models.over(below);
    }

    /** The given licences with the organisation's own added. */
    public LicenseCatalog over(LicenseCatalog below) {
        return licenses.over(below);
    }
}
