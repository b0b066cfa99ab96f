package io.github.modellicense.catalog.models;

import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.Openness;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The published models by the words of their names. */
final class Published {

    private final ModelTables tables;

    Published(ModelTables tables) {
        this.tables = tables;
    }

    /** The published model of exactly these words, as a hub or a service names it; null where there is none. */
    @Nullable
    ModelId named(List<String> words) {
        if (!distinctive(words)) {
            return null;
        }
        String name = NameTokens.join(words);
        ModelRow served = null;
        for (ModelRow row : tables.withCore(name)) {
            if (row.publishedHere()) {
                return row.id();
            }
            boolean open = row.trusted() && row.openness() == Openness.OPEN_WEIGHTS;
            served = served == null && open ? row : served;
        }
        for (ModelRow row : tables.withStem(NameTokens.join(NameTokens.withoutVariants(words)))) {
            if (row.publishedHere() && (served == null || served.license().equals(row.license()))) {
                return row.id();
            }
        }
        return served == null ? null : served.canonical();
    }

    /** A single word such as {@code small} is nobody's name; a size or a version makes it one. */
    private static boolean distinctive(List<String> words) {
        boolean number = false;
        boolean letters = false;
        for (String word : words) {
            for (int i = 0; i < word.length(); i++) {
                number |= Character.isDigit(word.charAt(i));
            }
            letters |= word.length() > 2 && !NameTokens.size(word) && !NameTokens.variant(word);
        }
        return number && letters;
    }
}
