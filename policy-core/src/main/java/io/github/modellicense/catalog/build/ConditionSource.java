package io.github.modellicense.catalog.build;

import io.github.modellicense.license.LicenseCondition;
import io.github.modellicense.license.LicenseCondition.Effect;
import io.github.modellicense.license.LicenseCondition.Period;
import io.github.modellicense.license.LicenseCondition.Whom;
import io.github.modellicense.yaml.YamlNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One condition in the sources: the key that names its kind, and the sentence it was read from. */
final class ConditionSource {

    private static final Set<String> KEYS = Set.of(
            "source",
            "nonCommercial",
            "researchOnly",
            "userCap",
            "asOf",
            "effect",
            "revenueCap",
            "period",
            "hostingOnly",
            "territory",
            "whom",
            "multimodalOnly",
            "hosting",
            "outputTraining",
            "competingOnly",
            "undetermined");

    private ConditionSource() {}

    static @Nullable LicenseCondition read(YamlNode node, SourceProblems problems) {
        YamlSource it = YamlSource.of(node, KEYS, problems);
        String source = it.required("source");
        if (it.has("nonCommercial")) {
            return new LicenseCondition.NonCommercial(effect(it, "nonCommercial"), source);
        } else if (it.has("researchOnly")) {
            return new LicenseCondition.ResearchOnly(source);
        } else if (it.has("userCap")) {
            return new LicenseCondition.UserCap(it.number("userCap"), it.text("asOf"), effect(it, "effect"), source);
        } else if (it.has("revenueCap")) {
            Period period = it.constant("period", Period.class, Period.YEAR);
            return new LicenseCondition.RevenueCap(
                    it.number("revenueCap"), period, effect(it, "effect"), it.flag("hostingOnly"), source);
        } else if (it.has("territory")) {
            Whom whom = it.text("whom") == null || !it.text("whom").equals("domicile")
                    ? Whom.TERRITORY_OF_USE
                    : Whom.LICENSEE_DOMICILE;
            return new LicenseCondition.TerritoryExclusion(
                    it.texts("territory"), whom, it.flag("multimodalOnly"), source);
        } else if (it.has("hosting")) {
            return new LicenseCondition.Hosting(effect(it, "hosting"), source);
        } else if (it.has("outputTraining")) {
            return new LicenseCondition.OutputTraining(effect(it, "outputTraining"), it.flag("competingOnly"), source);
        } else if (it.has("undetermined")) {
            return new LicenseCondition.Undetermined(it.required("undetermined"), source);
        }
        it.problem("a condition without a kind");
        return null;
    }

    private static Effect effect(YamlSource it, String key) {
        return it.constant(key, Effect.class, Effect.FORBIDS);
    }
}
