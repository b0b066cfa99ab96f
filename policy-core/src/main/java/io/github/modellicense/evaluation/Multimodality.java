package io.github.modellicense.evaluation;

import io.github.modellicense.catalog.LicensedModel;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether a model works on more than text, from its capabilities and its name. */
final class Multimodality {

    private static final List<String> SIGNS =
            List.of("vision", "image", "video", "audio", "speech", "multimodal", "omni", "ocr");

    private Multimodality() {}

    /** Null where nothing is known of its capabilities. */
    static @Nullable Boolean of(LicensedModel model) {
        for (String tag : model.tags()) {
            if (speaks(tag)) {
                return true;
            }
        }
        if (speaks(model.id().name()) || speaks(model.canonical()) || speaks(model.family()) || speaks(model.name())) {
            return true;
        }
        return model.tags().isEmpty() ? null : Boolean.FALSE;
    }

    private static boolean speaks(@Nullable String text) {
        if (text != null) {
            String lower = text.toLowerCase(Locale.ROOT);
            for (String sign : SIGNS) {
                if (lower.contains(sign)) {
                    return true;
                }
            }
        }
        return false;
    }
}
