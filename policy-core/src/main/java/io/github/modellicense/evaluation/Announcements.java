package io.github.modellicense.evaluation;

import io.github.modellicense.inventory.Diagnostic;
import io.github.modellicense.inventory.Severity;
import io.github.modellicense.policy.Rule;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Rules that soon will be in force and whom they will hit, and rules that soon end or have ended. */
final class Announcements {

    /** How many days ahead a rule is announced. */
    static final int NOTICE_DAYS = 30;

    private Announcements() {}

    static boolean bitesSoon(Rule rule, LocalDate asOf) {
        LocalDate from = rule.effectiveFrom();
        return from != null && asOf.isBefore(from) && !from.isAfter(asOf.plusDays(NOTICE_DAYS));
    }

    static List<Diagnostic> of(List<JudgedRule> rules, List<Subject> subjects, EvaluationRequest request) {
        List<Diagnostic> findings = new ArrayList<>();
        for (JudgedRule rule : rules) {
            findings.add(announcement(rule, subjects, request));
        }
        for (Rule rule : request.policy().rules()) {
            LocalDate until = rule.effectiveUntil();
            if (until != null) {
                announceEnd(rule, until, request.run().asOf(), findings);
            }
        }
        return findings;
    }

    private static void announceEnd(Rule rule, LocalDate until, LocalDate asOf, List<Diagnostic> findings) {
        String what = "rule \"" + rule.id() + "\" ";
        if (asOf.isAfter(until)) {
            findings.add(new Diagnostic(
                    Severity.INFO, rule.at(), what + "ended on " + until + " and judges nothing any more"));
        } else if (!until.isAfter(asOf.plusDays(NOTICE_DAYS))) {
            long days = ChronoUnit.DAYS.between(asOf, until);
            findings.add(new Diagnostic(
                    Severity.INFO,
                    rule.at(),
                    what + "ends on " + until + ", "
                            + (days == 0 ? "today" : "in " + days + (days == 1 ? " day" : " days"))
                            + "; from then on it judges nothing"));
        }
    }

    private static Diagnostic announcement(JudgedRule judged, List<Subject> subjects, EvaluationRequest request) {
        Set<String> models = new TreeSet<>();
        for (Raised raised : judged.judge(subjects, request.wholeRequest())) {
            models.add(raised.modelId());
        }
        Rule rule = judged.rule();
        LocalDate from = java.util.Objects.requireNonNull(rule.effectiveFrom());
        long days = ChronoUnit.DAYS.between(request.run().asOf(), from);
        String hits = models.isEmpty()
                ? "nothing here violates it"
                : "it will object to " + models.size() + (models.size() == 1 ? " model: " : " models: ")
                        + Wanted.list(List.copyOf(models));
        return new Diagnostic(
                models.isEmpty() ? Severity.INFO : Severity.WARNING,
                rule.at(),
                "rule \"" + rule.id() + "\" is in force from " + from + ", in " + days
                        + (days == 1 ? " day; " : " days; ") + hits);
    }
}
