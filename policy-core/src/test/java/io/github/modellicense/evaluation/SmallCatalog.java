package io.github.modellicense.evaluation;

import io.github.modellicense.catalog.LicenseCatalog;
import io.github.modellicense.catalog.LicenseReading;
import io.github.modellicense.inventory.Labeled;
import io.github.modellicense.license.InvalidExpressionException;
import io.github.modellicense.license.LicenseCategory;
import io.github.modellicense.license.LicenseCondition;
import io.github.modellicense.license.LicenseProfile;
import io.github.modellicense.license.SpdxParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The licences of {@code conformance/licenses.yaml}. */
final class SmallCatalog implements LicenseCatalog {

    private final Map<String, LicenseProfile> profiles = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final List<String> exceptions;

    SmallCatalog() {
        CaseNode file = CaseNode.resource("conformance/licenses.yaml");
        for (CaseNode license : file.list("licenses")) {
            LicenseProfile profile = profile(license);
            profiles.put(profile.id(), profile);
        }
        exceptions = file.texts("exceptions");
    }

    private static LicenseProfile profile(CaseNode license) {
        String id = license.text("id", "");
        List<LicenseCondition> conditions = new ArrayList<>();
        license.list("conditions").forEach(each -> conditions.add(condition(each)));
        LicenseCategory category = Labeled.find(LicenseCategory.values(), license.text("category", ""));
        if (category == null) {
            throw new IllegalArgumentException(id);
        }
        String revocable = license.optional("revocable");
        return new LicenseProfile(
                id,
                id,
                null,
                null,
                null,
                null,
                category,
                false,
                revocable == null ? null : Boolean.valueOf(revocable),
                conditions,
                List.of(),
                null,
                "the conformance cases",
                "2026-11-22",
                license.text("confidence", "verified-from-text"));
    }

    private static LicenseCondition condition(CaseNode node) {
        String source = "a sentence of the licence";
        LicenseCondition.Effect effect = LicenseCondition.Effect.valueOf(
                node.text("effect", "forbids").toUpperCase(Locale.ROOT).replace('-', '_'));
        long amount = Long.parseLong(node.text("amount", "0"));
        return switch (node.text("kind", "")) {
            case "non-commercial" -> new LicenseCondition.NonCommercial(effect, source);
            case "research-only" -> new LicenseCondition.ResearchOnly(source);
            case "users" -> new LicenseCondition.UserCap(amount, null, effect, source);
            case "revenue" ->
                new LicenseCondition.RevenueCap(
                        amount,
                        node.text("period", "").equals("month")
                                ? LicenseCondition.Period.MONTH
                                : LicenseCondition.Period.YEAR,
                        effect,
                        node.flag("hosting"),
                        source);
            case "territory" ->
                new LicenseCondition.TerritoryExclusion(
                        node.texts("territories"),
                        node.text("whom", "").equals("domicile")
                                ? LicenseCondition.Whom.LICENSEE_DOMICILE
                                : LicenseCondition.Whom.TERRITORY_OF_USE,
                        node.flag("multimodal"),
                        source);
            case "hosting" -> new LicenseCondition.Hosting(effect, source);
            case "training" -> new LicenseCondition.OutputTraining(effect, node.flag("competing"), source);
            case "undetermined" -> new LicenseCondition.Undetermined(node.text("topic", ""), source);
            default -> throw new IllegalArgumentException(node.text("kind", ""));
        };
    }

    @Override
    public @Nullable LicenseProfile profile(String id) {
        return profiles.get(id);
    }

    @Override
    public boolean known(String id) {
        LicenseProfile profile = profiles.get(id);
        return profile != null && profile.id().equals(id);
    }

    @Override
    public @Nullable String license(String id) {
        LicenseProfile profile = profiles.get(id);
        return profile != null ? profile.id() : id.startsWith("LicenseRef-") ? id : null;
    }

    @Override
    public @Nullable String exception(String id) {
        return exceptions.contains(id) ? id : null;
    }

    @Override
    public LicenseCategory category(String id) {
        LicenseProfile profile = profiles.get(id);
        return profile == null ? LicenseCategory.UNKNOWN_OTHER : profile.category();
    }

    @Override
    public LicenseReading read(String spelling, @Nullable String hint) {
        try {
            return new LicenseReading.Known(SpdxParser.parse(spelling, this));
        } catch (InvalidExpressionException e) {
            return new LicenseReading.Unknown(spelling);
        }
    }

    @Override
    public List<String> ids() {
        return profiles.values().stream().map(LicenseProfile::id).sorted().toList();
    }
}
