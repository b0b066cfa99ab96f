package io.github.modellicense.inventory;

import org.jspecify.annotations.Nullable;

/** A constant with the word that files and reports use for it. */
public interface Labeled {

    /** The word as written in policy files and reports, lower case with hyphens. */
    String label();

    /** The constant of that word, or null where none of the constants has it. */
    static <E extends Labeled> @Nullable E find(E[] constants, String label) {
        for (E constant : constants) {
            if (constant.label().equals(label)) {
                return constant;
            }
        }
        return null;
    }
}
