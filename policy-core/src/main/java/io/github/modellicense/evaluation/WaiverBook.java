package io.github.modellicense.evaluation;

import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.inventory.Diagnostic;
import io.github.modellicense.inventory.Severity;
import io.github.modellicense.policy.Policy;
import io.github.modellicense.policy.Waiver;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The waivers of a request: finds the one that covers an objection, and remembers what each was used for. Waived is
 * never hidden; a waiver that does not match in every respect does not match at all.
 */
final class WaiverBook {

    /** How many days before its end a waiver is said to be expiring. */
    static final int NOTICE_DAYS = 30;

    private final EvaluationRequest request;
    private final LocalDate asOf;
    private final Map<String, Set<String>> coveredModels = new HashMap<>();
    private final Map<String, String> nearMisses = new HashMap<>();
    private final List<Diagnostic> findings = new ArrayList<>();

    WaiverBook(EvaluationRequest request) {
        this.request = request;
        this.asOf = request.run().asOf();
    }

    /** The waiver that covers the objection; null where none does. */
    @Nullable
    Waiver covering(Raised raised) {
        List<Waiver> matching = new ArrayList<>();
        Map<Waiver, String> others = new HashMap<>();
        for (Waiver waiver : request.waivers()) {
            if (isAbout(waiver, raised)) {
                String mismatch = mismatch(waiver, raised);
                if (mismatch == null) {
                    matching.add(waiver);
                } else {
                    others.put(waiver, mismatch);
                    nearMisses.put(waiver.id(), mismatch);
                }
            }
        }
        Waiver winner = lastingLongest(matching);
        if (winner != null) {
            coveredModels.computeIfAbsent(winner.id(), id -> new TreeSet<>()).add(raised.modelId());
            matching.remove(winner);
            matching.forEach(other -> others.put(other, "\"" + winner.id() + "\" lasts at least as long"));
            sayWhoWon(winner, others, raised);
        }
        return winner;
    }

    /** The one that ends last; of several the one whose id sorts last. */
    private static @Nullable Waiver lastingLongest(List<Waiver> waivers) {
        Waiver longest = null;
        for (Waiver waiver : waivers) {
            if (longest == null || lastsLonger(waiver, longest)) {
                longest = waiver;
            }
        }
        return longest;
    }

    private static boolean lastsLonger(Waiver waiver, Waiver other) {
        int later = waiver.until().compareTo(other.until());
        return later > 0 || later == 0 && waiver.id().compareTo(other.id()) > 0;
    }

    /** Why the waivers about this objection do not cover it; empty where there are none. */
    String whyNot(Raised raised) {
        StringBuilder text = new StringBuilder();
        for (Waiver waiver : request.waivers()) {
            String mismatch = isAbout(waiver, raised) ? mismatch(waiver, raised) : null;
            if (mismatch != null) {
                text.append(text.length() == 0 ? "" : "; ")
                        .append("waiver \"")
                        .append(waiver.id())
                        .append("\" does not cover it: ")
                        .append(mismatch);
            }
        }
        return text.toString();
    }

    private static boolean isAbout(Waiver waiver, Raised raised) {
        LicensedModel model = raised.model();
        return waiver.rule().equals(raised.rule().id())
                && (model == null ? waiver.model().pattern().equals("*") : ModelPattern.matches(waiver.model(), model));
    }

    private @Nullable String mismatch(Waiver waiver, Raised raised) {
        Policy.WaiverTerms terms = request.policy().waivers();
        if (waiver.organisation() ? !terms.acceptOrganisation() : !terms.acceptProject()) {
            return "the policy takes no waivers from the " + (waiver.organisation() ? "organisation's" : "project's")
                    + " file";
        }
        if (asOf.isBefore(waiver.from())) {
            return "it begins on " + waiver.from();
        }
        if (asOf.isAfter(waiver.until())) {
            return "it ended on " + waiver.until();
        }
        if (waiver.until().isAfter(waiver.from().plusDays(terms.maxTermDays()))) {
            return "it lasts longer than the " + terms.maxTermDays() + " days that the policy allows";
        }
        return raised.model() == null ? null : changed(waiver, raised, raised.model());
    }

    private @Nullable String changed(Waiver waiver, Raised raised, LicensedModel model) {
        String license = waiver.license();
        if (license == null && raised.boundToLicense()) {
            return "it names no licence";
        }
        if (license != null && !Licenses.same(license, model.license().effective(), request.licenses())) {
            return "it was given for licence " + license + ", now it is "
                    + model.license().effective();
        }
        if (waiver.revision() != null && !waiver.revision().equals(model.revision())) {
            return "it was given for revision " + waiver.revision() + ", now it is "
                    + (model.revision() == null ? "not known" : model.revision());
        }
        if (waiver.sha256() != null && !waiver.sha256().equalsIgnoreCase(model.sha256())) {
            return "it was given for digest " + waiver.sha256() + ", now it is "
                    + (model.sha256() == null ? "not known" : model.sha256());
        }
        return null;
    }

