package io.github.modellicense.evaluation;

import io.github.modellicense.license.LicenseCondition;
import io.github.modellicense.license.LicenseCondition.Effect;
import java.util.Locale;

/** Conditions of licences in plain words. */
final class ConditionWords {

    private ConditionWords() {}

    static String of(LicenseCondition condition) {
        if (condition instanceof LicenseCondition.NonCommercial it) {
            return it.effect() == Effect.FORBIDS
                    ? "Not for commercial use."
                    : "Commercial use only after an agreement or registration with the licensor.";
        } else if (condition instanceof LicenseCondition.ResearchOnly) {
            return "For research only.";
        } else if (condition instanceof LicenseCondition.UserCap it) {
            return "More than " + grouped(it.monthlyActiveUsers()) + " monthly active users"
                    + (it.asOf() == null ? "" : " (counted on " + it.asOf() + ")") + ": " + effect(it.effect());
        } else if (condition instanceof LicenseCondition.RevenueCap it) {
            return "More than " + grouped(it.amountUsd()) + " US dollars of revenue a "
                    + it.period().name().toLowerCase(Locale.ROOT)
                    + (it.hostingOnly() ? ", for those who serve the model to others" : "") + ": "
                    + effect(it.effect());
        } else if (condition instanceof LicenseCondition.TerritoryExclusion it) {
            return "No rights " + (it.multimodalOnly() ? "to multimodal models " : "")
                    + (it.whom() == LicenseCondition.Whom.LICENSEE_DOMICILE
                            ? "for those who reside in "
                            : "for use in ")
                    + String.join(", ", it.territories()) + ".";
        } else if (condition instanceof LicenseCondition.Hosting it) {
            return "Serving the model to others: " + effect(it.effect());
        } else if (condition instanceof LicenseCondition.OutputTraining it) {
            return "Training " + (it.competingOnly() ? "competing" : "other") + " models on its outputs: "
                    + effect(it.effect());
        } else if (condition instanceof LicenseCondition.Undetermined it) {
            return "A person has to read what it says on " + it.topic() + ": " + it.source();
        }
        throw new AssertionError(condition);
    }

    private static String effect(Effect effect) {
        return switch (effect) {
            case FORBIDS -> "not allowed.";
            case NEEDS_AGREEMENT -> "only with an agreement with the licensor.";
            case ADDS_OBLIGATION -> "allowed, with more duties.";
        };
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
