package io.github.modellicense.evaluation;

import io.github.modellicense.inventory.Diagnostic;
import io.github.modellicense.inventory.ModelReference;
import io.github.modellicense.inventory.Severity;
import io.github.modellicense.policy.Check;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Models whose end is announced and near, where a rule cares about ends: said before it fails. */
final class EndsAhead {

    /** How many days ahead an end is announced. */
    static final int NOTICE_DAYS = 180;

    private EndsAhead() {}

    static List<Diagnostic> of(List<JudgedRule> rules, List<Subject> subjects, LocalDate asOf) {
        List<Diagnostic> findings = new ArrayList<>();
        for (JudgedRule rule : rules) {
            if (rule.rule().check() instanceof Check.Continuity continuity && continuity.endOfLife() != null) {
                for (Subject subject : subjects) {
                    announce(rule, subject, asOf, findings);
                }
            }
        }
        return findings;
    }

    private static void announce(JudgedRule rule, Subject subject, LocalDate asOf, List<Diagnostic> findings) {
        String end = subject.model().line().endOfLife();
        LocalDate day = end == null ? null : IsoDay.firstOf(end);
        if (day == null || !asOf.isBefore(day) || day.isAfter(asOf.plusDays(NOTICE_DAYS)) || !rule.selects(subject)) {
            return;
        }
        ModelReference first = subject.uses().get(0).references().get(0);
        findings.add(new Diagnostic(
                Severity.WARNING,
                first.at(),
                "\"" + subject.id() + "\" ends on " + end + ", in " + ChronoUnit.DAYS.between(asOf, day)
                        + " days; rule \"" + rule.rule().id() + "\" will object from then on"));
    }
}
