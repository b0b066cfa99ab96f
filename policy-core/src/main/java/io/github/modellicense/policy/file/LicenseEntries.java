package io.github.modellicense.policy.file;

import io.github.modellicense.catalog.LicenseCatalog;
import io.github.modellicense.catalog.LicenseReading;
import io.github.modellicense.license.LicenseCategory;
import io.github.modellicense.license.LicenseExpression;
import io.github.modellicense.yaml.NearestWord;
import io.github.modellicense.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Licences as rules name them: an id, an id with an exception, a glob, or {@code category:…}. Each is checked against
 * what is known, so that a misspelt entry is an error and never an entry that matches nothing.
 */
final class LicenseEntries {

    private static final String CATEGORY = "category:";
    private static final String WITH = " WITH ";

    private final LicenseCatalog catalog;
    private final Set<String> licenseRefs;
    private final Problems problems;

    /** @param licenseRefs ids that the organisation's own catalogue files declare */
    LicenseEntries(LicenseCatalog catalog, Set<String> licenseRefs, Problems problems) {
        this.catalog = catalog;
        this.licenseRefs = licenseRefs;
        this.problems = problems;
    }

    /** The entry as rules hold it; null (and reported) where it is none. */
    @Nullable
    String read(YamlNode.Scalar entry) {
        String text = entry.value().strip();
        String problem = problem(text);
        if (problem == null) {
            return text;
        }
        problems.add(entry.at(), problem);
        return null;
    }

    private @Nullable String problem(String text) {
        if (text.startsWith(CATEGORY)) {
            return categoryProblem(text.substring(CATEGORY.length()));
        }
        if (text.indexOf('*') >= 0) {
            return globProblem(text);
        }
        if (text.contains(" AND ") || text.contains(" OR ") || text.indexOf('(') >= 0) {
            return "\"" + text + "\" is an expression; a rule names single licences, so write its operands as entries";
        }
        int with = text.indexOf(WITH);
        return with < 0 ? idProblem(text) : withProblem(text, text.substring(0, with));
    }

    private static @Nullable String categoryProblem(String name) {
        if (io.github.modellicense.inventory.Labeled.find(LicenseCategory.values(), name) != null) {
            return null;
        }
        List<String> labels = Words.labels(LicenseCategory.values());
        String hint = NearestWord.hint(name, labels);
        return "unknown licence category \"" + name + "\""
                + (hint.isEmpty() ? "; it is one of " + String.join(", ", labels) : hint);
    }

    private @Nullable String globProblem(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!idCharacter(text.charAt(i)) && text.charAt(i) != '*' && text.charAt(i) != ' ') {
                return "\"" + text + "\" can match no licence id: \"" + text.charAt(i) + "\" stands in none";
            }
        }
        String begun = text.substring(0, text.indexOf('*'));
        String id = begun.indexOf(' ') < 0 ? begun : begun.substring(0, begun.indexOf(' '));
        return id.isEmpty() || CATEGORY.startsWith(id) || mayBegin(id)
                ? null
                : "\"" + text + "\" matches no licence: none begins with \"" + id + "\"";
    }

    private boolean mayBegin(String begun) {
        for (String own : licenseRefs) {
            if (own.regionMatches(true, 0, begun, 0, begun.length())) {
                return true;
            }
        }
        return catalog.mayBegin(begun);
    }

    private static boolean idCharacter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "-.+:".indexOf(c) >= 0;
    }

    private @Nullable String idProblem(String id) {
        if (id.equals("NOASSERTION") || id.equals("NONE") || known(id)) {
            return null;
        }
        return "unknown licence id \"" + id + "\"" + hint(id);
    }

    private boolean known(String id) {
        if (catalog.known(id) || licenseRefs.contains(id)) {
            return true;
        }
        return id.endsWith("+") && catalog.known(id.substring(0, id.length() - 1));
    }

    private @Nullable String withProblem(String text, String id) {
        if (!known(id)) {
            return "unknown licence id \"" + id + "\"" + hint(id);
        }
        if (catalog.read(text, null) instanceof LicenseReading.Known known
                && known.expression() instanceof LicenseExpression.With) {
            return null;
        }
        return "unknown licence exception \"" + text.substring(id.length() + WITH.length()) + "\"";
    }

    private String hint(String id) {
        if (catalog.read(id, null) instanceof LicenseReading.Known known) {
            return "; did you mean \"" + known.expression() + "\"?";
        }
        if (catalog.read(id, null) instanceof LicenseReading.Ambiguous ambiguous) {
            return "; several licences go by that name: " + String.join(", ", ambiguous.candidates());
        }
        List<String> ids = new ArrayList<>(catalog.ids());
        ids.addAll(licenseRefs);
        ids.sort(null);
        String hint = NearestWord.hint(id, ids);
        boolean own = hint.isEmpty() && id.startsWith("LicenseRef-");
        return own ? "; a licence of your own is declared in a file that \"catalogs\" names" : hint;
    }
}