    private void sayWhoWon(Waiver winner, Map<Waiver, String> others, Raised raised) {
        others.forEach((other, why) -> findings.add(new Diagnostic(
                Severity.INFO,
                other.at(),
                "waiver \"" + winner.id() + "\" covers \"" + raised.modelId() + "\" for rule \""
                        + raised.rule().id() + "\"; waiver \"" + other.id() + "\" was not needed or does not match: "
                        + why)));
    }

    /** Every waiver that has something to say in this request, by id. */
    List<Evaluation.WaiverStatus> statuses() {
        List<Evaluation.WaiverStatus> statuses = new ArrayList<>();
        List<Waiver> sorted = new ArrayList<>(request.waivers());
        if (sorted.size() > 1) {
            sorted.sort(Comparator.comparing(Waiver::id).thenComparing(Waiver::at));
        }
        for (Waiver waiver : sorted) {
            String state = state(waiver);
            if (state != null) {
                statuses.add(status(waiver, state));
            }
        }
        return statuses;
    }

    private @Nullable String state(Waiver waiver) {
        boolean used = coveredModels.containsKey(waiver.id());
        boolean concerned = used || nearMisses.containsKey(waiver.id());
        if (!concerned && (!request.wholeRequest() || waiver.organisation())) {
            return null;
        }
        if (asOf.isAfter(waiver.until())) {
            return "expired";
        }
        if (!used) {
            return request.wholeRequest() || concerned ? "unused" : null;
        }
        return daysLeft(waiver) <= NOTICE_DAYS ? "expiring" : "used";
    }

    private long daysLeft(Waiver waiver) {
        return ChronoUnit.DAYS.between(asOf, waiver.until());
    }

    private Evaluation.WaiverStatus status(Waiver waiver, String state) {
        return new Evaluation.WaiverStatus(
                waiver.id(),
                state,
                waiver.rule(),
                waiver.model().pattern(),
                waiver.reason(),
                waiver.approvedBy(),
                waiver.from().toString(),
                waiver.until().toString(),
                note(waiver, state));
    }

    private @Nullable String note(Waiver waiver, String state) {
        return switch (state) {
            case "expired" -> "ended on " + waiver.until();
            case "expiring" -> "ends on " + waiver.until() + ", " + inDays(daysLeft(waiver));
            case "unused" -> whyUnused(waiver);
            default -> width(waiver);
        };
    }

    private static String inDays(long days) {
        return days == 0 ? "today" : days == 1 ? "tomorrow" : "in " + days + " days";
    }

    private String whyUnused(Waiver waiver) {
        String nearMiss = nearMisses.get(waiver.id());
        if (nearMiss != null) {
            return "does not match: " + nearMiss;
        }
        if (request.policy().rules().stream().noneMatch(rule -> rule.id().equals(waiver.rule()))) {
            return "the policy has no rule \"" + waiver.rule() + "\"";
        }
        for (LicensedModel model : request.inventory().models()) {
            if (ModelPattern.matches(waiver.model(), model)) {
                return "no longer needed: rule \"" + waiver.rule() + "\" has nothing against \"" + model.id()
                        + "\", whose licence is " + model.license().effective();
            }
        }
        return "no model matches \"" + waiver.model() + "\"";
    }

    private @Nullable String width(Waiver waiver) {
        Set<String> covered = coveredModels.getOrDefault(waiver.id(), Set.of());
        if (waiver.model().pattern().indexOf('*') < 0 || covered.contains("*")) {
            return null;
        }
        long matching = request.inventory().models().stream()
                .filter(model -> ModelPattern.matches(waiver.model(), model))
                .count();
        return covered.size() > 1 && covered.size() >= matching
                ? null
                : "wider than needed: \"" + waiver.model() + "\" could be \"" + String.join("\", \"", covered) + "\"";
    }

    /** What a person should know about the waivers. */
    List<Diagnostic> findings() {
        List<Diagnostic> all = new ArrayList<>(findings);
        for (Waiver waiver : request.waivers()) {
            String state = state(waiver);
            if (state != null) {
                say(waiver, state, all);
            }
        }
        return all;
    }

    private void say(Waiver waiver, String state, List<Diagnostic> all) {
        String note = note(waiver, state);
        if (note != null) {
            Severity severity = state.equals("used") ? Severity.INFO : Severity.WARNING;
            all.add(new Diagnostic(severity, waiver.at(), "waiver \"" + waiver.id() + "\" " + note));
        }
        String width = state.equals("expiring") ? width(waiver) : null;
        if (width != null) {
            all.add(new Diagnostic(Severity.INFO, waiver.at(), "waiver \"" + waiver.id() + "\" " + width));
        }
    }
}
