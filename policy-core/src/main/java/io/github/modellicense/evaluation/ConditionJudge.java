package io.github.modellicense.evaluation;

import static io.github.modellicense.evaluation.ConditionAnswer.missing;
import static io.github.modellicense.evaluation.ConditionAnswer.satisfied;
import static io.github.modellicense.evaluation.ConditionAnswer.violated;

import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.license.LicenseCondition;
import io.github.modellicense.policy.Organisation;
import java.util.ArrayList;
import java.util.List;

/** Measures one condition of a licence against the organisation's facts. A missing fact never satisfies. */
final class ConditionJudge {

    private static final String USES = "organisation.uses";

    private final Organisation organisation;

    ConditionJudge(Organisation organisation) {
        this.organisation = organisation;
    }

    ConditionAnswer judge(LicenseCondition condition, LicensedModel model) {
        if (condition instanceof LicenseCondition.NonCommercial nonCommercial) {
            return nonCommercial(nonCommercial.effect());
        } else if (condition instanceof LicenseCondition.ResearchOnly) {
            return researchOnly();
        } else if (condition instanceof LicenseCondition.UserCap cap) {
            return users(cap);
        } else if (condition instanceof LicenseCondition.RevenueCap cap) {
            return revenue(cap);
        } else if (condition instanceof LicenseCondition.TerritoryExclusion exclusion) {
            return territory(exclusion, model);
        } else if (condition instanceof LicenseCondition.Hosting hosting) {
            return use("serve", "serving the model to others", hosting.effect());
        } else if (condition instanceof LicenseCondition.OutputTraining training) {
            return training(training);
        } else if (condition instanceof LicenseCondition.Undetermined undetermined) {
            return missing(
                    undetermined.topic(),
                    "a person has to read what it says on " + undetermined.topic() + ": \"" + undetermined.source()
                            + "\"",
                    null);
        }
        throw new AssertionError(condition);
    }

    private ConditionAnswer nonCommercial(LicenseCondition.Effect effect) {
        if (effect == LicenseCondition.Effect.ADDS_OBLIGATION) {
            return satisfied("commercial use only adds a duty");
        }
        return organisation.commercial()
                ? violated(
                        "commercial use is not allowed" + without(effect),
                        "organisation.commercial true",
                        "non-commercial use")
                : satisfied("the organisation's use is not commercial");
    }

    private ConditionAnswer researchOnly() {
        return organisation.commercial()
                ? violated("only research use is allowed", "organisation.commercial true", "research use")
                : missing(
                        "whether the use is research",
                        "only research use is allowed, and no fact of the organisation says that the use is research",
                        "research use");
    }

    private ConditionAnswer users(LicenseCondition.UserCap cap) {
        Long users = organisation.monthlyActiveUsers();
        String wanted = "at most " + cap.monthlyActiveUsers() + " monthlyActiveUsers"
                + (cap.asOf() == null ? "" : ", counted on " + cap.asOf());
        if (cap.effect() == LicenseCondition.Effect.ADDS_OBLIGATION) {
            return satisfied("more than " + cap.monthlyActiveUsers() + " monthly active users only add a duty");
        }
        if (users == null) {
            return missing(
                    "organisation.monthlyActiveUsers",
                    "it depends on organisation.monthlyActiveUsers, which the policy does not state",
                    wanted);
        }
        return users > cap.monthlyActiveUsers()
                ? violated(
                        users + " > " + cap.monthlyActiveUsers() + " monthlyActiveUsers" + without(cap.effect()),
                        users + " monthlyActiveUsers",
                        wanted)
                : satisfied(users + " <= " + cap.monthlyActiveUsers() + " monthlyActiveUsers");
    }

    private ConditionAnswer revenue(LicenseCondition.RevenueCap cap) {
        String fact = cap.period() == LicenseCondition.Period.MONTH ? "monthlyRevenueUsd" : "annualRevenueUsd";
        String wanted = "at most " + cap.amountUsd() + " " + fact;
        if (cap.effect() == LicenseCondition.Effect.ADDS_OBLIGATION) {
            return satisfied("more than " + cap.amountUsd() + " " + fact + " only add a duty");
        }
        if (cap.hostingOnly() && Boolean.FALSE.equals(uses("serve"))) {
            return satisfied("the cap is on those who serve the model, and serve is none of the organisation's uses");
        }
        Long revenue = revenue(cap.period());
        if (revenue == null) {
            return missing(
                    "organisation." + fact,
                    "it depends on organisation." + fact + ", which the policy does not state",
                    wanted);
        }
        if (!exceeds(cap, revenue)) {
            return satisfied(revenue + " <= " + cap.amountUsd() + " " + fact);
        }
        if (cap.hostingOnly() && uses("serve") == null) {
            return missing(
                    USES,
                    "it depends on " + USES + ": above " + cap.amountUsd() + " " + fact + " nobody may serve it",
                    wanted);
        }
        return violated(
                revenue + " > " + cap.amountUsd() + " " + fact + without(cap.effect()), revenue + " " + fact, wanted);
    }

