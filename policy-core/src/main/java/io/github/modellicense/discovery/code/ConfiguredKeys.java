package io.github.modellicense.discovery.code;

import io.github.modellicense.discovery.Findings;
import io.github.modellicense.inventory.ModelReference;
import io.github.modellicense.inventory.ReferenceKind;
import io.github.modellicense.inventory.Sighting;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Settles what code injects from a configuration key: where the module's configuration sets that key, the model is told
 * there, and the code leaves no open question.
 */
final class ConfiguredKeys {

    private ConfiguredKeys() {}

    static List<Sighting> settle(List<Sighting> found, Findings findings) {
        if (found.stream().noneMatch(sighting -> isOpen(sighting.reference()))) {
            return found;
        }
        Set<String> keys = new HashSet<>();
        for (Sighting sighting : findings.inventory().sightings()) {
            ModelReference reference = sighting.reference();
            if (reference.kind() == ReferenceKind.CONFIGURATION || isOpen(reference)) {
                keys.add(key(reference.text()));
            }
        }
        return found.stream()
                .filter(sighting -> !isOpen(sighting.reference())
                        || !keys.contains(plain(sighting.reference().id().name())))
                .toList();
    }

    private static boolean isOpen(ModelReference reference) {
        return reference.kind() == ReferenceKind.UNRESOLVED;
    }

    /** What stands before the value of a setting. */
    private static String key(String text) {
        int equals = text.indexOf('=');
        int colon = text.indexOf(": ");
        int end = equals < 0 ? colon : colon < 0 ? equals : Math.min(equals, colon);
        return end < 0 ? "" : plain(text.substring(0, end));
    }

    /** Letters and digits alone: frameworks take dots, hyphens and underscores for each other. */
    private static String plain(String key) {
        StringBuilder plain = new StringBuilder();
        for (char c : key.toLowerCase(Locale.ROOT).toCharArray()) {
            if (Character.isLetterOrDigit(c)) {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
