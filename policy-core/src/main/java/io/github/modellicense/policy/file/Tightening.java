package io.github.modellicense.policy.file;

import io.github.modellicense.inventory.Severity;
import io.github.modellicense.policy.Check;
import io.github.modellicense.policy.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a later file may do to a locked rule: take allow entries away, add deny entries, raise the severity, widen
 * {@code when}, start earlier. Nothing else. Texts and the end that are left out are kept.
 */
final class Tightening {

    private Tightening() {}

    /** What the later rule loosens or changes, one sentence each; empty where it only tightens. */
    static List<String> problems(Rule locked, StatedRule later) {
        Rule rule = later.rule();
        List<String> problems = new ArrayList<>();
        if (later.unlocks()) {
            problems.add("\"locked\" cannot become false");
        }
        if (rule.severity().compareTo(locked.severity()) > 0) {
            problems.add("\"severity\" cannot fall from " + locked.severity().label() + " to "
                    + rule.severity().label());
        }
        if (!Selectors.covers(rule.when(), locked.when())) {
            problems.add("\"when\" has to select everything that it selected before");
        }
        if (startsLater(locked.effectiveFrom(), rule.effectiveFrom())) {
            problems.add("\"effectiveFrom\" cannot be later than "
                    + (locked.effectiveFrom() == null ? "now" : locked.effectiveFrom()));
        }
        refuseOther("effectiveUntil", locked.effectiveUntil(), rule.effectiveUntil(), problems);
        refuseOther("message", locked.message(), rule.message(), problems);
        refuseOther("howToFix", locked.howToFix(), rule.howToFix(), problems);
        refuseOther("contact", locked.contact(), rule.contact(), problems);
        checkProblems(locked.check(), rule.check(), problems);
        return problems;
    }

    private static boolean startsLater(@Nullable LocalDate locked, @Nullable LocalDate later) {
        return later != null && (locked == null || later.isAfter(locked));
    }

    private static void refuseOther(
            String key, @Nullable Object locked, @Nullable Object later, List<String> problems) {
        if (later != null && !later.equals(locked)) {
            problems.add("\"" + key + "\" cannot change" + (locked == null ? "" : " from \"" + locked + "\"") + " to \""
                    + later + "\"");
        }
    }

    /** What the later check permits that the earlier one did not, one sentence each. */
    static List<String> checkProblems(Check locked, Check later) {
        List<String> problems = new ArrayList<>();
        checkProblems(locked, later, problems);
        return problems;
    }

    private static void checkProblems(Check locked, Check later, List<String> problems) {
        if (!locked.key().equals(later.key())) {
            problems.add("its check is \"" + locked.key() + "\" and cannot become \"" + later.key() + "\"");
            return;
        }
        ListedEntries before = ListedEntries.of(locked);
        ListedEntries after = ListedEntries.of(later);
        if (before != null && after != null) {
            before.problems(after, problems);
        } else if (locked instanceof Check.Continuity one && later instanceof Check.Continuity other) {
            refuseFall("endOfLife", one.endOfLife(), other.endOfLife(), problems);
            refuseFall("closedLine", one.closedLine(), other.closedLine(), problems);
            refuseFall("revocable", one.revocable(), other.revocable(), problems);
        } else if (locked instanceof Check.Expression one && later instanceof Check.Expression other) {
            refuseOther("expression", one.source(), other.source(), problems);
        } else if (!locked.equals(later)) {
            problems.add("\"" + locked.key() + "\" cannot change; add a rule of your own for what is stricter");
        }
    }

    private static void refuseFall(
            String key, @Nullable Severity locked, @Nullable Severity later, List<String> problems) {
        if (locked != null && (later == null || later.compareTo(locked) > 0)) {
            problems.add("\"" + key + "\" cannot fall below " + locked.label());
        }
    }

    /** The tightened rule: still locked, with the texts and the end of the locked one where it has none. */
    static Rule inheriting(Rule locked, Rule later) {
        return new Rule(
                later.id(),
                later.when(),
                later.check(),
                later.severity(),
                later.effectiveFrom(),
                later.effectiveUntil() == null ? locked.effectiveUntil() : later.effectiveUntil(),
                later.message() == null ? locked.message() : later.message(),
                later.howToFix() == null ? locked.howToFix() : later.howToFix(),
                later.contact() == null ? locked.contact() : later.contact(),
                true,
                later.at());
    }

    static Rule withContact(Rule rule, @Nullable String contact) {
        return new Rule(
                rule.id(),
                rule.when(),
                rule.check(),
                rule.severity(),
                rule.effectiveFrom(),
                rule.effectiveUntil(),
                rule.message(),
                rule.howToFix(),
                contact,
                rule.locked(),
                rule.at());
    }
}
