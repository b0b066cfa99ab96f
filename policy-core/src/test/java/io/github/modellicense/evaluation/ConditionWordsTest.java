package io.github.modellicense.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modellicense.license.LicenseCondition;
import io.github.modellicense.license.LicenseCondition.Effect;
import io.github.modellicense.license.LicenseCondition.Period;
import io.github.modellicense.license.LicenseCondition.Whom;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConditionWordsTest {

    private static List<String> words(LicenseCondition... conditions) {
        return List.of(conditions).stream().map(ConditionWords::of).toList();
    }

    @Test
    void saysWhatEachConditionForbids() {
        // When
        List<String> words = words(
                new LicenseCondition.NonCommercial(Effect.FORBIDS, "s"),
                new LicenseCondition.NonCommercial(Effect.NEEDS_AGREEMENT, "s"),
                new LicenseCondition.ResearchOnly("s"),
                new LicenseCondition.Hosting(Effect.FORBIDS, "s"),
                new LicenseCondition.OutputTraining(Effect.FORBIDS, true, "s"),
                new LicenseCondition.OutputTraining(Effect.ADDS_OBLIGATION, false, "s"),
                new LicenseCondition.Undetermined("export", "a sentence"));
        // Then
        assertThat(words)
                .containsExactly(
                        "Not for commercial use.",
                        "Commercial use only after an agreement or registration with the licensor.",
                        "For research only.",
                        "Serving the model to others: not allowed.",
                        "Training competing models on its outputs: not allowed.",
                        "Training other models on its outputs: allowed, with more duties.",
                        "A person has to read what it says on export: a sentence");
    }

    @Test
    void saysTheMeasureOfEachCap() {
        // When
        List<String> words = words(
                new LicenseCondition.UserCap(700_000_000, "the release", Effect.NEEDS_AGREEMENT, "s"),
                new LicenseCondition.UserCap(1_000, null, Effect.FORBIDS, "s"),
                new LicenseCondition.RevenueCap(1_000_000, Period.YEAR, Effect.FORBIDS, true, "s"),
                new LicenseCondition.RevenueCap(20, Period.MONTH, Effect.FORBIDS, false, "s"),
                new LicenseCondition.TerritoryExclusion(List.of("EU", "GB"), Whom.LICENSEE_DOMICILE, true, "s"),
                new LicenseCondition.TerritoryExclusion(List.of("KR"), Whom.TERRITORY_OF_USE, false, "s"));
        // Then
        assertThat(words)
                .containsExactly(
                        "More than 700,000,000 monthly active users (counted on the release): "
                                + "only with an agreement with the licensor.",
                        "More than 1,000 monthly active users: not allowed.",
                        "More than 1,000,000 US dollars of revenue a year, for those who serve the model to others: not allowed.",
                        "More than 20 US dollars of revenue a month: not allowed.",
                        "No rights to multimodal models for those who reside in EU, GB.",
                        "No rights for use in KR.");
    }
}
