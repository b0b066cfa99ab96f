package io.github.modellicense.catalog;

import io.github.modellicense.license.LicenseExpression;
import java.util.List;

/** What a spelling of a licence means. */
public sealed interface LicenseReading {

    /** It means exactly this. */
    record Known(LicenseExpression expression) implements LicenseReading {}

    /** Several texts share it; publisher, model or date would settle it. Ids of the candidates, sorted. */
    record Ambiguous(String spelling, List<String> candidates) implements LicenseReading {
        public Ambiguous {
            candidates = List.copyOf(candidates);
        }
    }

    /** Nobody knows; {@code other}, {@code unknown} and kin are here as well. */
    record Unknown(String spelling) implements LicenseReading {}
}
