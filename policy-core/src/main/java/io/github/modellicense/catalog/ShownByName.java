package io.github.modellicense.catalog;

import io.github.modellicense.catalog.LicensedModel.Match;
import io.github.modellicense.inventory.BaseModel;
import io.github.modellicense.inventory.Confidence;
import io.github.modellicense.inventory.Evidence;
import io.github.modellicense.inventory.EvidenceSource;
import io.github.modellicense.inventory.LicenseText;
import io.github.modellicense.inventory.Relation;
import io.github.modellicense.license.LicenseCategory;
import io.github.modellicense.license.LicenseExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What titles, file names and the kind of network show beyond what is stated. None of them identifies a model or frees it of
 * anything; a base that they show adds its terms, and a file that is called like a model of other terms contradicts its own.
 */
final class ShownByName {

    private static final int LONGEST_NOTICE = 4_000;
    private static final int LONGEST_LINE = 200;

    private final ModelCatalog models;
    private final LicenseCatalog licenses;
    private final FoundModel found;
    private final Identification known;

    ShownByName(ModelCatalog models, LicenseCatalog licenses, FoundModel found, Identification known) {
        this.models = models;
        this.licenses = licenses;
        this.found = found;
        this.known = known;
    }

    /** Adds the bases that the lineage lacks, and the contradictions. */
    void weigh(Statements statements, List<Ancestor> lineage) {
        boolean nameless = known.match() == Match.UNKNOWN && lineage.isEmpty() && !statements.says();
        for (String name : found.names()) {
            for (BaseModel base : models.basesIn(name)) {
                weigh(base, name, nameless, statements, lineage);
            }
        }
        ownName(statements, lineage);
        for (String architecture : found.architectures()) {
            doubt(
                    statements,
                    lineage,
                    EvidenceSource.HEADER,
                    "its architecture",
                    new LicenseReading.Ambiguous(architecture, models.licensesOfArchitecture(architecture)));
        }
        for (LicenseText text : found.texts()) {
            if (text.format().equals("card") || notice(text)) {
                prose(text, statements, lineage);
            }
            if (notice(text)) {
                noticed(text.text().lines().toList(), statements, lineage);
            } else if (policy(text)) {
                noticed(text.text().lines().limit(3).toList(), statements, lineage);
            }
        }
    }

    /**
     * A fine-tuning is published as Apache-2.0 under a name that holds {@code llama-3.2}, and its base was never written down:
     * the name tells it. Only terms that are known and bind are added, and only to what would be free without them.
     */
    private void ownName(Statements statements, List<Ancestor> lineage) {
        String name = found.id().name();
        if (known.facts() == null || !free(statements, lineage)) {
            return;
        }
        for (BaseModel base : models.basesIn(name.substring(name.lastIndexOf('/') + 1))) {
            LicenseExpression license = Lineage.license(models.identify(base.id()));
            if (!license.unknown() && !itself(base)) {
                add(base, license, false, statements, lineage);
            }
        }
    }

    private static void doubt(
            Statements statements,
            List<Ancestor> lineage,
            EvidenceSource source,
            String where,
            LicenseReading.Ambiguous shown) {
        if (!shown.candidates().isEmpty() && !told(shown.candidates(), statements, lineage)) {
            statements.add(new Evidence(source, shown.spelling(), where, null, Confidence.LIKELY), shown);
        }
    }

    /** What a card says in sentences concludes nothing; a free licence that they deny is one in doubt. */
    private void prose(LicenseText card, Statements statements, List<Ancestor> lineage) {
        for (CardProse.Said said : CardProse.of(card.text(), licenses)) {
            String where = card.where() + ":" + said.line();
            if (!said.licenses().isEmpty()) {
                doubt(
                        statements,
                        lineage,
                        EvidenceSource.CARD,
                        where,
                        new LicenseReading.Ambiguous(said.words(), said.licenses()));
            } else if (free(statements, lineage)) {
                statements.add(
                        new Evidence(EvidenceSource.CARD, said.words(), where, null, Confidence.LIKELY),
                        new LicenseReading.Unknown(said.words()));
            }
        }
    }

