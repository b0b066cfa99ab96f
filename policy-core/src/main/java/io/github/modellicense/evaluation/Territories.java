package io.github.modellicense.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Countries and the one union that licences speak of. */
final class Territories {

    /** Members of the European Union, ISO 3166 alpha-2; europa.eu, 27 since 2020-02-01. */
    private static final Set<String> EU = Set.of(
            "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IT", "LV", "LT", "LU",
            "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE");

    private Territories() {}

    /** True where the country is one of the territories, or in the union where that is one. */
    static boolean within(String territory, List<String> others) {
        String own = canonical(territory);
        for (String other : others) {
            String theirs = canonical(other);
            if (own.equals(theirs) || theirs.equals("EU") && EU.contains(own)) {
                return true;
            }
        }
        return false;
    }

    /** Greece and the United Kingdom go by two codes each in Union papers. */
    private static String canonical(String territory) {
        String code = territory.toUpperCase(Locale.ROOT);
        return code.equals("UK") ? "GB" : code.equals("EL") ? "GR" : code;
    }
}
