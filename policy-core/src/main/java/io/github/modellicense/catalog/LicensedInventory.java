package io.github.modellicense.catalog;

import io.github.modellicense.inventory.Diagnostic;
import io.github.modellicense.inventory.NotLookedAt;
import java.util.List;

/**
 * Every model found, with its licence: the only thing that rules are judged on.
 *
 * @param places how many places were looked at
 * @param models sorted by id
 */
public record LicensedInventory(
        int places, List<LicensedModel> models, List<NotLookedAt> notLookedAt, List<Diagnostic> diagnostics) {

    public LicensedInventory {
        models = List.copyOf(models);
        notLookedAt = List.copyOf(notLookedAt);
        diagnostics = List.copyOf(diagnostics);
    }
}
