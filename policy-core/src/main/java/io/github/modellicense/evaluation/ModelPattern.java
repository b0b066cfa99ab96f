package io.github.modellicense.evaluation;

import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.Namespace;
import io.github.modellicense.policy.Glob;
import org.jspecify.annotations.Nullable;

/** Matches models by their id as written or by what it resolves to; case counts where the namespace's names have case. */
final class ModelPattern {

    private ModelPattern() {}

    static boolean matches(Glob glob, LicensedModel model) {
        return matches(glob, model.id()) || matchesCanonical(glob, model.canonical());
    }

    private static boolean matches(Glob glob, ModelId id) {
        return foldsCase(id) ? glob.matches(id.toString()) : glob.matchesExactly(id.toString());
    }

    /** True where the text is the id, in any spelling that the namespace takes for the same. */
    static boolean names(String text, ModelId id) {
        return foldsCase(id) ? text.equalsIgnoreCase(id.toString()) : text.equals(id.toString());
    }

    private static boolean foldsCase(ModelId id) {
        return id.namespace() == Namespace.HUGGINGFACE || id.namespace() == Namespace.OLLAMA;
    }

    private static boolean matchesCanonical(Glob glob, @Nullable String canonical) {
        if (canonical == null) {
            return false;
        }
        boolean foldsCase = canonical.startsWith("huggingface:") || canonical.startsWith("ollama:");
        return foldsCase ? glob.matches(canonical) : glob.matchesExactly(canonical);
    }
}
