package io.github.modellicense.policy.file;

import io.github.modellicense.inventory.Labeled;
import io.github.modellicense.inventory.Severity;
import io.github.modellicense.policy.Check;
import io.github.modellicense.policy.Glob;
import io.github.modellicense.policy.Organisation;
import io.github.modellicense.policy.Policy;
import io.github.modellicense.policy.Rule;
import io.github.modellicense.policy.Selector;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Prints an effective policy as a policy file: everything written out, one spelling for each meaning. Reading the print
 * gives the same policy.
 */
public final class PolicyPrinter {

    private final boolean origins;
    private final YamlText out = new YamlText();

    private PolicyPrinter(boolean origins) {
        this.origins = origins;
    }

    /** The policy as YAML, each rule under a comment that says where it stands. */
    public static String print(Policy policy) {
        return new PolicyPrinter(true).policy(policy);
    }

    /** The digest of the print without comments: the same wherever the files lie, lower case. */
    public static String sha256(Policy policy) {
        return Sha256.of(new PolicyPrinter(false).policy(policy).getBytes(StandardCharsets.UTF_8));
    }

    private String policy(Policy policy) {
        if (origins) {
            out.line("# The effective policy of " + policy.source().replace('\n', ' ') + ", sha256 " + policy.sha256());
        }
        out.line("version: 1");
        out.text("", "name", policy.name());
        out.text("", "contact", policy.contact());
        out.list("", "catalogs", policy.catalogs());
        organisation(policy.organisation());
        out.line("rules:");
        for (Rule rule : policy.rules()) {
            rule(rule);
        }
        waivers(policy.waivers());
        enforcement(policy.enforcement());
        if (!policy.acceptNotLookedAt().isEmpty()) {
            out.line("accept:");
            out.list("  ", "notLookedAt", patterns(policy.acceptNotLookedAt()));
        }
        return out.toString();
    }

    private void organisation(Organisation it) {
        out.line("organisation:");
        out.number("  ", "monthlyActiveUsers", it.monthlyActiveUsers());
        out.number("  ", "annualRevenueUsd", it.annualRevenueUsd());
        out.number("  ", "monthlyRevenueUsd", it.monthlyRevenueUsd());
        out.text("  ", "domicile", it.domicile());
        if (it.territories() != null) {
            out.listEvenEmpty("  ", "territories", it.territories());
        }
        out.line("  commercial: " + it.commercial());
        if (it.uses() != null) {
            out.listEvenEmpty("  ", "uses", it.uses());
        }
    }

    private void rule(Rule rule) {
        if (origins) {
            out.line("  # " + rule.at().toString().replace('\n', ' '));
        }
        out.line("  - id: " + YamlText.quoted(rule.id()));
        if (!rule.when().any().isEmpty() || rule.when().not() != null) {
            out.line("    when: " + selector(rule.when()));
        }
        check(rule.check());
        out.line("    severity: " + rule.severity().label());
        day("effectiveFrom", rule.effectiveFrom());
        day("effectiveUntil", rule.effectiveUntil());
        out.text("    ", "message", rule.message());
        out.text("    ", "howToFix", rule.howToFix());
        out.text("    ", "contact", rule.contact());
        if (rule.locked()) {
            out.line("    locked: true");
        }
    }

    private void day(String key, @Nullable Object day) {
        if (day != null) {
            out.line("    " + key + ": " + day);
        }
    }

    private void check(Check check) {
        String head = "    " + check.key() + ": ";
        if (check instanceof Check.Licenses it) {
            out.line(head + lists(it.allow(), it.review(), it.deny()));
        } else if (check instanceof Check.OpennessOf it) {
            out.line(head + lists(labels(it.allow()), labels(it.review()), labels(it.deny())));
        } else if (check instanceof Check.Models it) {
            out.line(head + lists(patterns(it.allow()), patterns(it.review()), patterns(it.deny())));
        } else if (check instanceof Check.Publishers it) {
            out.line(head + lists(patterns(it.allow()), patterns(it.review()), patterns(it.deny())));
        } else if (check instanceof Check.Providers it) {
            out.line(head + lists(patterns(it.allow()), patterns(it.review()), patterns(it.deny())));
        } else {
            out.line(head + other(check));
        }
    }

