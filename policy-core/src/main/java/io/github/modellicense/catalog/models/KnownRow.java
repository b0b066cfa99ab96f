package io.github.modellicense.catalog.models;

import io.github.modellicense.catalog.Identification;
import io.github.modellicense.catalog.LicensedModel.Match;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the catalogue says of an id that has a row: all that most look-ups need of this room. */
final class KnownRow {

    private KnownRow() {}

    static Identification identification(ModelRow row, Match match, ModelTables tables) {
        Match how = match == Match.EXACT && row.standing().equals("reupload") ? Match.REUPLOAD : match;
        return new Identification(how, row.facts(tables), row.canonical(), row.bases(tables), note(row, tables));
    }

    private static @Nullable String note(ModelRow row, ModelTables tables) {
        List<String> alias = tables.alias(row.key());
        String meaning = alias == null ? "" : moving(alias);
        String text = tables.text(row.fields().get(15));
        String note = meaning.isEmpty() ? text : text.isEmpty() ? meaning : meaning + "; " + text;
        return note.isEmpty() ? null : note;
    }

    /** What a moving name meant and when. */
    static String moving(List<String> alias) {
        return "a moving name: on " + alias.get(1) + " it meant " + alias.get(0) + " (" + alias.get(2) + ")";
    }
}
