package io.github.modellicense.evaluation;

import io.github.modellicense.inventory.Severity;
import io.github.modellicense.policy.Policy;
import io.github.modellicense.policy.Rule;
import io.github.modellicense.policy.file.PluginVersion;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a build may not switch off, and that something was checked at all. Nothing here can be waived. */
final class Enforcements {

    private static final String RULE = "enforcement";

    private final EvaluationRequest request;
    private final List<Violation> violations = new ArrayList<>();

    private Enforcements(EvaluationRequest request) {
        this.request = request;
    }

    static List<Violation> of(EvaluationRequest request) {
        Enforcements enforcements = new Enforcements(request);
        enforcements.judge();
        return enforcements.violations;
    }

    private void judge() {
        Policy.Enforcement terms = request.policy().enforcement();
        if (!terms.allowSkip()) {
            skips();
        }
        if (!terms.allowReportOnly()) {
            reportOnly();
        }
        if (terms.minimumPluginVersion() != null) {
            version(terms.minimumPluginVersion());
        }
        if (terms.catalogMaxAgeDays() != null) {
            age(terms.catalogMaxAgeDays());
        }
        if (request.run().skippedBy() == null && request.wholeRequest()) {
            nothingChecked();
        }
    }

    private void skips() {
        String skippedBy = request.run().skippedBy();
        if (skippedBy != null) {
            add(
                    CheckId.ENFORCEMENT_SKIP,
                    "",
                    "the check was skipped by " + skippedBy,
                    "skip",
                    "no skip",
                    "take the skip away");
        }
        for (RunInfo.Module module : request.run().modules()) {
            if (skippedBy == null && module.status().equals("skipped")) {
                add(
                        CheckId.ENFORCEMENT_SKIP,
                        module.id(),
                        "the check was skipped in module " + module.id(),
                        "skip",
                        "no skip",
                        "take the skip away");
            }
        }
    }

    private void reportOnly() {
        boolean never = request.run().failOn().equals("never");
        if (never || request.run().failNever()) {
            String found = never ? "failOn=never" : "Maven's fail-never";
            add(
                    CheckId.ENFORCEMENT_REPORT_ONLY,
                    "",
                    "the build runs with " + found + ", so that no violation could fail it",
                    found,
                    "failOn error or warning",
                    "take " + found + " away");
        }
    }

    private void version(String minimum) {
        String found = request.run().toolVersion();
        if (PluginVersion.compare(found, minimum) < 0) {
            add(
                    CheckId.ENFORCEMENT_PLUGIN_TOO_OLD,
                    "",
                    "the plugin's version is " + found,
                    found,
                    "at least " + minimum,
                    "use plugin version " + minimum + " or newer");
        }
    }

    private void age(int maxAge) {
        LocalDate day = day(request.catalogVersion());
        LocalDate asOf = request.run().asOf();
        if (day == null || ChronoUnit.DAYS.between(day, asOf) > maxAge) {
            add(
                    CheckId.ENFORCEMENT_CATALOG_TOO_OLD,
                    "",
                    "the catalogue's facts are of " + request.catalogVersion()
                            + (day == null
                                    ? ", which is no day"
                                    : ", " + ChronoUnit.DAYS.between(day, asOf) + " days before " + asOf),
                    request.catalogVersion(),
                    "at most " + maxAge + " days old",
                    "use a newer version of the plugin");
        }
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private void nothingChecked() {
        List<Rule> rules = request.policy().rules();
        LocalDate asOf = request.run().asOf();
        if (request.inventory().places() == 0) {
            nothingChecked(
                    "there was no place to look for models in",
                    "0 places",
                    "at least 1 place",
                    "check the directory, includes and excludes; a project without models still has places");
        } else if (rules.isEmpty()) {
            nothingChecked(
                    "the policy has no rule to judge by", "0 rules", "at least 1 rule", "add a rule to the policy");
        } else if (Unjudged.ended(rules, asOf)) {
            nothingChecked(
                    "no rule of the policy is in force any more on " + asOf,
                    "0 rules in force",
                    "at least 1 rule in force",
                    "move \"effectiveUntil\" of a rule or add a rule that goes on");
        }
    }

    private void nothingChecked(String because, String found, String wanted, String remedy) {
        violations.add(violation(
                CheckId.NOTHING_CHECKED.label(), CheckId.NOTHING_CHECKED, "", because, found, wanted, remedy));
    }

    private void add(CheckId check, String module, String because, String found, String wanted, String remedy) {
        violations.add(violation(RULE, check, module, because, found, wanted, remedy));
    }

    private Violation violation(
            String rule, CheckId check, String module, String because, String found, String wanted, String remedy) {
        return new Violation(
                rule,
                check.label(),
                Severity.ERROR,
                "*",
                module,
                Violation.Kind.DENIED,
                Violation.Status.OPEN,
                null,
                because + "; wanted: " + wanted,
                found,
                wanted,
                remedy,
                check.helpUri(),
                request.policy().contact(),
                null,
                null);
    }
}