    /** A month's revenue of only a year's is rounded down for show; the comparison is not. */
    private boolean exceeds(LicenseCondition.RevenueCap cap, long revenue) {
        if (cap.period() == LicenseCondition.Period.MONTH && organisation.monthlyRevenueUsd() == null) {
            long year = organisation.annualRevenueUsd() == null ? 0 : organisation.annualRevenueUsd();
            return year / 12 > cap.amountUsd() || year / 12 == cap.amountUsd() && year % 12 != 0;
        }
        return revenue > cap.amountUsd();
    }

    private @org.jspecify.annotations.Nullable Long revenue(LicenseCondition.Period period) {
        Long year = organisation.annualRevenueUsd();
        if (period == LicenseCondition.Period.YEAR) {
            return year;
        }
        Long month = organisation.monthlyRevenueUsd();
        return month != null || year == null ? month : Long.valueOf(year / 12);
    }

    private ConditionAnswer territory(LicenseCondition.TerritoryExclusion exclusion, LicensedModel model) {
        String excluded = String.join(", ", exclusion.territories());
        Boolean multimodal = exclusion.multimodalOnly() ? Multimodality.of(model) : Boolean.TRUE;
        if (Boolean.FALSE.equals(multimodal)) {
            return satisfied("only multimodal models are excluded in " + excluded + ", and this one works on text");
        }
        boolean domicileOnly = exclusion.whom() == LicenseCondition.Whom.LICENSEE_DOMICILE;
        List<String> hit = new ArrayList<>();
        if (organisation.domicile() != null && Territories.within(organisation.domicile(), exclusion.territories())) {
            hit.add("organisation.domicile " + organisation.domicile());
        }
        List<String> territories = organisation.territories();
        for (String territory : domicileOnly || territories == null ? List.<String>of() : territories) {
            if (Territories.within(territory, exclusion.territories())) {
                hit.add("organisation.territories " + territory);
            }
        }
        String wanted = "outside " + excluded;
        if (hit.isEmpty()) {
            List<String> missing = missingPlaces(domicileOnly);
            String facts = String.join(" and ", missing);
            return missing.isEmpty()
                    ? satisfied("the organisation is outside " + excluded)
                    : missing(
                            facts,
                            "it depends on " + facts + ", which the policy does not state: no rights in " + excluded,
                            wanted);
        }
        if (multimodal == null) {
            return missing(
                    "whether the model is multimodal",
                    "multimodal models are excluded in " + excluded + " (" + hit.get(0)
                            + "), and nobody knows whether this one is multimodal",
                    wanted);
        }
        return violated("no rights in " + excluded + ": " + String.join(", ", hit), String.join(", ", hit), wanted);
    }

    /** Where somebody resides is a place of use too. */
    private List<String> missingPlaces(boolean domicileOnly) {
        List<String> missing = new ArrayList<>();
        if (!domicileOnly && organisation.territories() == null) {
            missing.add("organisation.territories");
        }
        if (organisation.domicile() == null) {
            missing.add("organisation.domicile");
        }
        return missing;
    }

    private ConditionAnswer training(LicenseCondition.OutputTraining training) {
        ConditionAnswer answer = use("train-others", "training other models on its outputs", training.effect());
        boolean aPersonDecides = training.competingOnly() && answer.state() == ConditionAnswer.State.VIOLATED;
        return aPersonDecides
                ? missing(
                        "whether the models trained on its outputs compete with the licensor's",
                        "its outputs may not train competing models, and train-others is one of the organisation's uses",
                        "no competing model")
                : answer;
    }

    private ConditionAnswer use(String use, String what, LicenseCondition.Effect effect) {
        if (effect == LicenseCondition.Effect.ADDS_OBLIGATION) {
            return satisfied(what + " only adds a duty");
        }
        Boolean uses = uses(use);
        if (uses == null) {
            return missing(
                    USES,
                    "it depends on " + USES + ", which the policy does not state: it restricts " + what,
                    "no " + use);
        }
        return uses
                ? violated(what + " is not allowed" + without(effect), "organisation.uses " + use, "no " + use)
                : satisfied(use + " is none of the organisation's uses");
    }

    private @org.jspecify.annotations.Nullable Boolean uses(String use) {
        List<String> uses = organisation.uses();
        return uses == null ? null : Boolean.valueOf(uses.contains(use));
    }

    private static String without(LicenseCondition.Effect effect) {
        return effect == LicenseCondition.Effect.NEEDS_AGREEMENT ? " without an agreement with the licensor" : "";
    }
}
