package io.github.modellicense.policy.file;

import io.github.modellicense.catalog.LicenseCatalog;
import io.github.modellicense.catalog.LicenseReading;
import io.github.modellicense.license.InvalidExpressionException;
import io.github.modellicense.license.KnownIds;
import io.github.modellicense.license.SpdxParser;
import io.github.modellicense.yaml.NearestWord;
import org.jspecify.annotations.Nullable;

/** Licences of models as waivers, baselines and locks name them: expressions, kept in their canonical print. */
final class LicenseTexts implements KnownIds {

    private final LicenseCatalog catalog;

    LicenseTexts(LicenseCatalog catalog) {
        this.catalog = catalog;
    }

    /** The expression under the key; null where it is absent, or wrong and reported. */
    @Nullable
    String read(Fields fields, String key) {
        String text = fields.text(key);
        if (text == null) {
            return null;
        }
        try {
            return SpdxParser.parse(text, this).toString();
        } catch (InvalidExpressionException e) {
            for (InvalidExpressionException.Problem problem : e.problems()) {
                String id = problem.unknownId();
                fields.problem(
                        key,
                        id == null
                                ? "\"" + text + "\" is no licence expression: " + problem.message()
                                : "unknown licence id \"" + id + "\"" + hint(id));
            }
            return null;
        }
    }

    private String hint(String id) {
        return catalog.read(id, null) instanceof LicenseReading.Known known
                ? "; did you mean \"" + known.expression() + "\"?"
                : NearestWord.hint(id, catalog.ids());
    }

    @Override
    public @Nullable String license(String id) {
        return id.startsWith("LicenseRef-") || id.startsWith("DocumentRef-") || catalog.known(id) ? id : null;
    }

    @Override
    public String exception(String id) {
        // An exception only ever matches as it is written, so that a wrong one waives nothing.
        return id;
    }
}
