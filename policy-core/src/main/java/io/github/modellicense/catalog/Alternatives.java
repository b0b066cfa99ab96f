package io.github.modellicense.catalog;

import io.github.modellicense.inventory.ModelId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Models with open weights that do what another one does. Ordered by neutral keys only: the same publisher first, then the
 * newest, then the smallest; no opinion of which is better.
 */
public final class Alternatives {

    /** Capabilities from the most to the least telling: the first that a model has is what it is used for. */
    private static final List<String> TELLING = List.of(
            "embedding",
            "rerank",
            "speech-to-text",
            "text-to-speech",
            "image-out",
            "moderation",
            "ocr",
            "translation",
            "detection",
            "segmentation",
            "tabular/time-series",
            "code",
            "chat",
            "vision-in",
            "reasoning");

    private Alternatives() {}

    /** What the model is used for; null where no source says. */
    public static @Nullable String capability(LicensedModel model) {
        for (String tag : TELLING) {
            if (model.tags().contains(tag)) {
                return tag;
            }
        }
        return null;
    }

    /**
     * Models for the same capability, licences known. For an embedding model a change means indexing again.
     *
     * @return empty where no source says what the model can do
     */
    public static List<LicensedModel> of(LicensedModel model, ModelCatalog models, LicenseCatalog licenses) {
        String tag = capability(model);
        if (tag == null) {
            return List.of();
        }
        List<ModelFacts> facts = new ArrayList<>(models.withTag(tag));
        facts.sort(Comparator.comparing((ModelFacts each) -> !each.publisher().equals(model.publisher()))
                .thenComparing(each -> each.released() == null ? "" : each.released(), Comparator.reverseOrder())
                .thenComparingDouble(each -> billions(each.id().name()))
                .thenComparing(ModelFacts::id));
        List<LicensedModel> alternatives = new ArrayList<>();
        Set<ModelId> seen = new HashSet<>();
        seen.add(model.id());
        for (ModelFacts each : facts) {
            if (!each.license().unknown()
                    && seen.add(each.id())
                    && !each.id().toString().equals(model.canonical())) {
                LicensedModel alternative = Conclusion.concludeOne(each.id(), models, licenses);
                if (!alternative.license().effective().unknown()) {
                    alternatives.add(alternative);
                }
            }
        }
        return alternatives;
    }

    /** The size in a name, in billions of parameters; the largest number where the name tells none. */
    static double billions(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            int end = i;
            while (end < lower.length() && (Character.isDigit(lower.charAt(end)) || lower.charAt(end) == '.')) {
                end++;
            }
            boolean unit = end > i && end < lower.length() && (lower.charAt(end) == 'b' || lower.charAt(end) == 'm');
            boolean alone = end + 1 >= lower.length()
                    || !Character.isLetterOrDigit(lower.charAt(Math.min(end + 1, lower.length() - 1)));
            if (unit && alone && Character.isDigit(lower.charAt(i)) && Character.isDigit(lower.charAt(end - 1))) {
                double number = Double.parseDouble(lower.substring(i, end).replaceAll("\\.(?=.*\\.)", ""));
                return lower.charAt(end) == 'b' ? number : number / 1000;
            }
            i = Math.max(i, end - 1);
        }
        return Double.MAX_VALUE;
    }
}