    private static String other(Check check) {
        if (check instanceof Check.Conditions) {
            return "satisfied";
        }
        if (check instanceof Check.Lineage) {
            return "consistent";
        }
        if (check instanceof Check.Obligations) {
            return "fulfilled";
        }
        if (check instanceof Check.Declared) {
            return "required";
        }
        if (check instanceof Check.Pinned it) {
            return it.revision() && it.digest() ? "[revision, digest]" : it.revision() ? "[revision]" : "[digest]";
        }
        if (check instanceof Check.Diversity it) {
            String among = it.among().equals(Selector.ALL) ? "" : ", among: " + selector(it.among());
            return "{by: " + it.by().label() + ", maxShare: " + it.maxShare() + among + "}";
        }
        if (check instanceof Check.Fallback it) {
            return fallback(it);
        }
        if (check instanceof Check.Continuity it) {
            return continuity(it);
        }
        if (check instanceof Check.Expression it) {
            return YamlText.quoted(it.source());
        }
        throw new AssertionError(check);
    }

    private static String fallback(Check.Fallback it) {
        List<String> parts = new ArrayList<>();
        if (!it.forModels().equals(Selector.ALL)) {
            parts.add("for: " + selector(it.forModels()));
        }
        if (it.permittedBy() != null) {
            parts.add("permittedBy: " + YamlText.quoted(it.permittedBy()));
        }
        return "{" + String.join(", ", parts) + "}";
    }

    private static String continuity(Check.Continuity it) {
        List<String> parts = new ArrayList<>();
        severity("endOfLife", it.endOfLife(), parts);
        severity("closedLine", it.closedLine(), parts);
        severity("revocable", it.revocable(), parts);
        return "{" + String.join(", ", parts) + "}";
    }

    private static void severity(String key, @Nullable Severity severity, List<String> parts) {
        if (severity != null) {
            parts.add(key + ": " + severity.label());
        }
    }

    private static String selector(Selector selector) {
        List<String> parts = new ArrayList<>();
        for (Selector.Key key : Selector.Key.values()) {
            List<Glob> globs = selector.any().get(key);
            if (globs != null) {
                parts.add(key.label() + ": " + YamlText.flow(patterns(globs)));
            }
        }
        if (selector.not() != null) {
            parts.add("not: " + selector(selector.not()));
        }
        return "{" + String.join(", ", parts) + "}";
    }

    private static String lists(List<String> allow, List<String> review, List<String> deny) {
        List<String> parts = new ArrayList<>();
        part("allow", allow, parts);
        part("review", review, parts);
        part("deny", deny, parts);
        return "{" + String.join(", ", parts) + "}";
    }

    private static void part(String key, List<String> entries, List<String> parts) {
        if (!entries.isEmpty()) {
            parts.add(key + ": " + YamlText.flow(entries));
        }
    }

    private static List<String> patterns(List<Glob> globs) {
        List<String> patterns = new ArrayList<>();
        for (Glob glob : globs) {
            patterns.add(glob.pattern());
        }
        return patterns;
    }

    private static List<String> labels(List<? extends Labeled> values) {
        List<String> labels = new ArrayList<>();
        for (Labeled value : values) {
            labels.add(value.label());
        }
        return labels;
    }

    private void waivers(Policy.WaiverTerms terms) {
        List<String> from = new ArrayList<>();
        if (terms.acceptOrganisation()) {
            from.add("organisation");
        }
        if (terms.acceptProject()) {
            from.add("project");
        }
        out.line("waivers:");
        out.line("  maxTerm: " + terms.maxTermDays() + "d");
        out.line("  acceptFrom: " + YamlText.flow(from));
    }

    private void enforcement(Policy.Enforcement it) {
        out.line("enforcement:");
        out.line("  allowSkip: " + it.allowSkip());
        out.line("  allowReportOnly: " + it.allowReportOnly());
        out.text("  ", "minimumPluginVersion", it.minimumPluginVersion());
        if (it.catalogMaxAgeDays() != null) {
            out.line("  catalogMaxAge: " + it.catalogMaxAgeDays() + "d");
        }
    }
}
