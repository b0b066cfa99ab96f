package io.github.modellicense.evaluation;

import io.github.modellicense.catalog.LicenseCatalog;
import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.license.LicenseCondition;
import io.github.modellicense.license.LicenseExpression;
import io.github.modellicense.license.LicenseObligation;
import io.github.modellicense.license.LicenseProfile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of a model or a licence, and what a policy says about it: everything that {@code explain} writes. */
public sealed interface Explanation {

    /**
     * A model.
     *
     * @param note what a person should know about its name; null where nothing
     * @param licenses each licence of the effective expression
     * @param verdicts one per rule, in the policy's order, as if the model were used in production
     * @param alternatives models for the same capability that every rule permits, in neutral order
     * @param changes what would change the verdict, one sentence each
     */
    record OfModel(
            LicensedModel model,
            @Nullable String note,
            List<Terms> licenses,
            List<RuleVerdict> verdicts,
            @Nullable String capability,
            List<LicensedModel> alternatives,
            List<String> changes)
            implements Explanation {
        public OfModel {
            licenses = List.copyOf(licenses);
            verdicts = List.copyOf(verdicts);
            alternatives = List.copyOf(alternatives);
            changes = List.copyOf(changes);
        }
    }

    /**
     * A licence.
     *
     * @param spelling as it was asked for
     * @param licenses what it means: one, several for an expression, none where nobody knows
     * @param candidates the licences that share an ambiguous spelling; empty otherwise
     * @param verdicts what each licence rule says of it
     */
    record OfLicense(String spelling, List<Terms> licenses, List<Terms> candidates, List<RuleVerdict> verdicts)
            implements Explanation {
        public OfLicense {
            licenses = List.copyOf(licenses);
            candidates = List.copyOf(candidates);
            verdicts = List.copyOf(verdicts);
        }
    }

    /**
     * The terms of one licence.
     *
     * @param id as printed
     * @param profile null where nothing is known
     * @param conditions in plain words
     */
    record Terms(
            String id, @Nullable LicenseProfile profile, List<String> conditions, List<LicenseObligation> obligations) {
        public Terms {
            conditions = List.copyOf(conditions);
            obligations = List.copyOf(obligations);
        }

        /** The terms of each licence in an expression, left to right; none for what is not known. */
        public static List<Terms> of(LicenseExpression expression, LicenseCatalog licenses) {
            List<Terms> terms = new ArrayList<>();
            for (LicenseExpression leaf : Licenses.leaves(expression)) {
                if (!leaf.unknown()) {
                    terms.add(ofLeaf(leaf, licenses));
                }
            }
            return terms;
        }

        private static Terms ofLeaf(LicenseExpression leaf, LicenseCatalog licenses) {
            LicenseProfile profile = Licenses.profile(leaf, licenses);
            List<String> conditions = new ArrayList<>();
            if (profile != null) {
                for (LicenseCondition condition : profile.conditions()) {
                    conditions.add(ConditionWords.of(condition));
                }
            }
            return new Terms(leaf.toString(), profile, conditions, profile == null ? List.of() : profile.obligations());
        }
    }

    /**
     * What a rule says.
     *
     * @param verdict {@code permitted}, {@code denied}, {@code review}, {@code undetermined}, {@code not selected},
     *     {@code not in force} or {@code depends on the project}
     * @param source where the rule stands
     */
    record RuleVerdict(String rule, String check, String severity, String verdict, String because, String source) {}
}
