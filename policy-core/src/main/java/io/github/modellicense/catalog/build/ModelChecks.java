package io.github.modellicense.catalog.build;

import io.github.modellicense.inventory.Labeled;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.Relation;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The laws of the model sources: no duplicate, sorted, every licence known, every fact with source and day. */
final class ModelChecks {

    private static final Set<String> TAGS = Set.of(
            "chat",
            "code",
            "reasoning",
            "vision-in",
            "image-out",
            "embedding",
            "rerank",
            "speech-to-text",
            "text-to-speech",
            "moderation",
            "ocr",
            "translation",
            "detection",
            "segmentation",
            "tabular/time-series");

    private ModelChecks() {}

    static void check(List<ModelStep.SourceModel> models, KnownLicenses licenses, SourceProblems problems) {
        Map<String, String> seen = new HashMap<>();
        ModelStep.SourceModel before = null;
        for (ModelStep.SourceModel model : models) {
            String place = model.row().place();
            String first = seen.putIfAbsent(model.key(), place);
            if (first != null) {
                problems.add(place, "\"" + model.field(0) + "\" stands at " + first + " already");
            }
            if (before != null && before.id().namespace() == model.id().namespace() && order(before, model) > 0) {
                problems.add(place, "\"" + model.field(0) + "\" is out of order");
            }
            before = model;
            facts(model, licenses, place, problems);
        }
    }

    private static int order(ModelStep.SourceModel left, ModelStep.SourceModel right) {
        int folded = lower(left).compareTo(lower(right));
        return folded != 0 ? folded : left.field(0).compareTo(right.field(0));
    }

    private static String lower(ModelStep.SourceModel model) {
        return model.field(0).toLowerCase(Locale.ROOT);
    }

    private static void facts(
            ModelStep.SourceModel model, KnownLicenses licenses, String place, SourceProblems problems) {
        if (!Set.of("open", "api", "").contains(model.openness())) {
            problems.add(place, "openness \"" + model.openness() + "\" is none of open, api and nothing");
        }
        if (!Set.of("high", "medium", "low").contains(model.field(12))) {
            problems.add(place, "confidence \"" + model.field(12) + "\" is none of high, medium and low");
        }
        licenses.check(model.license(), " AND ", place, problems);
        licenses.check(model.field(6), " ", place, problems);
        if (!model.license().isEmpty() && !model.field(6).isEmpty()) {
            problems.add(place, "a licence that is known has no candidates");
        }
        if (model.source().isEmpty()) {
            problems.add(place, "says no source");
        }
        day(model.asOf(), place, problems);
        for (String tag : model.tags().split(" ")) {
            if (!tag.isEmpty() && !TAGS.contains(tag)) {
                problems.add(place, "unknown tag \"" + tag + "\"");
            }
        }
        bases(model, place, problems);
    }

    private static void bases(ModelStep.SourceModel model, String place, SourceProblems problems) {
        for (String base : model.field(7).split(" ")) {
            int arrow = base.indexOf('>');
            if (!base.isEmpty() && (arrow < 0 || Labeled.find(Relation.values(), base.substring(0, arrow)) == null)) {
                problems.add(place, "\"" + base + "\" is not RELATION>ID");
            } else if (arrow > 0 && !base.startsWith("family:", arrow + 1)) {
                id(base.substring(arrow + 1), place, problems);
            }
        }
        if (!model.field(8).isEmpty()) {
            id(model.field(8), place, problems);
        }
    }

    static void id(String text, String place, SourceProblems problems) {
        try {
            ModelId.parse(text);
        } catch (IllegalArgumentException e) {
            problems.add(place, String.valueOf(e.getMessage()));
        }
    }

    static void day(String text, String place, SourceProblems problems) {
        try {
            LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            problems.add(place, "\"" + text + "\" is no day");
        }
    }

    /** A pattern is found by the first character of a name, so that it must have one. */
    static void spellings(String spellings, String place, SourceProblems problems) {
        for (String spelling : spellings.split(" ")) {
            if (spelling.isEmpty() || "$!#?".indexOf(spelling.charAt(0)) >= 0) {
                problems.add(place, "the spelling \"" + spelling + "\" has to begin with a character of the name");
            }
        }
    }
}
