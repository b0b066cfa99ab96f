package io.github.modellicense.catalog;

import io.github.modellicense.inventory.Evidence;
import io.github.modellicense.license.LicenseCategory;
import io.github.modellicense.license.LicenseExpression;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The licence of a model with everything that was said about it.
 *
 * @param declared what the organisation declared; null where it declared nothing
 * @param detected what texts, cards and headers say, read as expressions
 * @param concluded the model's own licence; {@code NOASSERTION} where unknown or in conflict
 * @param effective {@code concluded} AND the bases' licences
 * @param category of the effective licence: its most restrictive operand's
 * @param conflict true where the evidence disagrees
 */
public record ConcludedLicense(
        @Nullable LicenseExpression declared,
        List<LicenseExpression> detected,
        LicenseExpression concluded,
        LicenseExpression effective,
        LicenseCategory category,
        boolean conflict,
        List<Evidence> evidence) {

    public ConcludedLicense {
        detected = List.copyOf(detected);
        evidence = List.copyOf(evidence);
    }
}
