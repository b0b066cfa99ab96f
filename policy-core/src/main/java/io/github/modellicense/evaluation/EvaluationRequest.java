package io.github.modellicense.evaluation;

import io.github.modellicense.catalog.LicenseCatalog;
import io.github.modellicense.catalog.LicensedInventory;
import io.github.modellicense.policy.Baseline;
import io.github.modellicense.policy.Policy;
import io.github.modellicense.policy.Waiver;
import java.util.List;

/**
 * Everything a verdict depends on.
 *
 * @param licenses the facts of licences; the same as the inventory was concluded with
 * @param catalogVersion day of the newest facts, ISO
 * @param catalogSha256 digest of the facts
 * @param artifacts what was packaged, to look for notices in; empty where nothing was
 * @param wholeRequest true for a whole reactor or folder, false for one module of several: nothing-checked, diversity
 *     and unused waivers are judged only over the whole
 */
public record EvaluationRequest(
        RunInfo run,
        LicensedInventory inventory,
        Policy policy,
        List<Waiver> waivers,
        Baseline baseline,
        LicenseCatalog licenses,
        String catalogVersion,
        String catalogSha256,
        List<PackagedArtifact> artifacts,
        boolean wholeRequest) {

    public EvaluationRequest {
        waivers = List.copyOf(waivers);
        artifacts = List.copyOf(artifacts);
    }
}
