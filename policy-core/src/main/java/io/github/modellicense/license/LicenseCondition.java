package io.github.modellicense.license;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a licence depends on, as a typed value with the sentence it was read from. Use policies, notices, naming,
 * acceptance and patent clauses are obligations, never conditions (contract, section 4).
 */
public sealed interface LicenseCondition {

    /** The prose of the source that the value was read from. */
    String source();

    /** What happens where the condition is met by the organisation's facts. */
    enum Effect {
        /** No rights beyond it. */
        FORBIDS,
        /** Rights only after an agreement with the licensor. */
        NEEDS_AGREEMENT,
        /** Rights stay, a duty is added; never a violation of a condition. */
        ADDS_OBLIGATION
    }

    /**
     * Commercial use is not allowed.
     *
     * @param effect {@code NEEDS_AGREEMENT} where an application or registration with the licensor opens it
     */
    record NonCommercial(Effect effect, String source) implements LicenseCondition {}

    /** Only research (or evaluation) use is allowed. */
    record ResearchOnly(String source) implements LicenseCondition {}

    /**
     * A cap on users.
     *
     * @param monthlyActiveUsers the largest number still allowed
     * @param asOf the day on which users are counted, as the licence says it; null for any time
     */
    record UserCap(long monthlyActiveUsers, @Nullable String asOf, Effect effect, String source)
            implements LicenseCondition {}

    /**
     * A cap on revenue.
     *
     * @param amountUsd the largest revenue still allowed, US dollars
     * @param period what the revenue is summed over
     * @param hostingOnly true where only those who serve the model to others (model as a service) are capped
     */
    record RevenueCap(long amountUsd, Period period, Effect effect, boolean hostingOnly, String source)
            implements LicenseCondition {}

    /** What a revenue is summed over. */
    enum Period {
        MONTH,
        YEAR
    }

    /**
     * No rights in some territories.
     *
     * @param territories ISO 3166 alpha-2 codes, and {@code EU}
     * @param whom whose territory counts
     * @param multimodalOnly true where only multimodal models of the licence are excluded
     */
    record TerritoryExclusion(List<String> territories, Whom whom, boolean multimodalOnly, String source)
            implements LicenseCondition {
        public TerritoryExclusion {
            territories = List.copyOf(territories);
        }
    }

    /** Whose territory a licence looks at. */
    enum Whom {
        LICENSEE_DOMICILE,
        TERRITORY_OF_USE
    }

    /** Serving the model to third parties is restricted. */
    record Hosting(Effect effect, String source) implements LicenseCondition {}

    /**
     * Outputs may not be used to train other models.
     *
     * @param competingOnly true where only models that compete with the licensor's are meant: which those are is a
     *     question for a person
     */
    record OutputTraining(Effect effect, boolean competingOnly, String source) implements LicenseCondition {}

    /** Prose that could not be typed: never satisfied, always undetermined. */
    record Undetermined(String topic, String source) implements LicenseCondition {}
}
