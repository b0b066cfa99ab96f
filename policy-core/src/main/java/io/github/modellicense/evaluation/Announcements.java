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

/** Rules that are not in force yet but soon will be, and whom they will hit. */
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
        return findings;
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
