package io.github.modellicense.catalog.models;

import io.github.modellicense.catalog.LicensedModel.Line;
import io.github.modellicense.catalog.ModelFacts;
import io.github.modellicense.inventory.BaseModel;
import io.github.modellicense.inventory.Labeled;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.Namespace;
import io.github.modellicense.inventory.Openness;
import io.github.modellicense.inventory.Relation;
import io.github.modellicense.license.LicenseExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A line of the compiled model table. Texts of sources and notes are looked up only when the facts are asked for.
 *
 * @param key the id's key
 * @param fields in the order that {@code ModelStep} writes
 */
record ModelRow(String key, List<String> fields) {

    String name() {
        return fields.get(0);
    }

    String family() {
        return fields.get(2);
    }

    String publisher() {
        return fields.get(3);
    }

    Openness openness() {
        return openness(fields.get(4));
    }

    String license() {
        return fields.get(5);
    }

    String candidates() {
        return fields.get(6);
    }

    /** {@code official}, {@code own}, {@code reupload}, {@code service}, {@code alias} or {@code community}. */
    String standing() {
        return fields.get(17);
    }

    /** True for a name that meant models of several licences in turn: what it means in one place, it need not in another. */
    boolean moving() {
        return family().endsWith("(alias)");
    }

    /** True where no source says anything of the licence: nobody contradicts whoever does. */
    boolean silent() {
        return license().isEmpty() && candidates().isEmpty() && fields.get(15).isEmpty();
    }

    boolean trusted() {
        return standing().equals("official") || standing().equals("service");
    }

    /** True for its publisher's own entry on the hub. */
    boolean publishedHere() {
        return namespace() == Namespace.HUGGINGFACE && standing().equals("official");
    }

    boolean original() {
        return !standing().equals("reupload");
    }

    Namespace namespace() {
        return namespaceOf(key);
    }

    ModelId id() {
        return new ModelId(namespace(), name());
    }

    /** The id that the same model has where it is published; its own where it is that. */
    ModelId canonical() {
        return fields.get(8).isEmpty() ? id() : ModelId.parse(fields.get(8));
    }

    /** What the name itself says was its base's family; empty where nothing. */
    String suggestedFamily() {
        return fields.get(16);
    }

    List<BaseModel> bases(ModelTables tables) {
        List<BaseModel> bases = new ArrayList<>();
        for (String part : words(fields.get(7))) {
            int arrow = part.indexOf('>');
            Relation relation = Labeled.find(Relation.values(), part.substring(0, arrow));
            String id = part.substring(arrow + 1);
            ModelId base = id.startsWith("family:") ? tables.ofFamily(id.substring(7)) : ModelId.parse(id);
            if (relation != null && base != null) {
                bases.add(new BaseModel(base, relation));
            }
        }
        return bases;
    }

    /** The licences of its bases that pass on, in order. */
    Set<String> inherited(ModelTables tables) {
        Set<String> licenses = new TreeSet<>();
        for (BaseModel base : bases(tables)) {
            ModelRow row = tables.row(base.id());
            if (row != null
                    && FamilyPattern.reserves(row.license())
                    && !row.license().equals(license())) {
                licenses.add(row.license());
            }
        }
        return licenses;
    }

    ModelFacts facts(ModelTables tables) {
        return new ModelFacts(
                id(),
                family(),
                publisher(),
                openness(),
                expression(license()),
                words(candidates()),
                bases(tables),
                fields.get(9).isEmpty() ? null : fields.get(9),
                words(fields.get(10)),
                tables.line(key),
                tables.text(fields.get(14)),
                fields.get(13),
                fields.get(12));
    }

    static Openness openness(String word) {
        return word.equals("open") ? Openness.OPEN_WEIGHTS : word.equals("api") ? Openness.API_ONLY : Openness.UNKNOWN;
    }

    static LicenseExpression expression(String text) {
        if (text.isEmpty()) {
            return LicenseExpression.NOASSERTION;
        }
        if (text.indexOf(' ') < 0) {
            return LicenseExpression.of(text);
        }
        List<LicenseExpression> operands = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(" AND "); ; at = text.indexOf(" AND ", from)) {
            operands.add(LicenseExpression.of(at < 0 ? text.substring(from) : text.substring(from, at)));
            if (at < 0) {
                return LicenseExpression.and(operands);
            }
            from = at + 5;
        }
    }

    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int space = text.indexOf(' ', from);
            int end = space < 0 ? text.length() : space;
            if (end > from) {
                words.add(text.substring(from, end));
            }
            from = end + 1;
        }
        return words;
    }

    static Namespace namespaceOf(String key) {
        Namespace namespace = Labeled.find(Namespace.values(), key.substring(0, key.indexOf(':')));
        if (namespace == null) {
            throw new IllegalStateException("no namespace in \"" + key + "\"");
        }
        return namespace;
    }

    static Line line(List<String> fields) {
        return new Line(
                fields.get(0).isEmpty() ? null : fields.get(0),
                fields.get(1).isEmpty() ? null : fields.get(1),
                fields.get(2));
    }
}
