package io.github.modellicense.evaluation;

import io.github.modellicense.license.LicenseExpression;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which operand of an OR the licence rules permit: one that all of them do where there is one, else the first rule's. */
final class ChosenOperands {

    private ChosenOperands() {}

    static Map<String, LicenseExpression> of(List<JudgedRule> rules, List<Subject> subjects) {
        List<JudgedRule> sorted = new ArrayList<>(rules);
        sorted.sort(Comparator.comparing(rule -> rule.rule().id()));
        Map<String, LicenseExpression> chosen = new TreeMap<>();
        for (Subject subject : subjects) {
            LicenseExpression effective = subject.model().license().effective();
            if (hasChoice(effective)) {
                choose(sorted, subject, effective, chosen);
            }
        }
        return chosen;
    }

    private static boolean hasChoice(LicenseExpression expression) {
        return expression instanceof LicenseExpression.Or
                || expression instanceof LicenseExpression.And and
                        && and.operands().stream().anyMatch(ChosenOperands::hasChoice);
    }

    private static void choose(
            List<JudgedRule> rules,
            Subject subject,
            LicenseExpression effective,
            Map<String, LicenseExpression> chosen) {
        List<LicensesCheck> checks = new ArrayList<>();
        for (JudgedRule rule : rules) {
            if (rule.check() instanceof LicensesCheck check && rule.selects(subject)) {
                checks.add(check);
            }
        }
        if (checks.isEmpty()) {
            return;
        }
        LicenseExpression best = Licenses.choose(effective, operand -> worst(checks, operand));
        LicenseExpression permitted =
                worst(checks, best) == Listing.PERMITTED ? best : checks.get(0).chosen(effective);
        if (checks.get(0).listing(permitted) == Listing.PERMITTED) {
            chosen.put(subject.id(), permitted);
        }
    }

    private static Listing worst(List<LicensesCheck> checks, LicenseExpression operand) {
        Listing worst = Listing.PERMITTED;
        for (LicensesCheck check : checks) {
            worst = worst.worse(check.listing(operand));
        }
        return worst;
    }
}
