package io.github.modellicense.evaluation;

import io.github.modellicense.catalog.LicensedInventory;
import io.github.modellicense.inventory.Diagnostic;
import io.github.modellicense.inventory.Severity;
import io.github.modellicense.inventory.Sorted;
import io.github.modellicense.license.LicenseExpression;
import io.github.modellicense.license.LicenseObligation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the policy says about an inventory on a day, ready to be written by every report.
 *
 * @param policySha256 of the effective policy
 * @param chosen the permitted operand of an OR, by model id as printed
 * @param obligations each model's duties with their status, by model id as printed
 * @param violations sorted; open, waived and baselined ones
 * @param waivers every waiver with its state
 * @param findings of the evaluation itself, such as a waiver no longer needed or a rule about to bite
 */
public record Evaluation(
        RunInfo run,
        LicensedInventory inventory,
        String policyName,
        String policySource,
        String policySha256,
        String catalogVersion,
        String catalogSha256,
        List<RuleStatus> rules,
        Outcome outcome,
        Map<String, LicenseExpression> chosen,
        Map<String, List<ObligationStatus>> obligations,
        List<Violation> violations,
        List<WaiverStatus> waivers,
        List<Diagnostic> findings) {

    public Evaluation {
        rules = List.copyOf(rules);
        chosen = Map.copyOf(chosen);
        obligations = Map.copyOf(obligations);
        violations = sorted(violations);
        waivers = List.copyOf(waivers);
        findings = Sorted.distinct(findings);
    }

    private static List<Violation> sorted(List<Violation> violations) {
        List<Violation> sorted = new ArrayList<>(violations);
        Collections.sort(sorted);
        return Collections.unmodifiableList(sorted);
    }

    /**
     * True where the build has to fail: the policy is broken or could not be judged, and either the build was not told to
     * go on ({@code failOn=never}) or the policy forbids to tell it so.
     */
    public boolean failsBuild() {
        if (outcome == Outcome.PASSED || outcome == Outcome.SKIPPED) {
            return false;
        }
        if (!run.failOn().equals("never")) {
            return true;
        }
        for (Violation violation : violations) {
            if (violation.check().startsWith("enforcement.")) {
                return true;
            }
        }
        return false;
    }

    /** This evaluation with more findings. */
    public Evaluation with(List<Diagnostic> more) {
        List<Diagnostic> all = new ArrayList<>(findings);
        all.addAll(more);
        return new Evaluation(
                run,
                inventory,
                policyName,
                policySource,
                policySha256,
                catalogVersion,
                catalogSha256,
                rules,
                outcome,
                chosen,
                obligations,
                violations,
                waivers,
                all);
    }

    /**
     * A rule of the effective policy.
     *
     * @param check the key of its check in the policy file, such as {@code licenses}
     * @param source file or artifact it stands in
     * @param line 1-based; 0 where unknown
     * @param inForce false before {@code effectiveFrom} and after {@code effectiveUntil}
     * @param effectiveFrom ISO day; null where always
     */
    public record RuleStatus(
            String id,
            String check,
            Severity severity,
            String source,
            int line,
            boolean inForce,
            @Nullable String effectiveFrom,
            @Nullable String effectiveUntil) {}

    /**
     * A duty of a model.
     *
     * @param status {@code fulfilled}, {@code missing} or {@code unchecked}
     */
    public record ObligationStatus(LicenseObligation obligation, String status) {}

    /**
     * A waiver.
     *
     * @param state {@code used}, {@code unused}, {@code expired} or {@code expiring}
     * @param note why it did not match or that it is no longer needed; null where there is nothing to say
     */
    public record WaiverStatus(
            String id,
            String state,
            String rule,
            String model,
            String reason,
            String approvedBy,
            String from,
            String until,
            @Nullable String note) {}
}
