package io.github.modellicense.catalog;

import io.github.modellicense.inventory.Inventory;
import io.github.modellicense.inventory.ModelId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * From what was found to models with their licences. A pure function: the same inventory and catalogues give the same
 * result.
 */
public final class Conclusion {

    private Conclusion() {}

    /** Every model of the inventory with the licence concluded for it. */
    public static LicensedInventory conclude(Inventory inventory, ModelCatalog models, LicenseCatalog licenses) {
        Concluder concluder = new Concluder(models, licenses);
        List<LicensedModel> concluded = new ArrayList<>();
        for (FoundModel found : Grouping.of(inventory.sightings(), models)) {
            concluded.add(concluder.conclude(found));
        }
        concluded.sort(Comparator.comparing(LicensedModel::id)
                .thenComparing(model -> model.id().toString()));
        return new LicensedInventory(
                inventory.places().size(), concluded, inventory.notLookedAt(), inventory.diagnostics());
    }

    /** One model by its id alone, without a place that names it. */
    public static LicensedModel concludeOne(ModelId id, ModelCatalog models, LicenseCatalog licenses) {
        return new Concluder(models, licenses).conclude(FoundModel.named(id));
    }
}
