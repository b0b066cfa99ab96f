package io.github.modellicense.catalog.build;

import io.github.modellicense.inventory.Labeled;
import io.github.modellicense.license.LicenseCategory;
import io.github.modellicense.license.LicenseCondition;
import io.github.modellicense.license.LicenseObligation;
import io.github.modellicense.license.LicenseProfile;
import io.github.modellicense.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One licence in the sources.
 *
 * @param concludes false for an entry that is never the licence of a model: a family, a policy, nothing in particular
 * @param titles first lines of its text
 */
record LicenseSource(
        String place, LicenseProfile profile, boolean concludes, List<String> spellings, List<String> titles) {

    private static final Set<String> KEYS = Set.of(
            "id",
            "name",
            "version",
            "steward",
            "url",
            "family",
            "concludes",
            "category",
            "osiApproved",
            "revocable",
            "confidence",
            "source",
            "notes",
            "spellings",
            "titles",
            "conditions",
            "obligations");

    private static final Set<String> CONFIDENCE = Set.of("verified-from-text", "from-secondary", "unverified");

    static LicenseSource read(YamlNode node, String asOf, SourceProblems problems) {
        YamlSource it = YamlSource.of(node, KEYS, problems);
        if (!CONFIDENCE.contains(it.required("confidence"))) {
            it.problem("\"confidence\" must be one of "
                    + CONFIDENCE.stream().sorted().toList());
        }
        LicenseProfile profile = new LicenseProfile(
                it.required("id"),
                it.required("name"),
                it.text("version"),
                it.text("steward"),
                it.text("url"),
                it.text("family"),
                it.labeled("category", LicenseCategory.values(), LicenseCategory.UNKNOWN_OTHER),
                it.flag("osiApproved"),
                it.has("revocable") ? it.flag("revocable") : null,
                conditions(it, problems),
                obligations(it, problems),
                it.text("notes"),
                it.required("source"),
                asOf,
                it.required("confidence"));
        boolean concludes = !it.has("concludes") || it.flag("concludes");
        return new LicenseSource(it.place(), profile, concludes, it.texts("spellings"), it.texts("titles"));
    }

    private static List<LicenseCondition> conditions(YamlSource it, SourceProblems problems) {
        List<LicenseCondition> conditions = new ArrayList<>();
        for (YamlNode node : it.items("conditions")) {
            LicenseCondition condition = ConditionSource.read(node, problems);
            if (condition != null) {
                conditions.add(condition);
            }
        }
        return conditions;
    }

    private static List<LicenseObligation> obligations(YamlSource it, SourceProblems problems) {
        List<LicenseObligation> obligations = new ArrayList<>();
        for (YamlNode node : it.items("obligations")) {
            if (node instanceof YamlNode.Mapping mapping && mapping.entries().size() == 1) {
                YamlNode.Entry entry = mapping.entries().get(0);
                LicenseObligation.Kind kind = Labeled.find(
                        LicenseObligation.Kind.values(), entry.key().value());
                if (kind != null && entry.value() instanceof YamlNode.Scalar text) {
                    obligations.add(new LicenseObligation(kind, text.value()));
                    continue;
                }
            }
            problems.add(node.at().toString(), "an obligation is one line KIND: \"text\"");
        }
        return obligations;
    }
}