    /** A policy of use is part of a model's terms, and is titled by it. */
    private static boolean policy(LicenseText text) {
        String name = text.where().substring(text.where().lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return name.contains("use_policy") || name.contains("usage_policy");
    }

    /** A short one speaks of the model; a long one may list all that a distribution holds. */
    private static boolean notice(LicenseText text) {
        String name = text.where().substring(text.where().lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return name.startsWith("notice") && text.text().length() < LONGEST_NOTICE;
    }

    /** "Built with Meta Llama 3" is what a licence asks of those who pass a derivative on. */
    private void noticed(List<String> lines, Statements statements, List<Ancestor> lineage) {
        for (String line : lines) {
            for (BaseModel base : models.basesIn(line.length() > LONGEST_LINE ? "" : line.replace("#", ""))) {
                LicenseExpression license = Lineage.license(models.identify(base.id()));
                if (!license.unknown() && !itself(base)) {
                    add(new BaseModel(base.id(), Relation.FINETUNE), license, false, statements, lineage);
                }
            }
        }
    }

    private boolean free(Statements statements, List<Ancestor> lineage) {
        List<LicenseExpression> all = new ArrayList<>();
        all.add(statements.concluded());
        for (Ancestor ancestor : lineage) {
            all.add(ancestor.license());
        }
        LicenseExpression effective = LicenseExpression.and(all);
        return !effective.unknown() && CardProse.free(LicenseRanks.category(effective, licenses));
    }

    private void weigh(BaseModel base, String name, boolean nameless, Statements statements, List<Ancestor> lineage) {
        Identification shown = models.identify(base.id());
        LicenseExpression license = Lineage.license(shown);
        if (itself(base)) {
            return;
        }
        boolean whole = base.relation() != Relation.FINETUNE && titled(name);
        boolean contradicts = whole && !license.unknown() && !permissive(license) && statements.says();
        if (contradicts && !told(license.ids(), statements, lineage)) {
            statements.add(
                    new Evidence(
                            EvidenceSource.CATALOG,
                            license.toString(),
                            "\"" + name + "\", as the file is titled, is " + base.id(),
                            null,
                            Confidence.LIKELY),
                    new LicenseReading.Known(license));
        } else if (nameless || known(license, whole, name)) {
            add(base, license, nameless, statements, lineage);
        }
        for (BaseModel further : shown.bases()) {
            LicenseExpression its = Lineage.license(models.identify(further.id()));
            add(further, its, nameless, statements, lineage);
        }
    }

    /**
     * That nobody knows the licence of a base is reason for doubt where a title names it as one; not where the file has the
     * model's own name and says its licence itself, nor where a name on the disk is all there is.
     */
    private boolean known(LicenseExpression license, boolean whole, String name) {
        return !license.unknown() || titled(name) && !whole;
    }

    /** A permissive base adds nothing to a model of which more is known than a name. */
    private void add(
            BaseModel base,
            LicenseExpression license,
            boolean nameless,
            Statements statements,
            List<Ancestor> lineage) {
        boolean told = !license.unknown() && told(license.ids(), statements, lineage);
        if (!told && !has(base, lineage) && (nameless || !permissive(license))) {
            lineage.add(new Ancestor(base.id(), base.relation(), license));
        }
    }

    private boolean itself(BaseModel base) {
        boolean canonical = known.canonical() != null
                && known.canonical().key().equals(base.id().key());
        return canonical || found.id().key().equals(base.id().key());
    }

    private static boolean has(BaseModel base, List<Ancestor> lineage) {
        for (Ancestor ancestor : lineage) {
            if (ancestor.id().key().equals(base.id().key())) {
                return true;
            }
        }
        return false;
    }

    /** Only what stands inside the file says what it is; its name on the disk shows no more than a base. */
    private boolean titled(String name) {
        return found.titles().contains(name);
    }

    private boolean permissive(LicenseExpression license) {
        LicenseCategory category = LicenseRanks.category(license, licenses);
        return category == LicenseCategory.PERMISSIVE || category == LicenseCategory.PUBLIC_DOMAIN;
    }

    /** True where one of these licences is among what is concluded or inherited already. */
    private static boolean told(List<String> ids, Statements statements, List<Ancestor> lineage) {
        for (String id : ids) {
            if (statements.concluded().ids().contains(id)) {
                return true;
            }
            for (Ancestor ancestor : lineage) {
                if (ancestor.license().ids().contains(id)) {
                    return true;
                }
            }
            for (LicenseExpression notice : statements.notices()) {
                if (notice.ids().contains(id)) {
                    return true;
                }
            }
        }
        return false;
    }
}
